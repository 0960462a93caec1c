/** Authored names -> the list that the name index is compiled from, and the catalog that explains it. */
import type { NameInput } from "../../../detect/index.ts";
import type { NamePolicy } from "../../../judge/policy.ts";
import type { CatalogFile } from "../../catalog.ts";
import type { EntityKind } from "../../model.ts";
import { GENERAL_KINDS } from "../general-kinds.ts";
import type { Pack } from "../pack.ts";
import type { AuthoredEntity, AuthoredName } from "../schema.ts";

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
      const casePolicy = casePolicyOf(name, entity);
      names.push({ text: name.text, owner: ordinal, casePolicy });
      const policy = policies.add(policyOf(name, entity));
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
const NO_POLICY: NamePolicy = {
  context: "none",
  near: [],
  notBefore: [],
  notAfter: [],
  general: false,
  lowerCase: false,
};

const ACRONYM = /^[\p{Lu}\d][\p{Lu}\d&./-]*$/u;

/** Kinds whose names are common nouns: "Boron" heads its card, but a sentence writes "boron". */
const NOUN_KINDS: ReadonlySet<EntityKind> = new Set(["material", "technology", "concept"]);
const PLAIN_WORD = /^\p{L}\p{Ll}*$/u;

/**
 * Where an author says nothing: acronyms and tickers as written, proper names as written or in a headline,
 * common nouns however a sentence writes them.
 */
function casePolicyOf(
  { text, kind, match }: AuthoredName,
  entity: AuthoredEntity,
): NameInput["casePolicy"] {
  if (match?.case) return match.case;
  if (kind === "acronym" || kind === "ticker" || ACRONYM.test(text)) return "exact";
  const noun = NOUN_KINDS.has(entity.kind) && text.split(/[ -]/).slice(1).every(isLower);
  return noun || isLower(text) ? "any" : "title";
}

function isLower(text: string): boolean {
  return text === text.toLowerCase();
}

function policyOf(name: AuthoredName, entity: AuthoredEntity): NamePolicy {
  const { text, match } = name;
  const { kind, general } = entity;
  // Two or three capitals are the acronym of many things.
  const doubtful = /^\p{Lu}{1,3}$/u.test(text);
  return {
    context: match?.context ?? (match?.near ? "near" : doubtful ? "page" : "none"),
    near: (match?.near ?? []).map(lower),
    notBefore: (match?.not?.before ?? []).map(lower),
    notAfter: (match?.not?.after ?? []).map(lower),
    general: general ?? GENERAL_KINDS.has(kind),
    lowerCase: kind === "material" && PLAIN_WORD.test(text) && casePolicyOf(name, entity) === "any",
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
