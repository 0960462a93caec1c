import { expect, it } from "vitest";
import {
  compileIndex,
  createMatches,
  openIndex,
  scan,
  type NameIndex,
} from "../../../detect/index.ts";
import { rowsOf } from "./found-names.ts";
import { randomCase, randomNumbers, type RandomCase } from "./random-cases.ts";
import { referenceMatches } from "./reference-matcher.ts";

const INDEXES = 1_000;
const TEXTS_EACH = 105;
const STRIDING = 100;

const matches = createMatches();

/** Compares the scanner with the reference on all texts; returns how many matches there were. */
function compare(index: NameIndex, { alphabet, names, texts }: RandomCase): number {
  let found = 0;
  for (const text of texts) {
    const rows = rowsOf(scan(index, text, matches));
    const expected = referenceMatches(names, text);
    found += rows.length;
    if (JSON.stringify(rows) !== JSON.stringify(expected)) {
      expect({ alphabet, names, text, rows }).toEqual({ alphabet, names, text, rows: expected });
    }
  }
  return found;
}

it(`finds what the reference finds in ${INDEXES * TEXTS_EACH} random texts`, () => {
  const random = randomNumbers(20_260_822);
  let found = 0;
  for (let i = 0; i < INDEXES; i++) {
    const round = randomCase(random, TEXTS_EACH);
    found += compare(openIndex(compileIndex(round.names)), round);
  }
  expect(found).toBeGreaterThan((INDEXES * TEXTS_EACH) / 2);
}, 120_000);

it("finds it too where it passes over letters that names of another script may start with", () => {
  const random = randomNumbers(20_261_122);
  let found = 0;
  for (let striding = 0; striding < STRIDING;) {
    const round = randomCase(random, TEXTS_EACH, "letters behind letters");
    const names = round.names
      .filter(({ text }) => /^(?:X|1|[ЯбΩԥ]{2})/.test(text))
      .map((name) => ({ ...name, casePolicy: "exact" as const }));
    if (!names.some(({ text }) => text.startsWith("Я"))) continue;
    const index = openIndex(compileIndex(names));
    expect(index.steps["x".charCodeAt(0)]).toBe(2);
    striding++;
    found += compare(index, { ...round, names });
  }
  expect(found).toBeGreaterThan((STRIDING * TEXTS_EACH) / 4);
}, 120_000);
