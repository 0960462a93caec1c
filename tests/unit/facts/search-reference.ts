/** What a search has to find, said as plainly as it can be: every name, every beginning of a word, every edit. */
import type { Catalog } from "../../../facts/catalog.ts";

const HAN = /\p{Script=Han}/u;

interface Fit {
  fit: number;
  start: number;
  end: number;
}

/** @param query and all names in lower case, without accents or punctuation */
export function searchPlainly(
  { names, entities }: Pick<Catalog, "names" | "entities">,
  query: string,
  limit: number,
  onPage: Record<string, number>,
): { id: string; text: string; part: string }[] {
  const fits = names.flatMap(({ text, entity }) => {
    const fit = bestFit(text, query);
    return fit ? [{ ...fit, text, entity }] : [];
  });
  const near = fits.filter(({ fit }) => fit >= NEAR);
  const exact = fits.filter(({ fit }) => fit < NEAR);
  const counted = (some: typeof fits) => new Set(some.map(({ entity }) => entity)).size;
  // Typing errors are forgiven where there is not enough without.
  const all = counted(exact) < limit ? [...exact, ...near] : exact;
  const count = (entity: number) => onPage[entities[entity]!.id] ?? 0;
  all.sort(
    (a, b) =>
      a.fit - b.fit ||
      count(b.entity) - count(a.entity) ||
      a.text.length - b.text.length ||
      a.entity - b.entity,
  );
  return all
    .filter(({ entity }, i) => all.findIndex((other) => other.entity === entity) === i)
    .slice(0, limit)
    .map(({ entity, text, start, end }) => ({
      id: entities[entity]!.id,
      text,
      part: text.slice(start, end),
    }));
}

const NEAR = 6;

function bestFit(name: string, query: string): Fit | undefined {
  const fits: Fit[] = [];
  const forgiven = query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
  for (let start = 0; start < name.length; start++) {
    const end = start + query.length;
    const begins = name.startsWith(query, start);
    const isWord = start === 0 || name[start - 1] === " " || HAN.test(name[start]!);
    if (begins && !isWord) fits.push({ fit: 5, start, end });
    else if (begins && start > 0) fits.push({ fit: 3, start, end });
    else if (begins) fits.push({ fit: end === name.length ? 0 : 2, start, end });
    if (!isWord || name[start] === " " || begins) continue;
    editsToBeginnings(query, name.slice(start)).forEach((edits, length) => {
      if (edits <= forgiven) fits.push({ fit: NEAR + edits, start, end: start + length });
    });
  }
  return fits.sort((a, b) => a.fit - b.fit)[0];
}

/**
 * The fewest edits that turn `a` into each beginning of `b`, by its length: letters added, lost, changed, or two
 * neighbours swapped; nothing edited twice.
 */
function editsToBeginnings(a: string, b: string): number[] {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j++) table[0]![j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const ways = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        ways.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...ways);
    }
  return table[a.length]!;
}
