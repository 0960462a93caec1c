import { compileIndex, createMatches, IndexFormatError, openIndex, scan } from "../detect/index.ts";
import { rowsOf } from "../tests/unit/detect/found-names.ts";
import { mutated, resealed } from "../tests/unit/detect/mutations.ts";
import { randomCase, randomNumbers } from "../tests/unit/detect/random-cases.ts";
import { numberOf, readOptions } from "./read-options.ts";
import { referenceMatches } from "../tests/unit/detect/reference-matcher.ts";

/**
 * Compares the engine with the reference and damages indexes, for as long as asked:
 * `npm run fuzz:detect -- --seconds 600 --seed 7`.
 */
const values = readOptions("npm run fuzz:detect [-- --seconds 60] [--seed 7]", {
  seconds: { type: "string", default: "60" },
  seed: { type: "string" },
});
const seed = values.seed ? numberOf("seed", values.seed, 0) : Date.now() % 0x7fffffff;
const end = Date.now() + numberOf("seconds", values.seconds) * 1000;
const random = randomNumbers(seed);
const matches = createMatches();
let texts = 0;
let buffers = 0;
console.log(`seed ${seed}`);

while (Date.now() < end) {
  const round = randomCase(random, 40);
  const bytes = new Uint8Array(compileIndex(round.names));
  const index = openIndex(bytes);
  for (const text of round.texts) {
    const rows = JSON.stringify(rowsOf(scan(index, text, matches)));
    const expected = JSON.stringify(referenceMatches(round.names, text));
    if (rows !== expected) fail({ ...round, texts: [text] }, rows, expected);
    texts++;
  }
  for (let i = 0; i < 10; i++) {
    damage(mutated(bytes, random), round.texts[0]!);
    damage(resealed(bytes, random), round.texts[0]!);
    buffers += 2;
  }
}
console.log(`${texts} texts agree with the reference, ${buffers} damaged indexes were harmless`);

/** Anything but an IndexFormatError or an answer ends the run. */
function damage(bytes: Uint8Array, text: string): void {
  try {
    scan(openIndex(bytes), text, matches);
  } catch (error) {
    if (!(error instanceof IndexFormatError)) throw error;
  }
}

function fail(round: object, rows: string, expected: string): never {
  const shown = JSON.stringify(round, null, 1).replace(
    /[^ -~\n]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  console.error(`seed ${seed}: ${shown}\nfound    ${rows}\nexpected ${expected}`);
  process.exit(1);
}
