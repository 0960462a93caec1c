/**
 * `npm run -s read-sentence < in.jsonl > out.jsonl`
 *
 * Reads a line `{"id", "text", "lang"?}` for each text and writes a line `{"id", "mentions": […]}`. Each mention has
 * `start`, `end`, `text` and `entity`; the entity's `facts` in the order in which its card shows them, those that the
 * sentence is about with the `reasons`; the `relation` to another name of the sentence where there is one; and the
 * `figures` of its sentence, each with its reading, and the `verdict` with what the pack has `stated`, or "silent".
 * Offsets are UTF-16 units. `--pack DIR` takes another pack.
 */
import { createInterface } from "node:readline";
import { chooseFacts } from "../facts/choose.ts";
import { statementsFor, type Statement } from "../facts/figures/statements.ts";
import { checkFigures, readSentence } from "../facts/figures/sentence.ts";
import { createPageReader, type Mention } from "../facts/mentions.ts";
import type { Fact } from "../facts/model.ts";
import { relatedEntities } from "../facts/related.ts";
import { sentenceMentions } from "../facts/sentence-mentions.ts";
import { sentencesOf } from "../facts/sentence.ts";
import { DEFAULT_PACK, openAuthoredPack } from "./open-authored-pack.ts";
import { readOptions } from "./read-options.ts";
import { readTextLine } from "./read-text-line.ts";

const values = readOptions("npm run -s read-sentence [-- --pack DIR] < in.jsonl > out.jsonl", {
  pack: { type: "string", default: DEFAULT_PACK },
});
const { store } = await openAuthoredPack(values.pack);
const [names, words] = await Promise.all([store.names(), store.words()]);

async function readMention(mention: Mention, all: readonly Mention[], text: string, lang?: string) {
  const { start, end } = mention;
  const { id } = mention.entity;
  const around = sentencesOf(text).findLast((sentence) => sentence.start <= start)!;
  const marked = all
    .filter((one) => one.start >= around.start && one.end <= around.start + around.text.length)
    .map((one) => ({
      start: one.start - around.start,
      end: one.end - around.start,
      entity: one.entity.id,
    }));
  const mentions = sentenceMentions(names, around.text, marked);
  const sentence = readSentence(around.text, mentions, words, { ...(lang && { lang }) });
  const entity = (await store.entity(id))!;
  const checked = checkFigures(
    sentence,
    statementsFor(entity, await relatedEntities(store, entity)),
    words.lexicon,
  );
  const { about, rest, relation } = chooseFacts(entity, sentence, checked);
  return {
    start,
    end,
    text: text.slice(start, end),
    entity: id,
    ...(relation && {
      relation: { type: relation.type, to: relation.id, share: relation.share },
    }),
    facts: [...about.map(({ fact, reasons }) => ({ ...brief(fact), reasons })), ...rest.map(brief)],
    figures: checked.map(({ figure, text: written, finding }) => ({
      ...figure,
      start: figure.start + around.start,
      end: figure.end + around.start,
      text: written,
      verdict: finding?.verdict ?? "silent",
      ...(finding && { stated: briefStatement(finding.stated) }),
    })),
  };
}

let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number++;
  if (line.trim() === "") continue;
  const { id, text, lang } = readTextLine(line, number);
  const found = createPageReader(names)(text).mentions;
  const mentions = await Promise.all(found.map((one) => readMention(one, found, text, lang)));
  process.stdout.write(`${JSON.stringify({ id, mentions })}\n`);
}

function brief({ property, value, unit, currency, per, of, scope, asOf, figureOf }: Fact) {
  return {
    property,
    value,
    unit: unit?.en,
    currency,
    per,
    of,
    scope,
    asOf,
    figureOf: figureOf?.id,
  };
}

function briefStatement({ entity, fact, sources }: Statement) {
  const [source] = sources;
  return {
    entity: entity.id,
    ...brief(fact),
    change: fact.change?.percent,
    source: source && { url: source.url, publisher: source.publisher, published: source.published },
  };
}
