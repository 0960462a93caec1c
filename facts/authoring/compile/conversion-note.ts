/** What a card says of a converted amount: a reader has to know that nobody reported it so. */
import type { AuthoredFact, AuthoredSeries } from "../schema.ts";
import { wholeNumber } from "../whole.ts";

/** The note of a fact or series, with how its amount was converted. */
export function noteOf(item: AuthoredFact | AuthoredSeries): string | undefined {
  if (!("converted" in item) || !item.converted) return item.note;
  const { from, rate, rateDate } = item.converted;
  const amount = wholeNumber(from.value, from.scale).toLocaleString("en", {
    notation: "compact",
    compactDisplay: "long",
    maximumSignificantDigits: 6,
  });
  const converted = `Converted from ${from.currency} ${amount} at ${rate} ${from.currency} per ${item.currency} (${rateDate}).`;
  return item.note ? `${converted} ${item.note}` : converted;
}
