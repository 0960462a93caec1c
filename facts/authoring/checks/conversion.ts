/** A converted amount is what its rate makes of the original one. */
import { wholeNumber } from "../whole.ts";
import { Findings, placeIn, type Check } from "./check.ts";

/** Amounts and rates are rounded: this much apart they still agree. */
const TOLERANCE = 0.01;

export const checkConversion: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    entity.data.facts.forEach(({ property, value, scale, currency, converted }, i) => {
      if (!converted || typeof value !== "number") return;
      const { from, rate } = converted;
      const complain = (reason: string, mend: string): void =>
        findings.add(entity, placeIn(entity, ["facts", i, "converted"], property), reason, mend);
      if (from.currency === currency)
        complain(`it is converted from ${currency} to ${currency}`, "take `converted` out");
      const original = wholeNumber(from.value, from.scale);
      const stated = wholeNumber(value, scale);
      if (agree(original / rate, stated)) return;
      if (agree(original * rate, stated))
        complain(
          "the rate stands the other way round",
          `write how many ${from.currency} one ${currency} cost: ${(1 / rate).toPrecision(5)}`,
        );
      else
        complain(
          `at ${rate} it would be ${Number((original / rate).toPrecision(4)).toLocaleString("en")} ${currency}`,
          "correct the amount, the original or the rate",
        );
    });
  return findings.problems;
};

function agree(computed: number, stated: number): boolean {
  return Math.abs(computed - stated) <= TOLERANCE * Math.abs(stated);
}
