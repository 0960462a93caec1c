/** Figures as whole numbers, whatever they were written in. */
import type { Value } from "../model.ts";
import type { AuthoredFact } from "./schema.ts";

const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Multiplying decimals by a power of ten leaves dust (9.9 × 1e9); twelve digits hold every figure of ours. */
export function whole(value: Value, scale: AuthoredFact["scale"]): Value {
  if (typeof value === "string") return value;
  return typeof value === "number"
    ? wholeNumber(value, scale)
    : { from: wholeNumber(value.from, scale), to: wholeNumber(value.to, scale) };
}

export function wholeNumber(value: number, scale: AuthoredFact["scale"]): number {
  return scale ? Number((value * SCALES[scale]).toPrecision(12)) : value;
}
