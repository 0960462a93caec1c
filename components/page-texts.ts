/** The texts of the options and of the welcome page: apart from the others, because no card is to carry them. */
import { useLanguage, type Language } from "./language.ts";
import { pagesEn } from "./strings/pages-en.ts";
import { pagesZh } from "./strings/pages-zh.ts";

export type PageTexts = typeof pagesEn;

export function pageTexts(code: Language["code"]): PageTexts {
  return code === "zh" ? pagesZh : pagesEn;
}

export function usePageTexts(): PageTexts {
  return pageTexts(useLanguage().code);
}
