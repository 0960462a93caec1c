/** How quality is measured, and the floors on the project's own passages. */
import { beforeAll, describe, expect, test } from "vitest";
import { openAuthoredPack } from "../../../scripts/open-authored-pack.ts";
import type { Comparison } from "../../../scripts/quality/compare.ts";
import { createFinders } from "../../../scripts/quality/finders.ts";
import { brokenFloors } from "../../../scripts/quality/floors.ts";
import { figures, measure, type KnownEntity } from "../../../scripts/quality/measure.ts";
import { measureOwn } from "../../../scripts/quality/own.ts";
import { readPassages } from "../../../scripts/quality/passages.ts";

describe("measuring", () => {
  const passages = readPassages(
    JSON.stringify({ id: "p", text: "[[Ore|ore]] of [[Weld|weld]], by [[Foo|?foo]]. Ore." }),
    "passages.jsonl",
  );
  const entityOf = (id: string): KnownEntity | undefined =>
    id.startsWith("?") ? undefined : { id, kind: "mine", policyOf: () => "none" };
  const span = (start: number, end: number, entity: string) => ({
    ...{ start, end, entity },
    ...{ kind: "mine", policy: "none", evidence: ["plain-name"] },
  });

  test("counts what is held, found and rightly shown", () => {
    const found = [span(0, 3, "ore"), span(21, 24, "ore"), span(7, 11, "other")];
    const { total, missed, wrong, uncovered } = measure(passages, () => found, entityOf);
    expect(total).toEqual({ marked: 3, covered: 2, found: 1, shown: 3, right: 2 });
    expect(figures(total).recall).toBe(0.5);
    expect(uncovered).toMatchObject([{ surface: "Foo" }]);
    expect(missed).toMatchObject([{ surface: "Weld", id: "weld" }]);
    expect(wrong).toMatchObject([{ surface: "Weld", id: "other", evidence: ["plain-name"] }]);
  });

  test("a span that is not the marked one is not found", () => {
    const { total } = measure(passages, () => [span(0, 6, "ore")], entityOf);
    expect(total).toMatchObject({ found: 0, shown: 1, right: 1 });
  });
});

describe("the project's own passages", () => {
  let own: Comparison;
  beforeAll(async () => {
    const { store } = await openAuthoredPack();
    own = await measureOwn(createFinders(await store.names()));
  }, 60_000);

  test("are enough, half of them traps", () => {
    const { offDomain } = own.figures;
    expect(offDomain.texts).toBeGreaterThanOrEqual(50);
  });

  test("hold every floor", () => expect(brokenFloors(own.figures)).toEqual([]));
});

test("a broken floor is said in words", () => {
  const none = { texts: 10, textsWithCard: 5, cards: 5 };
  const good = { coverage: 1, recall: 1, precision: 1 };
  const broken = brokenFloors({
    gold: { ...good, recall: 0.5 },
    plain: good,
    offDomain: none,
    plainOffDomain: none,
  });
  expect(broken).toEqual([
    expect.stringContaining("recall is 50.0 %"),
    expect.stringContaining("50.0 % of the traps"),
    expect.stringContaining("the judge loses 50.0 %"),
  ]);
});
