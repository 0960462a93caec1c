/** Times as trade news names them. */
import { expect, test } from "vitest";
import { timingOf } from "../../../../facts/figures/compare.ts";
import { readPeriods } from "../../../../facts/figures/periods.ts";

test.each([
  ["in 2023", ["2023"]],
  ["FY2023, fiscal 2024 and FY25", ["FY2023", "FY2024", "FY2025"]],
  ["Q3 2024, 3Q24 and 2024 Q3", ["2024-Q3", "2024-Q3", "2024-Q3"]],
  ["the third quarter of 2024", ["2024-Q3"]],
  ["the September 2024 quarter", ["2024-Q3"]],
  ["the first nine months of 2024", ["2024-9M"]],
  ["the first half of 2025", ["2025-H1"]],
  ["first-half sales", ["?-H1"]],
  ["at the end of June 2025", ["2025-06-30"]],
  ["in the 2024 financial year", ["FY2024"]],
  ["the 2024/25 financial year", ["FY2025"]],
  ["On March 7, 2024", ["2024-03-07"]],
  ["on 9 January 2026", ["2026-01-09"]],
  ["the year to 30 June 2025", ["2025-06Y"]],
  ["six months to 31 December 2025", ["2025-H2"]],
  ["the half-year ended 30 June 2025", ["2025-H1"]],
  ["nine months to 30 September 2025", ["2025-9M"]],
  ["the three months ended March 31, 2026", ["2026-Q1"]],
  ["nine months to March 2026", ["?"]],
  ["for the third quarter of 2025 and 5 for the fourth", ["2025-Q3", "2025-Q4"]],
  ["the second quarter of fiscal 2025", ["?"]],
  ["last year", ["?"]],
  ["2020-2024", ["?"]],
  ["北方稀土2023年营收", ["2023"]],
  ["2024年前三季度", ["2024-9M"]],
  ["2025年上半年", ["2025-H1"]],
  ["2024年第三季度", ["2024-Q3"]],
  ["2025年1-9月", ["2025-9M"]],
  ["2025年1月9日", ["2025-01-09"]],
  ["2,023 t, 2023 tonnes and $2023", []],
])("%s", (text, periods) => expect(readPeriods(text).map(({ period }) => period)).toEqual(periods));

test.each(["up from 2022", "by 2030", "than in 2019", "since 2015", "2022 levels", "比2022年"])(
  "%s is another time than the figure's",
  (text) => expect(readPeriods(text)[0]!.other).toBe(true),
);

test.each([
  ["2023", "2023", "same"],
  ["2023", "2024", "apart"],
  ["2023", "FY2023", "near"],
  ["2025", "2025-12-31", "near"],
  ["2025", "2025-Q4", "apart"],
  ["2025-9M", "2025-09-30", "same"],
  ["?-Q3", "2024-Q3", "unsaid"],
  ["?-Q3", "2024-Q4", "apart"],
  [undefined, "2024", "unsaid"],
  ["2024", undefined, "unsaid"],
])("%s beside %s: %s", (text, stated, timing) => expect(timingOf(text, stated)).toBe(timing));

test.each([
  ["2025", "FY2025", 12, "same"],
  ["2025", "FY2025", 6, "near"],
  ["2024", "FY2025", 12, "apart"],
  ["2025-06Y", "FY2025", 6, "same"],
  ["2025-06Y", "FY2025", 12, "apart"],
  ["2025-06Y", "FY2025", undefined, "unsaid"],
  ["2025-06Y", "FY2024", 6, "apart"],
  ["2025-12Y", "2025", undefined, "same"],
  ["2025-06Y", "2025", undefined, "apart"],
  ["2025-06Y", "2025-06-30", 6, "near"],
])("%s beside %s, with a year to month %s: %s", (text, stated, yearEnds, timing) =>
  expect(timingOf(text, stated, yearEnds)).toBe(timing),
);
