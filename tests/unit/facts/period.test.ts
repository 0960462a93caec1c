import { expect, test } from "vitest";
import { periodEnd } from "../../../facts/period.ts";

test.each([
  ["2024", "2024-12-31"],
  ["FY2024", "2024-12-31"],
  ["2024-02", "2024-02-29"],
  ["2023-02", "2023-02-28"],
  ["2024-05-31", "2024-05-31"],
  ["2024-Q1", "2024-03-31"],
  ["2024-Q4", "2024-12-31"],
  ["2024-H1", "2024-06-30"],
  ["2020/2024", "2024-12-31"],
])("%s ends on %s", (period, end) => expect(periodEnd(period)).toBe(end));

test.each(["24", "2024-13", "2024-02-30", "2024-Q5", "soon", ""])("%j is refused", (period) => {
  expect(() => periodEnd(period)).toThrow(RangeError);
});
