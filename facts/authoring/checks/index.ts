import type { Pack } from "../pack.ts";
import type { Problem } from "../problem.ts";
import { checkChanges } from "./changes.ts";
import { checkContainedMetal } from "./contained-metal.ts";
import { checkConversion } from "./conversion.ts";
import { checkDates } from "./dates.ts";
import { checkDuplicates } from "./duplicates.ts";
import { checkForesight } from "./foresight.ts";
import { checkFreshness } from "./freshness.ts";
import { checkNames } from "./names.ts";
import { checkOrderOfDates } from "./order-of-dates.ts";
import { checkPlainWords } from "./plain-words.ts";
import { checkReferences } from "./references.ts";
import { checkSameDocument } from "./same-document.ts";
import { checkSeriesAndFacts } from "./series-and-facts.ts";
import { checkSourcing } from "./sourcing.ts";
import { checkSpelling } from "./spelling.ts";
import { checkTickers } from "./tickers.ts";
import { checkValues } from "./values.ts";
import { checkWrittenUnits } from "./written-units.ts";

const CHECKS = [
  checkReferences,
  checkValues,
  checkDates,
  checkOrderOfDates,
  checkForesight,
  checkSourcing,
  checkSameDocument,
  checkNames,
  checkPlainWords,
  checkTickers,
  checkChanges,
  checkSeriesAndFacts,
  checkContainedMetal,
  checkConversion,
  checkDuplicates,
  checkSpelling,
  checkWrittenUnits,
  checkFreshness,
];

/** Everything that is wrong with a pack, in the order of files and lines. */
export function checkPack(pack: Pack, today: string): Problem[] {
  return CHECKS.flatMap((check) => check(pack, today)).sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  );
}
