import { fill, useLanguage } from "./language.ts";
import type { Strings } from "./strings/en.ts";

type Why = keyof Strings["popup"]["unread"];

interface Props {
  why: Why;
  /** When a pause ends, in milliseconds since 1970. */
  until?: number | undefined;
  /** What each reason is called where this stands. */
  texts: Readonly<Record<Why, string>>;
  /** Does what can be done about it. */
  onMend(why: keyof Strings["popup"]["mend"]): void;
}

/** Why a page is not read, and the way out where there is one. */
export function UnreadPage({ why, until, texts, onMend }: Props) {
  const { strings, locale } = useLanguage();
  const { popup } = strings;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(until);
  const mends: Partial<Record<string, string>> = popup.mend;
  return (
    <section class="on-page">
      <p class="note">{fill(texts[why], { time })}</p>
      {mends[why] && (
        <button
          type="button"
          class="mend"
          onClick={() => onMend(why as keyof Strings["popup"]["mend"])}
        >
          {mends[why]}
        </button>
      )}
    </section>
  );
}
