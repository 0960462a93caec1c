/** The project's own labelled passages; the traps among them are its texts of anything else. */
import { readFile } from "node:fs/promises";
import { compare, type Comparison } from "./compare.ts";
import type { Finders } from "./finders.ts";
import { readPassages } from "./passages.ts";

const OWN_PASSAGES = "tests/quality/passages.jsonl";

/** Marks an entity that the pack doesn't hold; every other id has to be one of the pack. */
const FOREIGN = "?";

/** @throws Error where a passage has an id that no entity of the pack has */
export async function measureOwn(finders: Finders): Promise<Comparison> {
  const passages = readPassages(await readFile(OWN_PASSAGES, "utf8"), OWN_PASSAGES);
  for (const { id: passage, marked } of passages)
    for (const { id } of marked)
      if (!id.startsWith(FOREIGN) && !finders.entityById(id))
        throw new Error(
          `${OWN_PASSAGES}: ${passage}: the pack has no "${id}"; write ${FOREIGN} before what it doesn't hold`,
        );
  const traps = passages.filter(({ domain }) => !domain);
  return compare(passages, traps, finders, finders.entityById);
}
