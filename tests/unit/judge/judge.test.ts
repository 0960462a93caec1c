/** Each kind of evidence by example. */
import { describe, expect, test } from "vitest";
import { compileIndex, openIndex, scan } from "../../../detect/index.ts";
import { createPageJudge } from "../../../judge/judge.ts";
import type { JudgedName, NamePolicy } from "../../../judge/policy.ts";

interface Given {
  text: string;
  entity: number;
  policy?: Partial<NamePolicy>;
}

const NAMES: Given[] = [
  { text: "Lynas Rare Earths", entity: 0 },
  { text: "Lynas", entity: 0, policy: { context: "page" } },
  { text: "Vulcan", entity: 1, policy: { context: "near", near: ["magnet"] } },
  {
    text: "China",
    entity: 2,
    policy: { context: "page", notBefore: ["bone"], notAfter: ["cabinet"] },
  },
  { text: "Hastings", entity: 3, policy: { context: "near" } },
  { text: "Neo", entity: 4, policy: { context: "near", near: ["alloy"] } },
  { text: "Neo", entity: 5, policy: { context: "near", near: ["bank"] } },
  { text: "Apple Inc", entity: 6, policy: { general: true } },
  { text: "Fortune Inc", entity: 7, policy: { general: true } },
  { text: "boron", entity: 8, policy: { lowerCase: true } },
  { text: "United States", entity: 9, policy: { notAfter: ["$"] } },
  { text: "钢铁", entity: 10, policy: { notAfter: ["侠"] } },
  { text: "rare earth", entity: -1 },
  { text: "oxide", entity: -1 },
  { text: "tonnes", entity: -1 },
];
const CLUES: Record<number, string[]> = { 3: ["yangibana"] };

function newPage() {
  const names: JudgedName[] = NAMES.map(({ entity, policy }) => ({
    entity,
    policy: {
      context: "none",
      near: [],
      notBefore: [],
      notAfter: [],
      general: false,
      lowerCase: false,
      ...policy,
    },
  }));
  const index = openIndex(
    compileIndex(
      NAMES.map(({ text, entity }) => ({
        text,
        owner: entity < 0 ? 99 : entity,
        casePolicy: "any",
      })),
    ),
  );
  const judge = createPageJudge({
    nameOf: (name) => names[name]!,
    cluesOf: (entity) => CLUES[entity] ?? [],
  });
  return (text: string) => {
    const { mentions, again } = judge.judge(text, scan(index, text));
    return {
      again,
      shown: mentions.map(
        ({ start, end, name, reason }) =>
          `${text.slice(start, end)}=${names[name]!.entity} ${reason}`,
      ),
    };
  };
}

const shownIn = (text: string) => newPage()(text).shown;

describe("a name that means one thing", () => {
  test("is shown anywhere", () => {
    expect(shownIn("He met Lynas Rare Earths.")).toEqual(["Lynas Rare Earths=0 plain-name"]);
  });
});

describe("a name that needs the page to speak for it", () => {
  test("is left out on any other page", () => {
    expect(shownIn("Lynas is a name in Lithuania.")).toEqual([]);
  });
  test("is shown where the page is of the field", () => {
    expect(shownIn("Tonnes of rare earth oxide. Lynas sells it.")).toEqual(["Lynas=0 field"]);
  });
  test("is shown where the full name stands elsewhere, before or after", () => {
    expect(shownIn("Lynas grew. Lynas Rare Earths said so.")).toEqual([
      "Lynas=0 named-elsewhere",
      "Lynas Rare Earths=0 plain-name",
    ]);
  });
  test("two words of the field are not enough", () => {
    expect(shownIn("Rare earth oxide. Lynas.")).toEqual([]);
  });
});

describe("a name that needs words near it", () => {
  test("is shown beside them", () => {
    expect(shownIn("Vulcan makes a magnet.")).toEqual(["Vulcan=1 words-near"]);
  });
  test("is left out without them, even on a page of the field", () => {
    expect(shownIn("Tonnes of rare earth oxide. Vulcan was a god.")).toEqual([]);
  });
  test("is left out where they are far away", () => {
    expect(shownIn(`Vulcan was a god. ${"And so on. ".repeat(30)}A magnet.`)).toEqual([]);
  });
  test("part of a word is no word", () => {
    expect(shownIn("Vulcan was a magnetic person.")).toEqual([]);
  });
  test("the entity's own clues count", () => {
    expect(shownIn("Hastings digs at Yangibana.")).toEqual(["Hastings=3 words-near"]);
    expect(shownIn("The battle of Hastings.")).toEqual([]);
  });
});

describe("a name that stands on pages of every kind", () => {
  test("is left out off the field, and is no sign of the field itself", () => {
    expect(shownIn("Apple Inc and Fortune Inc.")).toEqual([]);
  });
  test("is shown on a page of the field", () => {
    expect(shownIn("Tonnes of rare earth oxide for Apple Inc.")).toEqual([
      "Apple Inc=6 plain-name",
    ]);
  });
});

describe("a material, written in lower case", () => {
  test("is shown in a sentence, at its start and in a heading", () => {
    expect(shownIn("They sell boron.")).toEqual(["boron=8 plain-name"]);
    expect(shownIn("Boron is sold.")).toEqual(["Boron=8 plain-name"]);
    expect(shownIn("Where Boron Comes From")).toEqual(["Boron=8 plain-name"]);
  });
  test("is something else where a sentence gives it a capital", () => {
    expect(shownIn("the people of the town of Boron say so")).toEqual([]);
  });
});

describe("words beside a name that rule it out", () => {
  const field = "Tonnes of rare earth oxide. ";
  test("before it", () => expect(shownIn(`${field}Bone china.`)).toEqual([]));
  test("after it", () => expect(shownIn(`${field}A china cabinet.`)).toEqual([]));
  test("a sign, right beside it", () => {
    expect(shownIn(`${field}Worth United States$600m.`)).toEqual([]);
  });
  test("in Chinese", () => {
    expect(shownIn("钢铁侠")).toEqual([]);
    expect(shownIn("钢铁业")).toEqual(["钢铁=10 plain-name"]);
  });
  test("not as part of a longer word", () =>
    expect(shownIn(`${field}A trombone, China.`)).toEqual(["China=2 field"]));
});

test("a name of two entities goes to the one that the words speak for", () => {
  expect(shownIn("Neo casts an alloy.")).toEqual(["Neo=4 words-near"]);
  expect(shownIn("Neo is a bank.")).toEqual(["Neo=5 words-near"]);
  expect(shownIn("Neo is here.")).toEqual([]);
});

describe("what is learnt later", () => {
  test("brings back what was left out, once", () => {
    const page = newPage();
    expect(page("Lynas grew.")).toEqual({ again: false, shown: [] });
    expect(page("Lynas Rare Earths.").again).toBe(true);
    expect(page("Lynas grew.")).toEqual({ again: false, shown: ["Lynas=0 named-elsewhere"] });
    expect(page("Lynas Rare Earths.").again).toBe(false);
  });
  test("asks for nothing again where nothing was left out", () => {
    const page = newPage();
    page("Vulcan makes a magnet.");
    expect(page("Tonnes of rare earth oxide.").again).toBe(false);
  });
  test("takes nothing away", () => {
    const page = newPage();
    page("Tonnes of rare earth oxide. Lynas.");
    expect(page("Nothing at all of the kind. Lynas.").shown).toEqual(["Lynas=0 field"]);
  });
});
