/** The language of the interface: its texts, and the locale that figures and dates are written in. */
import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../facts/model.ts";
import { en, type Strings } from "./strings/en.ts";
import { zh } from "./strings/zh.ts";

export interface Language {
  /** Key of the texts, and of the packs' own labels. */
  code: keyof Words;
  /** BCP 47 tag for `Intl`. */
  locale: string;
  strings: Strings;
}

/**
 * The language that the reader chose, or, by default, that of the browser: Chinese where it asks for it, else English.
 *
 * @param locale the browser's preferred one (BCP 47)
 */
export function languageFor(locale: string, chosen: "browser" | keyof Words = "browser"): Language {
  const own = locale.toLowerCase().startsWith("zh") ? "zh" : "en";
  const code = chosen === "browser" ? own : chosen;
  // A reader of another language gets English texts with the numbers of their own locale.
  return { code, locale: code === own ? locale : code, strings: code === "zh" ? zh : en };
}

const LanguageContext = createContext<Language>(languageFor("en"));

export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Puts values into the places of a text: `fill("from {period}", { period: "2022" })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}

/** As `fill`, where what is put in may be an element. */
export function fillNodes(
  text: string,
  values: Record<string, ComponentChildren>,
): ComponentChildren[] {
  // Splitting by a group gives texts and keys by turns.
  return text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : values[part]));
}
