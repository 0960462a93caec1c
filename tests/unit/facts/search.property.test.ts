/** The search finds what a plain look at every name finds, in the same order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalog } from "../../../facts/catalog.ts";
import { createSearch } from "../../../facts/search.ts";
import { fold, unfold } from "../../../facts/search/fold.ts";
import { searchPlainly } from "./search-reference.ts";

/** Few letters, so that names resemble one another. */
const word = fc.string({ unit: fc.constantFrom(..."aab包钢"), minLength: 1, maxLength: 6 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const pack = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 12 });

function catalogOf(entities: string[][]): Catalog {
  return {
    entities: entities.map((_, i) => ({ id: `e${i}`, kind: "company", name: `E${i}` })),
    names: entities.flatMap((names, entity) =>
      names.map((text) => ({ text, entity, kind: "short", lang: "" })),
    ),
  } as unknown as Catalog;
}

/** What is typed: something of the pack, with a few slips of the fingers. */
const typed = fc.tuple(
  name,
  fc.array(fc.tuple(fc.nat(20), fc.constantFrom("drop", "swap", "add", "change")), {
    maxLength: 2,
  }),
  fc.nat(8),
);

function slip(text: string, [at, how]: [number, string]): string {
  const i = at % text.length;
  const [before, after] = [text.slice(0, i), text.slice(i + 1)];
  if (how === "drop") return before + after || "a";
  if (how === "add") return `${before}b${text.slice(i)}`;
  if (how === "change") return `${before}b${after}`;
  return before + after.slice(0, 1) + text[i] + after.slice(1);
}

test("as a plain look at every name does", () => {
  fc.assert(
    fc.property(
      pack,
      typed,
      fc.nat(40),
      fc.integer({ min: 1, max: 6 }),
      fc.dictionary(fc.constantFrom("e0", "e1", "e2"), fc.integer({ min: 1, max: 3 })),
      (entities, [other, slips, start], which, limit, onPage) => {
        const names = entities.flat();
        const base = names.length > 0 ? names[which % names.length]! : other;
        const query = fold(slips.reduce(slip, base).slice(start % base.length) || base);
        fc.pre(query !== "");
        const catalog = catalogOf(entities);
        const hits = createSearch(catalog)(query, limit, onPage);
        expect(
          hits.map(({ id, matched: { text, start, end } }) => ({
            id,
            text,
            part: text.slice(start, end),
          })),
        ).toEqual(searchPlainly(catalog, query, limit, onPage));
      },
    ),
    { numRuns: 1000 },
  );
});

test("a part of a folded text comes from a part that folds to it", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."aBÄé ß-.'’ﬁＡ包ガが한Σ1½"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, fc.nat(20), fc.nat(20), (text, a, b) => {
      const folded = fold(text);
      const [from, to] = [a, b].map((at) => at % (folded.length + 1)).sort((x, y) => x - y);
      const { start, end } = unfold(text, from!, to!);
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
      expect(fold(text.slice(start, end)).replaceAll(" ", "")).toContain(
        folded.slice(from, to).replaceAll(" ", ""),
      );
    }),
    { numRuns: 1000 },
  );
});
