import { useLanguage } from "./language.ts";

/** Scripts that say which language a text is in, and with it how it is drawn and spoken. */
const BY_SCRIPT: [script: RegExp, lang: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  // Packs write their own words in English.
  [/^[\P{L}\p{Script=Latin}]*$/u, "en"],
];

/** Undefined where the script is that of many languages. */
function languageOf(text: string): string | undefined {
  return BY_SCRIPT.find(([script]) => script.test(text))?.[1];
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
  // Of Chinese, the interface has the simplified kind.
  const same = lang === code || lang === `${code}-Hans`;
  return (
    <bdi class={name} lang={same ? undefined : lang}>
      {children}
    </bdi>
  );
}
