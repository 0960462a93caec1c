/**
 * `npm run -s pack:sample -- --share 0.15 --seed 7 [--jsonl] [--pack DIR]`
 *
 * Prints a random sample of a pack's facts for a second pair of eyes: each with what it says, its sources with the
 * place in them, and the line to mend. The same pack, share and seed give the same sample.
 */
import { DEFAULT_PACK, openAuthoredPack } from "./open-authored-pack.ts";
import { readOptions } from "./read-options.ts";
import { sampleOf, type SampledFact } from "./pack-sample/sample.ts";

const values = readOptions(
  "npm run -s pack:sample [-- --share 0.15] [--seed 7] [--jsonl] [--pack DIR]",
  {
    share: { type: "string", default: "0.15" },
    seed: { type: "string" },
    jsonl: { type: "boolean" },
    pack: { type: "string", default: DEFAULT_PACK },
  },
);
const share = Number(values.share);
if (!(share > 0 && share <= 1))
  throw new Error(`--share ${values.share}: it has to be more than 0, at most 1`);
const seed = values.seed ? Number(values.seed) : Math.floor(Math.random() * 1e6);
if (!Number.isSafeInteger(seed))
  throw new Error(`--seed ${values.seed}: it has to be a whole number`);
const { pack } = await openAuthoredPack(values.pack);
const { facts, of } = sampleOf(pack, share, seed);
// The seed is told beside the list, so that JSON lines can be piped on.
console.error(`seed ${seed}: ${facts.length} of ${of} facts`);
for (const fact of facts) console.log(values.jsonl ? JSON.stringify(fact) : inWords(fact));

function inWords({
  path,
  property,
  value,
  exact,
  asOf,
  qualities,
  sources,
  place,
}: SampledFact): string {
  return [
    `${path}  ${property}: ${value}${exact ? ` [${exact}]` : ""}${asOf ? `, ${asOf}` : ""}`,
    ...(qualities ? [`    ${qualities}`] : []),
    ...sources.map(({ url, at }) => `    ${url}${at ? `  at ${at}` : ""}`),
    `    ${place}`,
  ].join("\n");
}
