/** Prints everything that is wrong with a pack. `node scripts/check-packs.ts [packs/rare-earths] [--only PATH-PART]` */
import { checkPack } from "../facts/authoring/checks/index.ts";
import { checkNamesakes } from "../facts/authoring/checks/namesakes.ts";
import { readPack } from "../facts/authoring/pack.ts";
import { formatProblem } from "../facts/authoring/problem.ts";
import { today } from "../facts/today.ts";
import { readPackFiles } from "./read-pack-files.ts";

const onlyAt = process.argv.indexOf("--only");
const only = onlyAt > 0 ? process.argv[onlyAt + 1]! : "";
const directory = process.argv[2]?.startsWith("--") ? undefined : process.argv[2];
const { pack, problems } = readPack(await readPackFiles(directory ?? "packs/rare-earths"));
const found = pack ? [...checkPack(pack, today()), ...checkNamesakes(pack, today())] : [];
const all = [...problems, ...found].filter((p) => p.file.includes(only));
for (const problem of all) console.log(formatProblem(problem));
const errors = all.filter((problem) => problem.severity === "error").length;
console.log(
  `${pack?.entities.size ?? 0} entities, ${pack?.sources.size ?? 0} sources: ` +
    `${errors} errors, ${all.length - errors} warnings`,
);
if (errors > 0) process.exitCode = 1;
