/** Compares what is found in passages with what is marked in them. */
import type { Passage } from "./passages.ts";

export interface FoundSpan {
  start: number;
  end: number;
  /** The pack's id of the entity. */
  entity: string;
}

export interface Miss {
  passage: string;
  surface: string;
  id: string;
  around: string;
}

export interface Counts {
  marked: number;
  /** Of the marked, those whose entity the pack holds. */
  covered: number;
  /** Of the covered, those found with the right entity and span. */
  found: number;
  shown: number;
  /** Of the shown, those that are marked, or stand for an entity that the passage marks elsewhere. */
  right: number;
}

export interface Measured extends Counts {
  uncovered: Miss[];
  missed: Miss[];
  wrong: Miss[];
}

/**
 * @param find what is found in a text
 * @param packIdOf the pack's id for a gold id; undefined where the pack has no such entity
 */
export function measure(
  passages: readonly Passage[],
  find: (text: string) => readonly FoundSpan[],
  packIdOf: (goldId: string) => string | undefined,
): Measured {
  const total: Measured = {
    marked: 0,
    covered: 0,
    found: 0,
    shown: 0,
    right: 0,
    uncovered: [],
    missed: [],
    wrong: [],
  };
  for (const passage of passages) addPassage(total, passage, find(passage.text), packIdOf);
  return total;
}

function addPassage(
  total: Measured,
  passage: Passage,
  shown: readonly FoundSpan[],
  packIdOf: (goldId: string) => string | undefined,
): void {
  const note = (start: number, end: number, id: string): Miss => ({
    passage: passage.id,
    surface: passage.text.slice(start, end),
    id,
    around: passage.text.slice(Math.max(0, start - 50), end + 50).replace(/\s+/g, " "),
  });
  const places = new Map(shown.map((span) => [`${span.start}-${span.end}`, span.entity]));
  const entities = new Set<string>();
  total.marked += passage.marked.length;
  total.shown += shown.length;
  for (const { start, end, id } of passage.marked) {
    const entity = packIdOf(id);
    if (entity === undefined) {
      total.uncovered.push(note(start, end, id));
      continue;
    }
    entities.add(entity);
    total.covered++;
    if (places.get(`${start}-${end}`) === entity) total.found++;
    else total.missed.push(note(start, end, id));
  }
  const marked = new Map(
    passage.marked.map(({ start, end, id }) => [`${start}-${end}`, packIdOf(id)]),
  );
  for (const { start, end, entity } of shown)
    if (marked.get(`${start}-${end}`) === entity || entities.has(entity)) total.right++;
    else total.wrong.push(note(start, end, entity));
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
