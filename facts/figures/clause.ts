/** The part of a sentence that a figure stands in. */

export interface Span {
  start: number;
  end: number;
}

const BREAK =
  /[;；。!?！？，\n]|, (?:and|but|while|whereas|with|which|although|though|as|or|where|when|after|before)\b| (?:while|whereas|although|but) |(?<=[\p{L}\d%)]), (?=[\p{L}' ]{3,40}\b(?:was|were|rose|fell|reached|stood|is|are)\b)|[—]| – /gu;

/** The clauses of a text, in order; together they are all of it. */
export function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    const end = index + (mark.startsWith(",") ? 1 : mark.length);
    if (end > start) clauses.push({ start, end });
    start = Math.max(start, end);
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

export function clauseAt(clauses: readonly Span[], at: number): Span {
  return clauses.find(({ end }) => at < end) ?? { start: 0, end: at };
}
