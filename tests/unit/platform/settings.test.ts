import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeSettings } from "../../../platform/settings/change-settings.ts";
import { toStored } from "../../../platform/settings/stored-settings.ts";
import {
  DEFAULTS,
  readSettings,
  VERSION,
  type Settings,
} from "../../../platform/settings/settings.ts";
import { faultOf } from "../../../platform/settings/settings-fault.ts";
import { settings } from "./arbitrary-settings.ts";

/** As version 1 wrote them, in its first days: no version, and only what differed. */
const STORED_BEFORE: Partial<Settings>[] = [
  {},
  { enabled: false },
  { markStyle: "none", repeat: "first", openDelay: 500 },
  {
    offSites: ["example.com", "127.0.0.1", "[::1]"],
    hiddenKinds: ["place", "person"],
    hiddenEntities: ["baogang-group"],
  },
  { markStyle: "tint", hiddenNames: ["lynas\tlynas"], showDoubtful: true, theme: "dark" },
];

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
    ["no object", "on", { kind: "no-options", value: '"on"' }],
    ["a list", [], { kind: "no-options" }],
    ["a wrong value", { markStyle: "glow" }, { kind: "bad-value", option: "markStyle" }],
    ["a wrong type", { enabled: "yes" }, { option: "enabled", value: '"yes"' }],
    ["an unknown setting", { colour: "red" }, { kind: "unknown-option", option: "colour" }],
    ["a name that all objects know", { constructor: 1 }, { kind: "unknown-option" }],
    ["a wrong kind", { hiddenKinds: ["dog"] }, { option: "hiddenKinds", value: '["dog"]' }],
    ["a list with an empty item", { offSites: [""] }, { option: "offSites" }],
    ["a list without end", { offSites: Array(5001).fill("a") }, { option: "offSites" }],
    ["no list", { offSites: "a.example" }, { option: "offSites" }],
    ["a version to come", { version: VERSION + 1, glow: 1 }, { kind: "newer", value: "3" }],
    ["a version that is none", { version: "x" }, { kind: "newer", value: '"x"' }],
  ])("%s gives the defaults and the reason", (_what, stored, fault) => {
    expect(readSettings(stored)).toEqual({ ok: false, settings: DEFAULTS });
    expect(faultOf(stored)).toMatchObject(fault);
  });

  test("a fault is found where settings can't be read, and nowhere else", () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom("theme", "badge", "offSites", "version", "x"), fc.jsonValue()),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        expect(readSettings(stored).ok).toBe(faultOf(stored) === undefined);
      }),
    );
  });

  test.each(STORED_BEFORE)("what version 1 stored is read as it was meant: %j", (stored) => {
    expect(readSettings(stored)).toEqual({ ok: true, settings: { ...DEFAULTS, ...stored } });
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
    expect(() => changeSettings(DEFAULTS, change)).toThrow(
      /were not changed: bad-value hiddenKinds/,
    );
  });
  test("switches sites", () => {
    const change = { type: "sites", sites: ["a.example", "*.b.example"], on: false } as const;
    const changed = changeSettings(DEFAULTS, { ...change, sites: [...change.sites] });
    expect(changed.offSites).toEqual(["a.example", "*.b.example"]);
  });
  test("replaces all, and so resets", () => {
    const before = { ...DEFAULTS, enabled: false, theme: "dark" as const };
    const change = { type: "replace", values: { theme: "light" } } as const;
    expect(changeSettings(before, change)).toEqual({ ...DEFAULTS, theme: "light" });
    expect(changeSettings(before, { type: "replace", values: {} })).toEqual(DEFAULTS);
  });
  test("takes a version along with the values, and leaves it out of the settings", () => {
    const values = { version: VERSION, enabled: false };
    expect(changeSettings(DEFAULTS, { type: "replace", values })).toEqual({
      ...DEFAULTS,
      enabled: false,
    });
  });
});

test("only what differs from the default is stored, and reads back as it was", () => {
  expect(toStored(DEFAULTS)).toEqual({ version: VERSION });
  fc.assert(
    fc.property(settings, (given) => {
      const stored: unknown = JSON.parse(JSON.stringify(toStored(given)));
      expect(readSettings(stored)).toEqual({ ok: true, settings: given });
    }),
  );
});
