import { useState } from "preact/hooks";
import { copyText } from "../card/copy.ts";
import { useLanguage } from "../language.ts";
import type { Entry } from "./entries.ts";
import { tableOf, toCsv, toMarkdown } from "./table.ts";

interface Props {
  /** Those that are shown. */
  entries: readonly Entry[];
  /** `YYYY-MM-DD` */
  today: string;
  onSave(kind: "csv" | "markdown", text: string): void;
}

/** Takes the list away with its sources: as a file for a spreadsheet, or as text for notes. */
export function SaveTable({ entries, today, onSave }: Props) {
  const language = useLanguage();
  const { panel, card } = language.strings;
  const [copied, setCopied] = useState<readonly Entry[]>();
  const table = () => tableOf(entries, today, language);
  if (entries.length === 0) return null;
  const copy = async (): Promise<void> => {
    setCopied((await copyText(toMarkdown(table(), language))) ? entries : undefined);
  };
  return (
    <div class="save" role="group" aria-label={panel.save}>
      <span aria-hidden="true">{panel.save}</span>
      <button type="button" onClick={() => onSave("csv", toCsv(table(), language))}>
        CSV
      </button>
      <button type="button" onClick={() => onSave("markdown", toMarkdown(table(), language))}>
        Markdown
      </button>
      <button type="button" onClick={copy}>
        <span role="status">{copied === entries ? card.copied : panel.copyMarkdown}</span>
      </button>
    </div>
  );
}
