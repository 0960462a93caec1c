/** The spellings that are made from an author's one. */
import { describe, expect, test } from "vitest";
import { otherScript } from "../../../facts/authoring/compile/han-scripts.ts";
import { shortForms } from "../../../facts/authoring/compile/short-forms.ts";
import { spellingsOf } from "../../../facts/authoring/compile/spellings.ts";
import type { AuthoredEntity, AuthoredName } from "../../../facts/authoring/schema.ts";

function textsOf(name: AuthoredName, own: string[] = [], elsewhere: string[] = []): string[] {
  return spellingsOf(name, new Set(own), (text) => elsewhere.includes(text)).map(
    ({ text }) => text,
  );
}

describe("a ticker", () => {
  test("has every spelling of its exchange", () => {
    const spelled = textsOf({ text: "SHA: 600111", kind: "ticker" });
    expect(spelled).toEqual(expect.arrayContaining(["SSE:600111", "滬:600111", "600111.SH"]));
    expect(textsOf({ text: "2899.HK", kind: "ticker" })).toContain("HKEX: 2899");
    expect(textsOf({ text: "Nasdaq: USAR", kind: "ticker" })).toContain("NASDAQ:USAR");
  });
  test("of six digits stands alone, beside a word for it", () => {
    const bare = spellingsOf({ text: "000831.SZ", kind: "ticker" }, new Set(), () => false).find(
      ({ text }) => text === "000831",
    );
    expect(bare?.match?.near).toContain("代码");
  });
  test("of letters never does, and one of an exchange that isn't known stays as it is", () => {
    expect(textsOf({ text: "NYSE: MP", kind: "ticker" })).not.toContain("MP");
    expect(textsOf({ text: "KRX: 010130", kind: "ticker" })).toEqual(["KRX: 010130"]);
  });
});

describe("a type word", () => {
  test("in lower case is no part of a name that stands without it", () => {
    const mine: AuthoredName = { text: "Per Geijer deposit", kind: "short" };
    expect(textsOf(mine, ["Per Geijer"])).toEqual(["Per Geijer Deposit"]);
    expect(textsOf(mine)).toEqual(["Per Geijer deposit"]);
  });
  test("for a plant is none of a place's name either; for a mine it tells the two apart", () => {
    expect(textsOf({ text: "Narva plant", kind: "short" }, [], ["Narva"])).toEqual(["Narva Plant"]);
    expect(textsOf({ text: "Kiruna mine", kind: "short" }, [], ["Kiruna"])).toEqual([
      "Kiruna mine",
    ]);
  });
});

test("one word stands in capitals too, where the page carries it", () => {
  const [, capitals] = spellingsOf({ text: "Shanghai", kind: "short" }, new Set(), () => false);
  expect(capitals).toMatchObject({ text: "SHANGHAI", match: { case: "exact", context: "page" } });
  expect(textsOf({ text: "Vale", kind: "short" })).toEqual(["Vale"]);
});

test("a Chinese name stands in both scripts", () => {
  expect(otherScript("国务院")).toBe("國務院");
  expect(otherScript("包鋼股份")).toBe("包钢股份");
  expect(otherScript("北京")).toBe("北京");
});

describe("a company's first word", () => {
  const company = (id: string, name: string) =>
    ({ id, kind: "company", name, names: [] }) as unknown as AuthoredEntity;

  test("is a short form that needs its full name on the page", () => {
    const forms = shortForms([company("nippon-steel", "Nippon Steel")], () => false);
    expect(forms.get("nippon-steel")).toMatchObject([
      { text: "Nippon", match: { context: "near", case: "exact" } },
    ]);
  });
  test("is none where it is an English word, another's name or another's first word", () => {
    expect(shortForms([company("a", "Northern Minerals")], () => false).size).toBe(0);
    expect(shortForms([company("a", "Jiangxi Copper Group")], () => false).size).toBe(0);
    expect(shortForms([company("a", "Nippon Steel")], (text) => text === "Nippon").size).toBe(0);
    const two = [company("a", "Vulcan Elements"), company("b", "Vulcan Energy Resources")];
    expect(shortForms(two, () => false).size).toBe(0);
  });
});
