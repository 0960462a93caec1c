import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeSettings, toStored } from "../../../platform/change-settings.ts";
import {
  CARD_SIZES,
  DEFAULTS,
  isOn,
  LANGUAGES,
  MARK_STYLES,
  OPEN_DELAYS,
  OPENINGS,
  readSettings,
  REPEATS,
  TEXT_SIZES,
  THEMES,
  type Settings,
} from "../../../platform/settings.ts";

describe("reading what is stored", () => {
  test("nothing stored is the defaults", () => {
    expect(readSettings(undefined)).toEqual({ ok: true, settings: DEFAULTS });
  });
  test("what is stored stands over the defaults", () => {
    expect(readSettings({ markStyle: "tint" })).toEqual({
      ok: true,
      settings: { ...DEFAULTS, markStyle: "tint" },
    });
  });
  test.each([
    ["no object", "on", /./],
    ["a wrong value", { markStyle: "glow" }, /^markStyle can/],
    ["a wrong type", { enabled: "yes" }, /^enabled can/],
    ["an unknown setting", { colour: "red" }, /colour/],
    ["a wrong kind", { hiddenKinds: ["dog"] }, /^hiddenKinds can/],
  ])("%s gives the defaults and the reason", (_what, stored, reason) => {
    const read = readSettings(stored);
    expect(read.settings).toEqual(DEFAULTS);
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as unknown });
  });
});

describe("changing", () => {
  test("sets values", () => {
    const changed = changeSettings(DEFAULTS, { type: "set", values: { enabled: false } });
    expect(changed).toEqual({ ...DEFAULTS, enabled: false });
  });
  test("puts into a list once, and takes out", () => {
    const put = { type: "list", list: "offSites", item: "a.example", present: true } as const;
    const once = changeSettings(DEFAULTS, put);
    expect(changeSettings(once, put).offSites).toEqual(["a.example"]);
    expect(changeSettings(once, { ...put, present: false }).offSites).toEqual([]);
  });
  test("refuses what could not be read back", () => {
    const change = { type: "list", list: "hiddenKinds", item: "dog", present: true } as const;
    expect(() => changeSettings(DEFAULTS, change)).toThrow(/were not changed: hiddenKinds/);
  });
  test("resets", () => {
    expect(changeSettings({ ...DEFAULTS, enabled: false }, { type: "reset" })).toEqual(DEFAULTS);
  });
});

test("only what differs from the default is stored, and reads back as it was", () => {
  expect(toStored(DEFAULTS)).toEqual({});
  const settings = fc.record<Settings>({
    enabled: fc.boolean(),
    offSites: fc.array(fc.domain()),
    hiddenKinds: fc.subarray(["company", "place", "law"]),
    hiddenEntities: fc.array(fc.constantFrom("a", "b-c")),
    hiddenNames: fc.array(fc.string({ minLength: 1, maxLength: 50 })),
    offPacks: fc.array(fc.constantFrom("rare-earths", "steel")),
    showDoubtful: fc.boolean(),
    checkFigures: fc.boolean(),
    badge: fc.boolean(),
    markStyle: fc.constantFrom(...MARK_STYLES),
    repeat: fc.constantFrom(...REPEATS),
    openDelay: fc.constantFrom(...OPEN_DELAYS),
    opening: fc.constantFrom(...OPENINGS),
    cardSize: fc.constantFrom(...CARD_SIZES),
    textSize: fc.constantFrom(...TEXT_SIZES),
    theme: fc.constantFrom(...THEMES),
    language: fc.constantFrom(...LANGUAGES),
  });
  fc.assert(
    fc.property(settings, (given) => {
      const stored: unknown = JSON.parse(JSON.stringify(toStored(given)));
      expect(readSettings(stored)).toEqual({ ok: true, settings: given });
    }),
  );
});

test("a site is on unless it or everything is off", () => {
  expect(isOn(DEFAULTS, "a.example")).toBe(true);
  expect(isOn({ ...DEFAULTS, offSites: ["a.example"] }, "a.example")).toBe(false);
  expect(isOn({ ...DEFAULTS, offSites: ["a.example"] }, "b.a.example")).toBe(true);
  expect(isOn({ ...DEFAULTS, enabled: false }, "a.example")).toBe(false);
});
