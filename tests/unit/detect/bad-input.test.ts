import { describe, expect, it } from "vitest";
import {
  compileIndex,
  IndexFormatError,
  openIndex,
  scan,
  type NameIndex,
} from "../../../detect/index.ts";
import { namesOf, rowsOf } from "./found-names.ts";
import { mutated, resealed } from "./mutations.ts";
import { randomNumbers } from "./random-cases.ts";

const NAMES = namesOf([
  "Baogang Group",
  "Baogang",
  "包钢集团",
  "SHA: 600111",
  "포스코",
  ".NET",
  "Lynas",
]);
const TEXT = "Baogang Group 包钢集团 (SHA: 600111) 포스코는 ASP.NET Lynas’s Baogang".repeat(3);
const GOOD = new Uint8Array(compileIndex(NAMES));
const MUTATIONS = 100_000;
const RESEALED = 5_000;

function opened(bytes: Uint8Array): NameIndex | IndexFormatError {
  try {
    return openIndex(bytes);
  } catch (error) {
    if (error instanceof IndexFormatError) return error;
    throw error;
  }
}

describe("a damaged index", () => {
  it(`is refused with a typed error, ${MUTATIONS} times`, () => {
    const random = randomNumbers(3);
    const codes = new Set<string>();
    for (let i = 0; i < MUTATIONS; i++) {
      const bytes = mutated(GOOD, random);
      const result = opened(bytes);
      if (result instanceof IndexFormatError) codes.add(result.code);
      else expect(bytes).toEqual(GOOD);
    }
    expect([...codes].sort()).toEqual(
      ["checksum", "endianness", "length", "magic", "truncated", "version"].filter((code) =>
        codes.has(code),
      ),
    );
    expect(codes.size).toBeGreaterThan(3);
  }, 120_000);

  it(`is refused or scanned within bounds when its checksum is right, ${RESEALED} times`, () => {
    const random = randomNumbers(4);
    let refused = 0;
    for (let i = 0; i < RESEALED; i++) {
      const result = opened(resealed(GOOD, random));
      if (result instanceof IndexFormatError) {
        refused++;
        continue;
      }
      let end = 0;
      for (const row of rowsOf(scan(result, TEXT))) {
        expect(row.start).toBeGreaterThanOrEqual(end);
        expect(row.end).toBeGreaterThan(row.start);
        expect(row.end).toBeLessThanOrEqual(TEXT.length);
        expect(Math.max(...row.names)).toBeLessThan(result.nameCount);
        end = row.end;
      }
    }
    expect(refused).toBeGreaterThan(RESEALED / 10);
  }, 120_000);

  it.each([
    ["truncated", GOOD.slice(0, 20)],
    ["truncated", GOOD.slice(0, GOOD.length - 16)],
    ["magic", new Uint8Array(4096)],
    ["length", Uint8Array.from([...GOOD, ...Array.from({ length: 16 }, () => 0)])],
    ["version", Uint8Array.from(GOOD, (byte, i) => (i === 4 ? 99 : byte))],
    ["endianness", Uint8Array.from(GOOD, (_, i) => GOOD[i - (i % 4) + 3 - (i % 4)]!)],
    ["checksum", Uint8Array.from(GOOD, (byte, i) => (i === 500 ? byte ^ 1 : byte))],
  ])("says %s", (code, bytes) => {
    expect(opened(bytes)).toMatchObject({ name: "IndexFormatError", code });
  });

  it("opens at any byte offset", () => {
    const shifted = new Uint8Array(GOOD.length + 3);
    shifted.set(GOOD, 3);
    expect(scan(openIndex(shifted.subarray(3)), TEXT).count).toBe(17);
  });
});

describe("names", () => {
  it("that can't be found are told and keep their ids", () => {
    const faults: unknown[] = [];
    const names = namesOf(["", " \u00ad\u200b", "a\u0000b", "\u3099x", "Lynas"]);
    const index = openIndex(compileIndex(names, (...fault) => faults.push(fault)));
    expect(faults).toEqual([
      [0, "empty"],
      [1, "empty"],
      [2, "control"],
      [3, "half"],
    ]);
    expect(rowsOf(scan(index, "Lynas ab"))).toEqual([{ start: 0, end: 5, names: [4] }]);
  });

  it("that fold alike are all found", () => {
    const names = namesOf(["Sillamäe", "Sillamae", ["SILLAMAE", "exact"], "sillamae"]);
    expect(rowsOf(scan(openIndex(compileIndex(names)), "Sillamäe"))).toEqual([
      { start: 0, end: 8, names: [0, 1, 3] },
    ]);
  });

  it("must have owners and flags that fit", () => {
    const name = { text: "a", owner: 1 << 24, casePolicy: "any" as const };
    expect(() => compileIndex([name])).toThrow("owner");
    expect(() => compileIndex([{ ...name, owner: 0, flags: -1 }])).toThrow("flags");
  });

  it("none at all find nothing", () => {
    expect(scan(openIndex(compileIndex([])), TEXT).count).toBe(0);
  });

  it("compile to the same bytes every time", () => {
    expect(new Uint8Array(compileIndex(NAMES))).toEqual(GOOD);
  });

  it.each(["a", "ab ", "中", "a.", "é"])("of 100,000 characters are found: %j", (piece) => {
    const text = piece.repeat(100_000 / piece.length).trim();
    expect(rowsOf(scan(openIndex(compileIndex(namesOf([text]))), `x ${text} y`))).toEqual([
      { start: 2, end: 2 + text.length, names: [0] },
    ]);
  });
});

describe("a text of a million characters without a space", () => {
  it.each(["a", "中", "가", "é", "\u00ad", "\u0301", "\ud83d", "-", "я"])(
    "of %j is scanned",
    (char) => {
      const index = openIndex(compileIndex(namesOf(["aaaa", "中中中", "가가", "- -", "яя", "é"])));
      expect(scan(index, char.repeat(1_000_000)).count).toBe(char === "中" ? 333_333 : 0);
    },
  );
});
