import { GENERAL_KINDS } from "../general-kinds.ts";
import type { Pack, PackEntity } from "../pack.ts";
import type { AuthoredName } from "../schema.ts";

export interface UnguardedName {
  entity: PackEntity;
  text: string;
  /** Where it stands in the entity. */
  path: PropertyKey[];
}

/**
 * The names that count on any page, as their author has not said what they need. A `match` with a `context`, be it
 * `none`, is such a word of the author's.
 */
export function* unguardedNames(pack: Pack): Generator<UnguardedName> {
  for (const entity of pack.entities.values()) {
    const { name, names, kind, general = GENERAL_KINDS.has(kind) } = entity.data;
    if (general) continue;
    if (!names.some(({ text }) => text === name)) yield { entity, text: name, path: ["name"] };
    for (const [i, { text, match }] of names.entries())
      if (!isGuarded(match)) yield { entity, text, path: ["names", i] };
  }
}

function isGuarded(match: AuthoredName["match"]): boolean {
  return match?.context !== undefined || match?.near !== undefined || match?.not !== undefined;
}
