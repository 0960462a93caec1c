/** Mistakes in the small pack, and what the checks have to say of each. */
import { describe, expect, test } from "vitest";
import { checkPack } from "../../../facts/authoring/checks/index.ts";
import { readPack } from "../../../facts/authoring/pack.ts";
import type { Problem } from "../../../facts/authoring/problem.ts";
import { lineOf, smallPack, TODAY } from "./small-pack.ts";

type Change = readonly [find: string, replace: string];

/** Errors and warnings of the small pack with these changes. */
export function problemsOf(...changes: Change[]): Problem[] {
  const { pack, problems } = readPack(smallPack(...changes));
  return [...problems, ...(pack ? checkPack(pack, TODAY) : [])];
}

interface Mistake {
  what: string;
  change: Change;
  /** A text that stands on the line which the complaint has to name. */
  on: string;
  path: RegExp;
  reason: RegExp;
  severity: Problem["severity"];
}

export function mistake(
  what: string,
  change: Change,
  on: string,
  path: RegExp,
  reason: RegExp,
  severity: Problem["severity"] = "error",
): Mistake {
  return { what, change, on, path, reason, severity };
}

export function testMistakes(mistakes: readonly Mistake[]): void {
  describe("a mistake is found", () => {
    test.each(mistakes)("$what", ({ change, on, path, reason, severity }) => {
      const problems = problemsOf(change);
      const found = problems.find((p) => path.test(p.path) && reason.test(p.reason));
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
      const line = lineOf(on, smallPack(change).content[0]!.text);
      expect(found).toMatchObject({ file: "small/entities/all.yaml", line, severity });
      expect(found!.mend).not.toBe("");
    });
  });
}
