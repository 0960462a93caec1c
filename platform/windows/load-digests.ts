/** Brings the facts of a page's entities into a window of ours, each once, a limited number at a time. */
import type { EntityDigest } from "../../facts/digest.ts";
import { ask } from "../ask.ts";
import { MOST_DIGESTS } from "../requests.ts";

export interface LoadedDigests {
  /** By id; those that the packs do not have never come. */
  digests: ReadonlyMap<string, EntityDigest>;
  /** The worker did not answer the last time; `load` asks again. */
  failed: boolean;
}

/**
 * @param changed called with everything that is known whenever there is more
 * @returns what sees to it that these entities are known; what is known or under way is not asked for again
 */
export function createDigestLoader(
  changed: (loaded: LoadedDigests) => void,
): (entities: readonly string[]) => Promise<void> {
  let digests: ReadonlyMap<string, EntityDigest> = new Map();
  const asked = new Set<string>();
  return async (entities) => {
    const missing = entities.filter((id) => !asked.has(id));
    for (const id of missing) asked.add(id);
    for (let from = 0; from < missing.length; from += MOST_DIGESTS) {
      const some = missing.slice(from, from + MOST_DIGESTS);
      try {
        const found = await ask({ type: "digests", entities: some });
        digests = new Map([...digests, ...found.map((digest) => [digest.id, digest] as const)]);
        changed({ digests, failed: false });
      } catch {
        for (const id of missing.slice(from)) asked.delete(id);
        changed({ digests, failed: true });
        return;
      }
    }
  };
}
