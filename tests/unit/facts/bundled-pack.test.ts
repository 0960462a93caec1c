/** The pack that ships passes its own checks. */
import { expect, test } from "vitest";
import { checkPack } from "../../../facts/authoring/checks/index.ts";
import { readPack } from "../../../facts/authoring/pack.ts";
import { formatProblem } from "../../../facts/authoring/problem.ts";
import { BUNDLED_PACK } from "../../../facts/packs.ts";
import { today } from "../../../facts/today.ts";
import { readPackFiles } from "../../../scripts/read-pack-files.ts";

/** Reading a thousand sources and as many entities takes seconds on a busy machine. */
const TIMEOUT = 60_000;

test(
  "nothing is wrong with it (npm run check:packs lists the warnings too)",
  async () => {
    const { pack, problems } = readPack(await readPackFiles(`packs/${BUNDLED_PACK}`));
    const all = [...problems, ...(pack ? checkPack(pack, today()) : [])];
    const errors = all.filter(({ severity }) => severity === "error");
    expect(errors.map(formatProblem)).toEqual([]);
  },
  TIMEOUT,
);
