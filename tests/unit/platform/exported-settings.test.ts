import fc from "fast-check";
import { expect, test } from "vitest";
import { exportSettings, importSettings } from "../../../platform/settings/exported-settings.ts";
import { DEFAULTS } from "../../../platform/settings/settings.ts";
import { settings } from "./arbitrary-settings.ts";

test("what is saved is read back as it was", () => {
  fc.assert(
    fc.property(settings, (given) => {
      expect(importSettings(exportSettings(given))).toEqual({ ok: true, settings: given });
    }),
  );
});

const file = (options: unknown, version?: unknown) =>
  JSON.stringify({ lodestone: "options", version, options });

test("a file of version 1, without a number, is read as it was meant", () => {
  expect(importSettings(file({ markStyle: "tint" }))).toEqual({
    ok: true,
    settings: { ...DEFAULTS, markStyle: "tint" },
  });
});

test.each([
  ["an empty file", "", { kind: "no-json", value: "1, 1" }],
  ["one that breaks off", '{\n  "lodestone": "options",\n  "opt', { kind: "no-json" }],
  ["one with a comma too many", '{\n"a": 1,,\n}', { kind: "no-json", value: "2, 8" }],
  ["null", "null", { kind: "foreign" }],
  ["a list", "[]", { kind: "foreign" }],
  ["another program's", '{"theme": "dark"}', { kind: "foreign" }],
  ["one without options", file(undefined), { kind: "no-options" }],
  ["one whose options are a list", file(["a"]), { kind: "no-options" }],
  ["one with a wrong value", file({ theme: "pink" }, 2), { kind: "bad-value", option: "theme" }],
  ["one with an unknown option", file({ colour: 1 }, 2), { option: "colour" }],
  ["a newer version's", file({}, 99), { kind: "newer", value: "99" }],
])("%s is refused, and says why", (_what, text, fault) => {
  expect(importSettings(text)).toMatchObject({ ok: false, fault });
});

test("whatever else is in a file, it is refused, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(importSettings(text)).toMatchObject({ ok: false, fault: {} });
    }),
  );
});
