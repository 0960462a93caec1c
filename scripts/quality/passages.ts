/** Passages with every mention marked inline: `[[surface|id]]`. */

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

/** Parses JSON lines whose texts are marked. */
export function readPassages(jsonLines: string): Passage[] {
  return jsonLines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, title = "", domain = true, lang = "en", text } = JSON.parse(line) as Row;
      return { id, title, domain, lang, ...unmark(text) };
    });
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
