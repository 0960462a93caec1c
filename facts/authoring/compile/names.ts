/** Authored names -> the list that the name index is compiled from, and the catalog that explains it. */
import type { NameInput } from "../../../detect/index.ts";
import type { NamePolicy } from "../../../judge/policy.ts";
import type { CatalogFile } from "../../catalog.ts";
import type { EntityKind } from "../../model.ts";
import type { Pack } from "../pack.ts";
import type { AuthoredName } from "../schema.ts";

export interface CompiledNames {
  /** Name id = position; the owner is the entity's ordinal. */
  names: NameInput[];
  catalog: CatalogFile;
}

/** Collects the names of all entities, each once, in the order of entity ids. */
export function compileNames(pack: Pack): CompiledNames {
  const entities = [...pack.entities.values()]
    .map((entity) => entity.data)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const names: NameInput[] = [];
  const policies = new PolicyTable();
  const catalog: CatalogFile = {
    pack: { id: pack.manifest.id, title: pack.manifest.title, version: pack.manifest.version },
    entities: entities.map(({ id, kind, name }) => [id, kind, name]),
    names: [],
    policies: policies.list,
    clues: {},
  };
  entities.forEach((entity, ordinal) => {
    if (entity.clues) catalog.clues[ordinal] = entity.clues.map(lower);
    const listed = entity.names.some((name) => name.text === entity.name);
    const own: AuthoredName[] = listed ? [] : [{ text: entity.name, kind: "short" }];
    for (const name of [...own, ...entity.names]) {
      names.push({ text: name.text, owner: ordinal, casePolicy: casePolicyOf(name) });
      const policy = policies.add(policyOf(name, entity.kind));
      catalog.names.push([name.text, ordinal, policy, name.kind, name.lang ?? ""]);
    }
  });
  const none = policies.add(NO_POLICY);
  for (const [lang, words] of Object.entries(pack.manifest.field))
    for (const text of words) {
      names.push({ text, owner: NO_ENTITY, casePolicy: "any" });
      catalog.names.push([text, -1, none, "spelling", lang]);
    }
  return { names, catalog };
}

/** The owner of words that only show what a page is about: past every ordinal. */
const NO_ENTITY = 0xffffff;
const NO_POLICY: NamePolicy = { context: "none", near: [], notBefore: [], notAfter: [] };

/**
 * Kinds whose names stand on every page: a card on "China" or "Reuters" helps only where the page is about
 * the pack's field.
 */
const EVERYWHERE: ReadonlySet<EntityKind> = new Set([
  "place",
  "person",
  "concept",
  "publication",
  "body",
]);

const ACRONYM = /^[\p{Lu}\d][\p{Lu}\d&./-]*$/u;

/**
 * Where an author says nothing: acronyms and tickers as written, names that begin with a capital as
 * written or in a headline, names in lower case (materials, ideas) however a sentence writes them.
 */
function casePolicyOf({ text, kind, match }: AuthoredName): NameInput["casePolicy"] {
  if (match?.case) return match.case;
  if (kind === "acronym" || kind === "ticker" || ACRONYM.test(text)) return "exact";
  return /\p{Lu}/u.test(text) ? "title" : "any";
}

function policyOf({ text, match }: AuthoredName, kind: EntityKind): NamePolicy {
  // Two or three capitals are the acronym of many things.
  const doubtful = /^\p{Lu}{1,3}$/u.test(text) || EVERYWHERE.has(kind);
  return {
    context: match?.context ?? (match?.near ? "near" : doubtful ? "page" : "none"),
    near: (match?.near ?? []).map(lower),
    notBefore: (match?.not?.before ?? []).map(lower),
    notAfter: (match?.not?.after ?? []).map(lower),
  };
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** Most names share a policy: each is stored once. */
class PolicyTable {
  readonly list: NamePolicy[] = [];
  readonly #places = new Map<string, number>();

  add(policy: NamePolicy): number {
    const key = JSON.stringify(policy);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(policy) - 1;
  }
}
