/** `npm run check:packs [-- --pack DIR] [--only PATH-PART]`: prints everything that is wrong with a pack. */
import { checkPack } from "../facts/authoring/checks/index.ts";
import { checkNamesakes } from "../facts/authoring/checks/namesakes.ts";
import { readPack } from "../facts/authoring/pack.ts";
import { formatProblem } from "../facts/authoring/problem.ts";
import { today } from "../facts/today.ts";
import { DEFAULT_PACK } from "./open-authored-pack.ts";
import { readOptions } from "./read-options.ts";
import { readPackFiles } from "./read-pack-files.ts";

const { pack: directory, only } = readOptions(
  "npm run check:packs [-- --pack DIR] [--only PATH-PART]",
  { pack: { type: "string", default: DEFAULT_PACK }, only: { type: "string", default: "" } },
);
const files = await readPackFiles(directory);
if (!files.content.some(({ path }) => path.includes(only)))
  throw new Error(`--only ${only}: no file of ${directory} has that in its path`);
const { pack, problems } = readPack(files);
const found = pack ? [...checkPack(pack, today()), ...checkNamesakes(pack, today())] : [];
const all = [...problems, ...found].filter((p) => p.file.includes(only));
for (const problem of all) console.log(formatProblem(problem));
const errors = all.filter((problem) => problem.severity === "error").length;
console.log(
  `${pack?.entities.size ?? 0} entities, ${pack?.sources.size ?? 0} sources: ` +
    `${errors} errors, ${all.length - errors} warnings`,
);
if (errors > 0) process.exitCode = 1;
