import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULTS, type Settings } from "../../../platform/settings/settings.ts";
import { isOn, withSite } from "../../../platform/settings/sites.ts";

const at = (address: string) => {
  const { hostname, pathname } = new URL(`https://${address}`);
  return { host: hostname, path: pathname };
};
const off = (...offSites: string[]): Settings => ({ ...DEFAULTS, offSites });

describe("a rule", () => {
  test.each([
    ["a.example", "a.example/x", true],
    ["a.example", "b.a.example", false],
    ["a.example", "aa.example", false],
    ["*.a.example", "a.example", true],
    ["*.a.example", "b.c.a.example/x", true],
    ["*.a.example", "aa.example", false],
    ["a.example/news", "a.example/news", true],
    ["a.example/news", "a.example/news/today", true],
    ["a.example/news/", "a.example/news", true],
    ["a.example/news", "a.example/newspaper", false],
    ["a.example/news", "a.example/", false],
    ["a.example/", "a.example/news", true],
    ["*.a.example/news", "b.a.example/news/1", true],
    ["*.a.example/news", "b.a.example/", false],
  ])("%s is about %s: %j", (rule, address, applies) => {
    expect(isOn(off(rule), at(address))).toBe(!applies);
  });
});

describe("where", () => {
  test("everywhere is on, and only chosen sites are where those are wanted", () => {
    expect(isOn(DEFAULTS, at("a.example"))).toBe(true);
    const chosen: Settings = { ...DEFAULTS, where: "chosen", onSites: ["*.a.example"] };
    expect(isOn(chosen, at("b.a.example"))).toBe(true);
    expect(isOn(chosen, at("b.example"))).toBe(false);
  });

  test.each([
    ["a.example", "*.a.example"],
    ["b.a.example", "*.a.example"],
    ["*.b.a.example", "*.a.example"],
    ["b.a.example/news", "b.a.example"],
  ])("%s is more exact than %s, and wins", (exact, broad) => {
    const [host, path = ""] = exact.replace("*.", "").split("/");
    const there = { host: host!, path: `/${path}` };
    expect(isOn({ ...DEFAULTS, offSites: [broad], onSites: [exact] }, there)).toBe(true);
    expect(isOn({ ...DEFAULTS, offSites: [exact], onSites: [broad] }, there)).toBe(false);
  });

  test("off everywhere is off, whatever the rules say", () => {
    const settings = { ...DEFAULTS, enabled: false, onSites: ["a.example"] };
    expect(isOn(settings, at("a.example"))).toBe(false);
    expect(isOn(settings, undefined)).toBe(false);
  });

  test("what is no site is subject to no rule", () => {
    expect(isOn({ ...DEFAULTS, where: "chosen" }, undefined)).toBe(true);
  });
});

const HOSTS = ["a.example", "b.a.example", "c.b.a.example", "d.example"];
const rule = fc
  .record({
    wild: fc.boolean(),
    host: fc.constantFrom(...HOSTS),
    path: fc.constantFrom("", "/news", "/news/today"),
  })
  .map(({ wild, host, path }) => `${wild ? "*." : ""}${host}${path}`);
const settings = fc
  .record({
    where: fc.constantFrom("everywhere" as const, "chosen" as const),
    onSites: fc.uniqueArray(rule, { maxLength: 5 }),
    offSites: fc.uniqueArray(rule, { maxLength: 5 }),
  })
  .map((some): Settings => ({ ...DEFAULTS, ...some }));

describe("switching a site", () => {
  test("on or off makes it so, whatever the rules were", () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...HOSTS), fc.boolean(), (before, host, on) => {
        expect(isOn(withSite(before, host, on), { host, path: "/" })).toBe(on);
      }),
    );
  });

  test("changes no place that the rule is not about", () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...HOSTS), fc.boolean(), (before, host, on) => {
        const after = withSite(before, host, on);
        for (const other of HOSTS.filter((each) => each !== host))
          expect(isOn(after, { host: other, path: "/" })).toBe(
            isOn(before, { host: other, path: "/" }),
          );
      }),
    );
  });

  test("off and on again leaves nothing behind", () => {
    const there = withSite(DEFAULTS, "a.example", false);
    expect(there.offSites).toEqual(["a.example"]);
    expect(withSite(there, "a.example", true)).toEqual(DEFAULTS);
  });

  test("on below a rule that is off leaves the rule as it is", () => {
    const after = withSite(off("*.a.example"), "b.a.example", true);
    expect(after).toMatchObject({ offSites: ["*.a.example"], onSites: ["b.a.example"] });
  });
});
