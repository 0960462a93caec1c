import { useLanguage } from "./language.ts";

/** Scripts that say which language a text is in, and with it how it is drawn and spoken. */
const BY_SCRIPT: [script: RegExp, lang: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
];

/** Packs write their own words in English; names and titles may be in any script. */
function languageOf(text: string): string {
  return BY_SCRIPT.find(([script]) => script.test(text))?.[1] ?? "en";
}

interface Props {
  children: string;
  /** The text's language, where the pack says it. */
  lang?: string | undefined;
  class?: string;
}

/**
 * A text of a pack: in its own language where that is not the interface's, and in its own direction, so that
 * a name from right to left turns nothing around it.
 */
export function PackText({ children, lang = languageOf(children), class: name }: Props) {
  const { code } = useLanguage();
  return (
    <bdi class={name} lang={lang.split("-")[0] === code && lang !== "zh-Hant" ? undefined : lang}>
      {children}
    </bdi>
  );
}
