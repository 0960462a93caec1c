/** Facts and cards to show, with as little said as a test needs. */
import type { CardData } from "../../../facts/card.ts";
import type { Entity, Fact, Source } from "../../../facts/model.ts";

export function makeSource(over: Partial<Source> = {}): Source {
  return {
    url: "https://example.com/report",
    title: "Annual report",
    publisher: "The Company",
    published: "2024-04-20",
    accessed: "2026-01-05",
    tier: "A",
    ...over,
  };
}

export function makeFact(over: Partial<Fact> = {}): Fact {
  return {
    property: "revenue",
    label: { en: "Revenue", zh: "营业收入" },
    datatype: "money",
    currency: "CNY",
    value: 70_565_000_000,
    asOf: "2023",
    sources: [{ source: 0 }],
    ...over,
  };
}

export function makeCard(over: Partial<Entity> = {}, about: Fact[] = []): CardData {
  const entity: Entity = {
    id: "some-company",
    name: "Some Company",
    kind: "company",
    names: [],
    summary: "A company of some kind.",
    highlights: [],
    facts: [],
    series: [],
    events: [],
    relations: [],
    links: {},
    sources: [makeSource()],
    summarySources: [],
    ...over,
  };
  return {
    entity,
    facts: { about: about.map((fact) => ({ fact, reasons: ["word"] })), rest: entity.facts },
    figures: [],
  };
}
