import { expect, test } from "vitest";
import { countTests } from "../../../scripts/test/count-tests.ts";

const NONE = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test("counts what vitest counted", () => {
  const report = {
    ...NONE,
    numPassedTests: 5,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
  };
  expect(countTests({ ...report, testResults: [] }, 1)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  });
});

test("counts a file that could not be loaded as a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(countTests({ ...NONE, numPassedTests: 3, testResults }, 1)).toMatchObject({ failed: 1 });
});

test("counts an error outside any test as a failure", () => {
  expect(countTests({ ...NONE, numPassedTests: 3, testResults: [] }, 1)).toMatchObject({
    failed: 1,
  });
});

test("counts a run that left no report as a failure", () => {
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
