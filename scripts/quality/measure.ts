/** Compares what is found in passages with what is marked in them. */
import type { Passage } from "./passages.ts";

export interface FoundSpan {
  start: number;
  end: number;
  /** The pack's id of the entity. */
  entity: string;
  kind: string;
  /** What the name's policy asks for: `none`, `page`, `near`, with `general` after it where it is. */
  policy: string;
  /** Why it is shown; nothing from the plain dictionary. */
  evidence: readonly string[];
}

export interface Miss {
  passage: string;
  surface: string;
  id: string;
  evidence: readonly string[];
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

export interface Measured {
  total: Counts;
  byKind: Map<string, Counts>;
  byPolicy: Map<string, Counts>;
  uncovered: Miss[];
  missed: Miss[];
  wrong: Miss[];
}

/** What the pack says of an entity, for the tables. */
export interface KnownEntity {
  id: string;
  kind: string;
  /** The policy of a name of it, as in {@link FoundSpan}. */
  policyOf(surface: string): string;
}

/**
 * @param find what is found in a text
 * @param entityOf the pack's entity for a marked id; undefined where the pack has none
 */
export function measure(
  passages: readonly Passage[],
  find: (text: string) => readonly FoundSpan[],
  entityOf: (markedId: string) => KnownEntity | undefined,
): Measured {
  const measured: Measured = {
    total: newCounts(),
    byKind: new Map(),
    byPolicy: new Map(),
    uncovered: [],
    missed: [],
    wrong: [],
  };
  for (const passage of passages) addPassage(measured, passage, find(passage.text), entityOf);
  return measured;
}

function addPassage(
  measured: Measured,
  passage: Passage,
  shown: readonly FoundSpan[],
  entityOf: (markedId: string) => KnownEntity | undefined,
): void {
  const note = (start: number, end: number, id: string, evidence: readonly string[]): Miss => ({
    passage: passage.id,
    surface: passage.text.slice(start, end),
    id,
    evidence,
    around: around(passage.text, start, end),
  });
  const count = (key: keyof Counts, kind: string, policy: string): void => {
    measured.total[key]++;
    countsAt(measured.byKind, kind)[key]++;
    countsAt(measured.byPolicy, policy)[key]++;
  };
  const places = new Map(shown.map((span) => [`${span.start}-${span.end}`, span.entity]));
  const entities = new Set<string>();
  for (const { start, end, id } of passage.marked) {
    const entity = entityOf(id);
    if (!entity) {
      measured.total.marked++;
      measured.uncovered.push(note(start, end, id, []));
      continue;
    }
    const policy = entity.policyOf(passage.text.slice(start, end));
    entities.add(entity.id);
    count("marked", entity.kind, policy);
    count("covered", entity.kind, policy);
    if (places.get(`${start}-${end}`) === entity.id) count("found", entity.kind, policy);
    else measured.missed.push(note(start, end, id, []));
  }
  for (const { start, end, entity, kind, policy, evidence } of shown) {
    count("shown", kind, policy);
    if (entities.has(entity)) count("right", kind, policy);
    else measured.wrong.push(note(start, end, entity, evidence));
  }
}

function newCounts(): Counts {
  return { marked: 0, covered: 0, found: 0, shown: 0, right: 0 };
}

function countsAt(table: Map<string, Counts>, key: string): Counts {
  const counts = table.get(key) ?? newCounts();
  table.set(key, counts);
  return counts;
}

/** The text on both sides of a span, in one line. */
export function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 50), end + 50).replace(/\s+/g, " ");
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

export function figures({ marked, covered, found, shown, right }: Counts) {
  return {
    coverage: ratio(covered, marked),
    recall: ratio(found, covered),
    precision: ratio(right, shown),
  };
}
