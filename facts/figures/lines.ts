/** What a card says of a sentence's figures: one line for all that hang on the same statement. */
import { isSameFact } from "../same-fact.ts";
import type { Finding, Verdict } from "./check.ts";
import { VERDICTS } from "./check.ts";
import type { Move } from "./figure.ts";
import type { CheckedFigure } from "./sentence.ts";
import type { Statement } from "./statements.ts";

export interface FigureCheck {
  verdict: Verdict;
  /** The figures as the text writes them, in its order, and which way it says that they went. */
  texts: { text: string; move?: Move }[];
  stated: Statement;
}

/** The figures with something to say, the weightiest verdict first. */
export function linesOf(checked: readonly CheckedFigure[]): FigureCheck[] {
  const lines: FigureCheck[] = [];
  for (const { text: written, figure, finding } of checked) {
    if (!finding) continue;
    const text = { text: written, ...(figure.move && { move: figure.move }) };
    const line = lines.find((other) => isOnSame(other, finding));
    if (line) line.texts.push(text);
    else lines.push({ verdict: finding.verdict, texts: [text], stated: finding.stated });
  }
  return lines.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

/** What a reader should not miss stands first. */
const ORDER: readonly Verdict[] = [
  "differs",
  ...VERDICTS.filter((verdict) => verdict !== "differs"),
];

/** Whether both hang on the same statement, and with the same verdict. */
export function isOnSame(one: Finding, { verdict, stated }: Finding): boolean {
  const [a, b] = [one.stated, stated];
  return one.verdict === verdict && a.entity.id === b.entity.id && isSameFact(a.fact, b.fact);
}
