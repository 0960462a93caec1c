/** A random sample of facts that can be drawn again: for a second pass against the sources. */
import { formatValue } from "../../components/format.ts";
import { languageFor } from "../../components/language.ts";
import { compileFact } from "../../facts/authoring/compile/entities.ts";
import { sourceId } from "../../facts/authoring/checks/references.ts";
import type { Pack, PackEntity } from "../../facts/authoring/pack.ts";
import type { AuthoredFact } from "../../facts/authoring/schema.ts";
import type { Source, Value } from "../../facts/model.ts";

export interface SampledFact {
  /** `entity-id#facts[3]`, or the fact's own id where it has one. */
  path: string;
  property: string;
  /** As a card prints it. */
  value: string;
  /** A number as it was written: cards round. */
  exact?: string;
  unit?: string;
  asOf?: string;
  /** What else the sentence of the source has to carry: whose figure, of what kind, how much it changed. */
  qualities: string;
  sources: (Pick<Source, "url" | "title" | "publisher" | "tier"> & { at?: string })[];
  /** `file:line`, to mend it. */
  place: string;
}

/** Draws `share` of a sound pack's facts, rounded up, in the order of entities. */
export function sampleOf(
  pack: Pack,
  share: number,
  seed: number,
): { facts: SampledFact[]; of: number } {
  const all = [...pack.entities.values()]
    .sort((a, b) => (a.data.id < b.data.id ? -1 : 1))
    .flatMap((entity) => entity.data.facts.map((fact, index) => ({ entity, fact, index })));
  const drawn = draw(all.length, Math.ceil(all.length * share), seed);
  return {
    facts: drawn.map((at) => describe(pack, all[at]!.entity, all[at]!.fact, all[at]!.index)),
    of: all.length,
  };
}

/** `count` different numbers below `size`, in order. */
function draw(size: number, count: number, seed: number): number[] {
  const random = mulberry32(seed);
  const places = Array.from({ length: size }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(random() * (size - i));
    [places[i], places[other]] = [places[other]!, places[i]!];
  }
  return places.slice(0, count).sort((a, b) => a - b);
}

/** A small well-known generator: `Math.random` can't be given a seed. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ENGLISH = languageFor("en");

function describe(pack: Pack, entity: PackEntity, fact: AuthoredFact, index: number): SampledFact {
  const { id, property, value, scale, asOf, unit, scope, figureOf, basis, change, raw, note } =
    fact;
  const qualities = [
    scope,
    figureOf && `figure of ${figureOf}`,
    basis,
    change && `${change.percent}% since ${change.since ?? "?"}`,
    raw && `printed "${raw}"`,
    note,
  ];
  return {
    path: `${entity.data.id}#${id ?? `facts[${index}]`}`,
    property,
    value: formatValue(
      compileFact(pack, entity, fact, () => []),
      ENGLISH,
    ),
    ...(typeof value !== "string" && { exact: inFigures(value, scale) }),
    ...(unit && { unit }),
    ...(asOf && { asOf }),
    qualities: qualities.filter(Boolean).join("; "),
    sources: fact.sources.map((citation) => {
      const { url, title, publisher, tier } = pack.sources.get(sourceId(citation))!.data;
      const at = typeof citation === "string" ? undefined : citation.at;
      return { url, title, publisher, tier, ...(at && { at }) };
    }),
    place: `${entity.file}:${entity.lineOf(["facts", index])}`,
  };
}

function inFigures(value: Exclude<Value, string>, scale: AuthoredFact["scale"]): string {
  const figures = typeof value === "number" ? String(value) : `${value.from} to ${value.to}`;
  return scale ? `${figures} ${scale}` : figures;
}
