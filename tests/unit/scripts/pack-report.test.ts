/** The figures of the report and the sample, on the small pack. */
import { describe, expect, test } from "vitest";
import { readPack } from "../../../facts/authoring/pack.ts";
import { weigh } from "../../../scripts/pack-report/bytes.ts";
import {
  countDepth,
  countKinds,
  countPack,
  dueFacts,
  oldestFacts,
} from "../../../scripts/pack-report/figures.ts";
import { sampleOf } from "../../../scripts/pack-sample/sample.ts";
import { smallPack } from "../facts/small-pack.ts";

const pack = readPack(
  smallPack(
    ['asOf: "2024", sources', 'asOf: "2024", reviewBy: "2026-05-01", sources'],
    ['unit: t, asOf: "2023"', 'unit: t, asOf: "2023", validUntil: "2027-01-01"'],
  ),
).pack!;

describe("the report", () => {
  test("counts what the pack holds", () => {
    expect(countPack(pack)).toEqual({
      entities: 3,
      entitiesWithFiveFacts: 0,
      facts: 6,
      series: 1,
      relations: 2,
      events: 0,
      sources: 2,
      tiers: { A: 1, B: 1, C: 0 },
    });
    expect(countKinds(pack)).toEqual({
      company: { entities: 2, facts: 5 },
      law: { entities: 1, facts: 1 },
    });
    expect(countDepth(pack)).toMatchObject({ "1 to 4": 3, none: 0 });
  });

  test("lists the oldest facts that can grow old first", () => {
    const facts = oldestFacts(pack).map(({ day, fact }) => [day, fact.property]);
    expect(facts[0]).toEqual(["2022-12-31", "revenue"]);
    expect(facts.at(-1)).toEqual(["2024-12-31", "seat"]);
    expect(facts.flat()).not.toContain("founded");
  });

  test("lists what is due by a day", () => {
    const due = (by: string) => dueFacts(pack, by).map(({ fact }) => fact.property);
    expect(due("2026-04-30")).toEqual([]);
    expect(due("2026-06-01")).toEqual(["seat"]);
    expect(due("2027-02-01")).toEqual(["seat", "output"]);
  });

  test("weighs files by what is loaded together", () => {
    const { parts, total } = weigh(
      new Map<string, string | Uint8Array>([
        ["packs/x/names.bin", new Uint8Array(10)],
        ["packs/x/entities/a.json", "{}"],
        ["packs/x/entities/b.json", '{"é":1}'],
      ]),
    );
    expect(parts).toMatchObject({
      "names.bin": { files: 1, bytes: 10 },
      entities: { files: 2, bytes: 10 },
    });
    expect(total.bytes).toBe(20);
  });
});

describe("the sample", () => {
  test("is the same for the same seed, and another for another", () => {
    const paths = (seed: number) => sampleOf(pack, 0.5, seed).facts.map(({ path }) => path);
    expect(paths(7)).toEqual(paths(7));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => paths(seed).join())).size).toBeGreaterThan(1);
  });

  test("has the share asked for, each fact once", () => {
    expect(sampleOf(pack, 0.15, 1)).toMatchObject({ of: 6, facts: { length: 1 } });
    const all = sampleOf(pack, 1, 1).facts.map(({ path }) => path);
    expect(new Set(all).size).toBe(6);
  });

  test("prints a fact as its card does, with source and line", () => {
    const [, revenue] = sampleOf(pack, 1, 1).facts;
    expect(revenue).toMatchObject({
      path: "big-group#group-revenue",
      value: "$9.9\u00a0bn",
      exact: "9.9 billion",
      asOf: "2023",
      qualities: "figure of steel-union",
      sources: [{ url: "https://paper.example/a", tier: "B", at: "third paragraph" }],
      place: expect.stringMatching(/^small\/entities\/all\.yaml:\d+$/),
    });
  });
});
