/** Authored names -> the list that the name index is compiled from, and the catalog that explains it. */
import type { NameInput } from "../../../detect/index.ts";
import type { NamePolicy } from "../../../judge/policy.ts";
import type { CatalogFile } from "../../catalog.ts";
import type { EntityKind } from "../../model.ts";
import { GENERAL_KINDS } from "../general-kinds.ts";
import type { Pack } from "../pack.ts";
import type { AuthoredEntity, AuthoredName } from "../schema.ts";
import { needsPage } from "./doubtful-names.ts";
import { shortForms } from "./short-forms.ts";
import { spellingsOf } from "./spellings.ts";

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
  const every = new Set(entities.flatMap((entity) => namesOf(entity).map(({ text }) => text)));
  const isName = (text: string): boolean => every.has(text);
  const short = shortForms(entities, isName);
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
    const authored = [...namesOf(entity), ...(short.get(entity.id) ?? [])];
    const own = new Set(authored.map(({ text }) => text));
    const spelled = new Set<string>();
    for (const written of authored)
      for (const name of spellingsOf(written, own, isName)) {
        // An author's own spelling comes before one that was made from another.
        if (spelled.has(name.text) || (name.text !== written.text && own.has(name.text))) continue;
        spelled.add(name.text);
        const casePolicy = casePolicyOf(name, entity);
        names.push({ text: name.text, owner: ordinal, casePolicy });
        const policy = policies.add(policyOf(name, entity));
        catalog.names.push([written.text, ordinal, policy, name.kind, name.lang ?? ""]);
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

/** The name that heads the card first, unless it is listed with a policy of its own. */
function namesOf({ name, names }: AuthoredEntity): AuthoredName[] {
  const listed = names.some(({ text }) => text === name);
  return listed ? names : [{ text: name, kind: "short" }, ...names];
}

/** The owner of words that only show what a page is about: past every ordinal. */
const NO_ENTITY = 0xffffff;
const NO_POLICY: NamePolicy = {
  context: "none",
  near: [],
  notBefore: [],
  notAfter: [],
  general: false,
  noun: false,
};

const ACRONYM = /^[\p{Lu}\d][\p{Lu}\d&./-]*$/u;

/** Kinds whose names are common nouns: "Boron" heads its card, but a sentence writes "boron". */
const NOUN_KINDS: ReadonlySet<EntityKind> = new Set(["material", "technology", "concept"]);
const PLAIN_WORDS = /^\p{L}\p{Ll}*(?:[ -]\p{Ll}+)*$/u;

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
  return {
    context: match?.context ?? (match?.near ? "near" : needsPage(text, kind) ? "page" : "none"),
    near: (match?.near ?? []).map(lower),
    notBefore: (match?.not?.before ?? []).map(lower),
    notAfter: (match?.not?.after ?? []).map(lower),
    general: general ?? GENERAL_KINDS.has(kind),
    noun: NOUN_KINDS.has(kind) && PLAIN_WORDS.test(text) && casePolicyOf(name, entity) === "any",
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
