import type { Tie } from "../../facts/ties.ts";
import { formatChange, formatPeriod } from "../format.ts";
import { fill, type Language } from "../language.ts";

/** A tie in words: "Baogang Group owns 55 % of Steel Union (2024)." */
export function tieSentence(
  { from, to, type, share, as, asOf, until }: Tie,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const { ties, tiesWithShare, panel } = language.strings;
  const withShare = type === "owned-by" && share !== undefined;
  const sentence = fill(withShare ? tiesWithShare[type] : ties[type], {
    from: names.get(from) ?? from,
    to: names.get(to) ?? to,
    share: share === undefined ? "" : formatChange(share, language).replace("+", ""),
  });
  const footing = [
    as,
    asOf && formatPeriod(asOf, language),
    until && fill(panel.until, { period: formatPeriod(until, language) }),
  ].filter(Boolean);
  return footing.length === 0
    ? `${sentence}${panel.fullStop}`
    : fill(panel.withFooting, { sentence, footing: footing.join(panel.comma) });
}
