/** The labelled sentences are what they claim to be: offsets cut figures, and the pack bears the verdicts out. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { Entity, Measured } from "../../../facts/model.ts";
import { openAuthoredPack } from "../../../scripts/open-authored-pack.ts";

interface Figure {
  start: number;
  end: number;
  kind: "money" | "percent" | "mass" | "count" | "other";
  value: number;
  to?: number;
  unit?: string;
  currency?: string;
  entity?: string;
  property?: string;
  period?: string;
  figureOf?: string;
  verdict: "agrees" | "differs" | "other-entity" | "other-period" | "silent";
}

interface Sentence {
  id: string;
  lang: "en" | "zh";
  text: string;
  entities: { id: string; start: number; end: number }[];
  figures: Figure[];
  set: "dev" | "held";
}

const lines = (await readFile("tests/quality/sentences.jsonl", "utf8")).trimEnd().split("\n");
const sentences = lines.map((line) => JSON.parse(line) as Sentence);
const figures = sentences.flatMap((sentence) =>
  sentence.figures.map((figure) => ({ ...figure, sentence: sentence.id })),
);
let entityOf: (id: string) => Entity | undefined;

beforeAll(async () => {
  const { artifacts } = await openAuthoredPack();
  const entities = new Map<string, Entity>();
  for (const content of artifacts.values()) {
    const entity = typeof content === "string" && (JSON.parse(content) as Entity);
    if (entity && entity.facts) entities.set(entity.id, entity);
  }
  entityOf = (id) => entities.get(id);
}, 60_000);

describe("the sentences", () => {
  test("are enough, of many entities, with many traps", () => {
    expect(sentences.length).toBeGreaterThanOrEqual(240);
    expect(
      new Set(sentences.flatMap(({ entities }) => entities.map(({ id }) => id))).size,
    ).toBeGreaterThanOrEqual(80);
    expect(figures.filter(({ verdict }) => verdict === "silent").length).toBeGreaterThanOrEqual(80);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
  });

  test("mark names of their entities", () => {
    const wrong = sentences.flatMap(({ id, text, entities }) =>
      entities
        .filter(({ id: entity, start, end }) => {
          const surface = text.slice(start, end).toLowerCase();
          const names = entityOf(entity)?.names ?? [];
          const all = [entityOf(entity)?.name, ...names.map((name) => name.text)];
          return !all.some((name) => name?.toLowerCase() === surface);
        })
        .map(({ id: entity, start, end }) => `${id}: ${text.slice(start, end)} (${entity})`),
    );
    expect(wrong).toEqual([]);
  });

  test("label every number but those in names and those that say when", () => {
    const left = sentences.flatMap(({ id, text, entities, figures: labelled }) => {
      let rest = text;
      for (const { start, end } of [...entities, ...labelled])
        rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
      const when =
        /\bFY\d\d\b|(?:FY|Q|H)?(?:19|20)\d\d年?|Q[1-4]|\d{1,2} (?=[JFMASOND][a-z]+)|(?<=[JFMASOND][a-z]+ )\d{1,2}|\d{1,2}[月日]/gu;
      return /\d/.test(rest.replace(when, "")) ? [`${id}: ${rest}`] : [];
    });
    expect(left).toEqual([]);
  });

  test("cut figures that are written with their digits", () => {
    const wrong = sentences.flatMap(({ id, text, figures: labelled }) =>
      labelled
        .filter(({ start, end }) => !isFigure(text.slice(start, end)))
        .map(({ start, end }) => `${id}: "${text.slice(start, end)}"`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the verdicts", () => {
  const of = (verdict: Figure["verdict"]) => figures.filter((figure) => figure.verdict === verdict);
  const list = (wrong: typeof figures) =>
    wrong.map(({ sentence, value, entity, property, period }) =>
      [sentence, value, entity, property, period].join(" "),
    );

  test("agrees: the pack has the figure", () => {
    expect(
      list(of("agrees").filter((figure) => !stated(figure, figure.entity).some(close(figure)))),
    ).toEqual([]);
  });

  test("differs: the pack has another figure of the same period, and not this one", () => {
    const wrong = of("differs").filter((figure) => {
      const there = stated(figure, figure.entity);
      return there.length === 0 || there.some(close(figure));
    });
    expect(list(wrong)).toEqual([]);
  });

  test("other entity: the pack says whose it is", () => {
    const wrong = of("other-entity").filter((figure) => {
      const marked = stated(figure, figure.entity).some(
        (other) => other.figureOf === figure.figureOf && close(figure)(other),
      );
      return !marked && !stated(figure, figure.figureOf).some(close(figure));
    });
    expect(list(wrong)).toEqual([]);
  });

  test("other period: the pack has the property, but of no such time", () => {
    const wrong = of("other-period").filter(
      (figure) =>
        stated(figure, figure.entity).length > 0 ||
        stated({ ...figure, period: undefined }, figure.entity).length === 0,
    );
    expect(list(wrong)).toEqual([]);
  });

  test("silent: nothing is claimed", () => {
    expect(
      of("silent").filter(({ entity, property, figureOf }) => entity ?? property ?? figureOf),
    ).toEqual([]);
  });
});

interface Stated {
  from: number;
  to: number;
  figureOf: string | undefined;
}

/** What the pack states of an entity's property, in the label's units; of its period where it has one. */
function stated(
  figure: Pick<Figure, "kind" | "unit" | "currency" | "property" | "period">,
  id = "",
): Stated[] {
  const entity = entityOf(id);
  if (!entity) return [];
  const of = (measured: Measured, from: number, to = from): Stated => {
    const scale = figure.kind === "mass" ? scaleTo(figure.unit, measured.unit?.en) : 1;
    return { from: from * scale, to: to * scale, figureOf: measured.figureOf?.id };
  };
  const sameKind = (measured: Measured) =>
    measured.property === figure.property &&
    (figure.kind !== "money" || measured.currency === figure.currency);
  const now = (period?: string) => figure.period === undefined || period === figure.period;
  const facts = entity.facts.filter((fact) => fact.property === figure.property && now(fact.asOf));
  const changes = facts.flatMap((fact) => (fact.change ? [of(fact, fact.change.percent)] : []));
  const values = facts.filter(sameKind).flatMap((fact) => {
    if (typeof fact.value === "string") return [];
    return [
      typeof fact.value === "number"
        ? of(fact, fact.value)
        : of(fact, fact.value.from, fact.value.to),
    ];
  });
  const points = entity.series
    .filter(sameKind)
    .flatMap((series) =>
      series.points.filter(([period]) => now(period)).map(([, n]) => of(series, n)),
    );
  return figure.kind === "percent" ? [...changes, ...values, ...points] : [...values, ...points];
}

const TONNES: Record<string, number> = {
  t: 1,
  kt: 1e3,
  Mt: 1e6,
  kg: 1e-3,
  "short-ton": 0.90718474,
};

function scaleTo(label = "t", pack = "t"): number {
  const written = pack.replace(/ a (?:year|day)$/, "");
  // A short ton that the pack keeps as printed is compared as printed.
  return (
    (TONNES[written] ?? 1) / (label === "short-ton" && written === "t" ? 1 : (TONNES[label] ?? 1))
  );
}

/** Closer than any rounding that the sentences use; whether the rounding is right was judged by reading. */
const close =
  ({ value, to = value }: Pick<Figure, "value" | "to">) =>
  (other: Stated) =>
    Math.abs(value - other.from) <= Math.abs(other.from) * 0.01 &&
    Math.abs(to - other.to) <= Math.abs(other.to) * 0.01;

function isFigure(surface: string): boolean {
  return (
    surface === surface.trim() &&
    /\d|[一二三四五六七八九十百]|fifth|third|half|twelve|ten/u.test(surface)
  );
}
