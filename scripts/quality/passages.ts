/** Passages with every mention marked inline: `[[surface|id]]`. */
import { readJsonLines } from "../json-lines.ts";

export interface Span {
  /** UTF-16 offsets into the bare text. */
  start: number;
  end: number;
  id: string;
}

export interface Passage {
  id: string;
  title: string;
  /** False for a trap: a text of another trade. */
  domain: boolean;
  lang: string;
  text: string;
  marked: Span[];
}

interface Row {
  id: string;
  title?: string;
  domain?: boolean;
  lang?: string;
  text: string;
}

/** Parses JSON lines whose texts are marked. @param file what they are called in complaints */
export function readPassages(jsonLines: string, file: string): Passage[] {
  return readJsonLines<Row>(jsonLines, file).map(
    ({ id, title = "", domain = true, lang = "en", text }) => ({
      id,
      title,
      domain,
      lang,
      ...unmark(text),
    }),
  );
}

function unmark(marked: string): { text: string; marked: Span[] } {
  const spans: Span[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(from, match.index);
    spans.push({ start: text.length, end: text.length + match[1]!.length, id: match[2]! });
    text += match[1]!;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marked: spans };
}
