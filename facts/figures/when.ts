/** When a figure of a sentence is of. */
import type { Claim, SentenceParts } from "./claim.ts";
import type { Span } from "./clause.ts";
import type { Figure } from "./figure.ts";
import type { TextPeriod } from "./periods.ts";

type When = Pick<Claim, "period" | "periodSure" | "periodLoose"> & {
  /** True where the text says it right behind the figure. */
  beside: boolean;
};

/**
 * The period that a figure is of: beside it, else of its clause, else of its sentence.
 *
 * @param same the period of the sentence before, for "that year"
 */
export function periodFor(
  { text, periods, clauses, figures }: SentenceParts,
  figure: Figure,
  clause: Span,
  same: string | undefined,
): When {
  const own = completed(
    periods.filter(({ other }) => !other),
    figures,
  );
  const told = (one: TextPeriod, sure: boolean, loose = false): When => {
    const period = one.period === "same" ? same : one.period;
    return {
      period: period ?? "?",
      periodSure: sure && period !== undefined && !period.startsWith("?"),
      periodLoose: loose,
      beside: one === behind,
    };
  };
  const behind = own.find(
    ({ start }) =>
      /^[^\p{L}\d]{0,2}(?:[\p{L}% -]{0,24} )?(?:in|for|during|at the end of|as of|on)? ?(?:the |its |all of |fiscal )?$/iu.test(
        text.slice(figure.end, start),
      ) &&
      start >= figure.end &&
      start - figure.end <= 40 &&
      start < clause.end,
  );
  const inClause = own.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  if (new Set(inClause.map(({ period }) => period)).size === 1) return told(inClause[0]!, true);
  if (behind) return told(behind, true);
  if (inClause.length > 0) {
    const last = inClause.filter(({ end }) => end <= figure.start).at(-1) ?? inClause[0]!;
    return told(last, false);
  }
  // What the clauses before say holds on: "In 2023, revenue fell, and profit was 5."
  const earlier = own.filter(({ end }) => end <= clause.start);
  const distinct = new Set(own.map(({ period }) => period));
  const last = earlier.at(-1) ?? own[0];
  const loose = earlier.length === 0 && figure.ahead === true;
  if (last) return told(last, distinct.size === 1 && clauses.length > 0, loose);
  // A time that is only compared with still shows that the sentence knows of several.
  return { period: undefined, periodSure: false, periodLoose: false, beside: false };
}

/** "First-half revenue … in 2025": a part of a year and the only year that is named are one time. */
function completed(
  periods: readonly TextPeriod[],
  figures: readonly Figure[],
): readonly TextPeriod[] {
  // A half of a financial year is no part of the calendar's.
  if (periods.some(({ period }) => period.startsWith("?-")))
    periods = periods.map((one) => (one.period.startsWith("FY") ? { ...one, period: "?" } : one));
  const years = new Set(periods.map(({ period }) => period).filter((p) => /^\d{4}$/.test(p)));
  const parts = periods.filter(({ period }) => period.startsWith("?-"));
  const rest = periods.length - parts.length;
  if (years.size !== 1 || parts.length !== 1 || rest !== 1) return periods;
  const period = [...years][0]! + parts[0]!.period.slice(1);
  // "$5.1bn in 2025, but a fourth-quarter loss": the year is another figure's, and only the part takes it.
  const [first] = periods;
  const apart = first !== parts[0] && figures.some(({ end }) => end <= first!.start);
  return periods.map((one) => (apart && one === first ? one : { ...one, period }));
}
