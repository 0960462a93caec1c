import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromFlat,
  isEntry,
  toFlat,
  type FlatSettings,
} from "../../../platform/settings/flat-settings.ts";
import { fitting, mergeSettings } from "../../../platform/settings/merge-settings.ts";
import { DEFAULTS } from "../../../platform/settings/settings.ts";
import { settings } from "./arbitrary-settings.ts";

const flat = settings.map(toFlat);

describe("as entries", () => {
  test("settings come back as they were, each entry sound by itself", () => {
    fc.assert(
      fc.property(settings, (given) => {
        const entries = toFlat(given);
        expect(fromFlat(entries, given.sync)).toEqual(given);
        for (const [key, value] of Object.entries(entries)) expect(isEntry(key, value)).toBe(true);
      }),
    );
  });

  test("a choice is one entry, a list one for each item, and a default none", () => {
    expect(toFlat({ ...DEFAULTS, theme: "dark", sync: false, offSites: ["a/b", "c"] })).toEqual({
      theme: "dark",
      "offSites/a/b": true,
      "offSites/c": true,
    });
  });

  test.each([
    ["colour", "red"],
    ["theme", "pink"],
    ["theme/dark", true],
    ["offSites", true],
    ["offSites/a", 1],
    ["offSites/", true],
    ["hiddenKinds/dog", true],
    ["sync", true],
    ["version", 2],
    ["__proto__", true],
  ])("%s: %j is no entry", (key, value) => expect(isEntry(key, value)).toBe(false));
});

describe("merging", () => {
  test("takes what one side alone changed, and agrees with itself", () => {
    fc.assert(
      fc.property(flat, flat, (base, changed) => {
        expect(mergeSettings(base, changed, base)).toEqual(changed);
        expect(mergeSettings(base, base, changed)).toEqual(changed);
        expect(mergeSettings(base, changed, changed)).toEqual(changed);
      }),
    );
  });

  test("keeps of lists what either side put in, and not what either took out", () => {
    const isItem = (key: string) => key.includes("/");
    fc.assert(
      fc.property(flat, flat, flat, (base, local, remote) => {
        const merged = mergeSettings(base, local, remote);
        const has = (side: FlatSettings) => (key: string) => key in side;
        for (const key of [base, local, remote].flatMap(Object.keys).filter(isItem)) {
          const inAll = [base, local, remote].map((side) => has(side)(key));
          const wanted = inAll[0] ? inAll[1]! && inAll[2]! : inAll[1]! || inAll[2]!;
          expect(key in merged, key).toBe(wanted);
        }
      }),
    );
  });

  test("of two choices for one thing the other browser's stands", () => {
    expect(mergeSettings({}, { theme: "dark" }, { theme: "light" })).toEqual({ theme: "light" });
    expect(mergeSettings({ theme: "dark" }, { theme: "light" }, {})).toEqual({});
  });

  test("is done once: merging what was merged changes nothing", () => {
    fc.assert(
      fc.property(flat, flat, flat, (base, local, remote) => {
        const merged = mergeSettings(base, local, remote);
        expect(mergeSettings(remote, merged, remote)).toEqual(merged);
        expect(mergeSettings(merged, merged, merged)).toEqual(merged);
      }),
    );
  });
});

describe("what there is room for", () => {
  const long = fc
    .array(fc.tuple(fc.string({ maxLength: 400 }), fc.nat()), { maxLength: 700 })
    .map((items) => Object.fromEntries(items.map(([item, i]) => [`offSites/${item}${i}`, true])));

  test("never exceeds what browsers allow, and is a part of the whole", () => {
    fc.assert(
      fc.property(long, flat, (many, some) => {
        const all: FlatSettings = { ...many, ...some };
        const kept = Object.entries(fitting(all, {}));
        const bytes = kept.map(([key, value]) => Buffer.byteLength(key + JSON.stringify(value)));
        expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(102_400 - 50);
        expect(kept.length).toBeLessThan(512);
        for (const [key, value] of kept) expect(all[key]).toBe(value);
      }),
      { numRuns: 20 },
    );
  });

  test("is all where that fits, choices before items, and items that are carried before new ones", () => {
    const some = { theme: "dark", "offSites/a": true };
    expect(fitting(some, {})).toEqual(some);
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`offSites/${i}`, true as const]),
    );
    const kept = fitting(
      { ...many, "offSites/old": true, theme: "dark" },
      { "offSites/old": true },
    );
    expect(kept).toMatchObject({ theme: "dark", "offSites/old": true, "offSites/0": true });
    expect(Object.keys(kept)).toHaveLength(500);
  });
});
