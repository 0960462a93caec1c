import type { Fact } from "./model.ts";

type Stated = Pick<Fact, "property" | "asOf" | "of" | "value">;

/**
 * Whether two facts state the same. They come as copies of one another where a message has carried them; and a
 * series may have by the calendar year what a fact has by the financial year of the same number.
 */
export function isSameFact(a: Stated, b: Stated): boolean {
  const key = ({ property, asOf, of, value }: Stated) =>
    JSON.stringify([property, asOf?.replace(/^FY/, ""), of, value]);
  return key(a) === key(b);
}
