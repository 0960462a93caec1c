import { expect, it } from "vitest";
import { compileIndex, createMatches, openIndex, scan } from "../../../detect/index.ts";
import { rowsOf } from "./found-names.ts";
import { randomCase, randomNumbers } from "./random-cases.ts";
import { referenceMatches } from "./reference-matcher.ts";

const INDEXES = 1_000;
const TEXTS_EACH = 105;

it(`finds what the reference finds in ${INDEXES * TEXTS_EACH} random texts`, () => {
  const random = randomNumbers(20_260_822);
  const matches = createMatches();
  let found = 0;
  for (let i = 0; i < INDEXES; i++) {
    const { alphabet, names, texts } = randomCase(random, TEXTS_EACH);
    const index = openIndex(compileIndex(names));
    for (const text of texts) {
      const rows = rowsOf(scan(index, text, matches));
      const expected = referenceMatches(names, text);
      found += rows.length;
      if (JSON.stringify(rows) !== JSON.stringify(expected)) {
        expect({ alphabet, names, text, rows }).toEqual({ alphabet, names, text, rows: expected });
      }
    }
  }
  expect(found).toBeGreaterThan((INDEXES * TEXTS_EACH) / 2);
}, 120_000);
