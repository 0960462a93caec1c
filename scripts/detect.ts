/**
 * `npm run -s detect < in.jsonl > out.jsonl`
 *
 * Reads a line `{"id", "text", "lang"?}` for each text, writes a line `{"id", "mentions": [{"start", "end",
 * "text", "entity", "name"}]}` with offsets in UTF-16 units. `--pack DIR` takes another pack, `--plain` shows
 * every name that stands in the text; without it each text is judged as a page of its own, and a mention has
 * the `score` and the `evidence` that it was shown on. `--doubtful` adds those that are shown only on request.
 */
import { createInterface } from "node:readline";
import { findPlainMentions } from "../facts/plain-mentions.ts";
import { createPageReader } from "../facts/mentions.ts";
import { DEFAULT_PACK, openAuthoredPack } from "./open-authored-pack.ts";
import { readOptions } from "./read-options.ts";
import { readTextLine } from "./read-text-line.ts";

const values = readOptions(
  "npm run -s detect [-- --pack DIR] [--plain | --doubtful] < in.jsonl > out.jsonl",
  {
    pack: { type: "string", default: DEFAULT_PACK },
    plain: { type: "boolean" },
    doubtful: { type: "boolean" },
  },
);
const { store } = await openAuthoredPack(values.pack);
const names = await store.names();
let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number++;
  if (line.trim() === "") continue;
  const { id, text } = readTextLine(line, number);
  const found = values.plain
    ? findPlainMentions(names, text)
    : createPageReader(names)(text).mentions.filter(({ doubtful }) => values.doubtful || !doubtful);
  const mentions = found.map(({ start, end, entity, name, ...judged }) => ({
    start,
    end,
    text: text.slice(start, end),
    entity: entity.id,
    name,
    ...judged,
  }));
  process.stdout.write(`${JSON.stringify({ id, mentions })}\n`);
}
