import type { Pack } from "../pack.ts";
import type { Problem } from "../problem.ts";
import { checkChanges } from "./series.ts";
import { checkFreshness } from "./freshness.ts";
import { checkNames } from "./names.ts";
import { checkReferences } from "./references.ts";
import { checkSourcing } from "./sourcing.ts";
import { checkValues } from "./values.ts";

const CHECKS = [
  checkReferences,
  checkValues,
  checkSourcing,
  checkNames,
  checkChanges,
  checkFreshness,
];

/** Everything that is wrong with a pack, in the order of files and lines. */
export function checkPack(pack: Pack, today: string): Problem[] {
  return CHECKS.flatMap((check) => check(pack, today)).sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  );
}
