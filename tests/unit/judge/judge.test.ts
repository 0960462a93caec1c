/** Each kind of evidence by example. */
import { describe, expect, test } from "vitest";
import { FIELD, newPage, shownIn } from "./page.ts";

describe("a name that means one thing", () => {
  test("is shown anywhere", () => {
    expect(shownIn("He met Lynas Rare Earths.")).toEqual(["Lynas Rare Earths=0 plain-name"]);
  });
  test("is part of something else where the page is of something else", () => {
    expect(shownIn("They play at the Umicore Stadium tonight.")).toEqual([]);
    expect(shownIn(`${FIELD} They play at the Umicore Stadium tonight.`)).toEqual([
      "Umicore=12 plain-name field",
    ]);
  });
});

describe("a name that needs the page to speak for it", () => {
  test("is left out on any other page", () => {
    expect(shownIn("Lynas is a name in Lithuania.")).toEqual([]);
  });
  test("is shown where the page is of the field", () => {
    expect(shownIn(`${FIELD} Lynas sells it.`)).toEqual(["Lynas=0 field"]);
  });
  test("is shown where the full name stands elsewhere, before or after", () => {
    expect(shownIn("Lynas grew. Lynas Rare Earths said so.")).toEqual([
      "Lynas=0 named-elsewhere",
      "Lynas Rare Earths=0 plain-name",
    ]);
  });
  test("three words of the field are not enough", () => {
    expect(shownIn("Tonnes of rare earth oxide. Lynas.")).toEqual([]);
  });
  test("nor are more words, without a name of it", () => {
    expect(shownIn("Tonnes of ore with rare earth oxide. Lynas.")).toEqual([]);
  });
  test("one word is one word, however often it stands there", () => {
    expect(shownIn("Oxide, oxide, oxide, oxide, oxide. Lynas.")).toEqual([]);
  });
  test("a long page needs more of the field", () => {
    const long = "And so on. ".repeat(2000);
    expect(shownIn(`${long} ${FIELD} Lynas sells it.`)).toEqual([]);
  });
  test("two names of the field speak for each other and for it", () => {
    expect(shownIn("Umicore met Lynas Rare Earths. Then Iluka came.")).toContain("Iluka=9 field");
  });
});

describe("a name that needs words near it", () => {
  test("is shown beside them on a page of the field", () => {
    expect(shownIn(`${FIELD} Vulcan makes a magnet.`)).toEqual(["Vulcan=1 words-near field"]);
  });
  test("is left out beside them on a page of something else", () => {
    expect(shownIn("Vulcan makes a magnet.")).toEqual([]);
  });
  test("is left out without them, even on a page of the field", () => {
    expect(shownIn(`${FIELD} Vulcan was a god.`)).toEqual([]);
  });
  test("is left out where they are far away", () => {
    expect(shownIn(`${FIELD} Vulcan was a god. ${"And so on. ".repeat(30)}A magnet.`)).toEqual([]);
  });
  test("part of a word is no word", () => {
    expect(shownIn(`${FIELD} Vulcan was a magnetic person.`)).toEqual([]);
  });
  test("the entity's own clues count", () => {
    expect(shownIn(`${FIELD} Hastings digs at Yangibana.`)).toEqual([
      "Hastings=3 words-near field",
    ]);
    expect(shownIn(`${FIELD} The battle of Hastings.`)).toEqual([]);
  });
});

describe("a name that stands on pages of every kind", () => {
  test("is left out off the field, and is no sign of the field itself", () => {
    expect(shownIn("Apple Inc and Fortune Inc and China.")).toEqual([]);
  });
  test("is shown on a page of the field", () => {
    expect(shownIn(`${FIELD} Made for Apple Inc.`)).toEqual(["Apple Inc=6 plain-name field"]);
  });
});

describe("a common noun", () => {
  const page = "An ore, an oxide.";
  test("is shown in a sentence, at its start and in a heading", () => {
    expect(shownIn(`${page} They sell xenotime.`)).toEqual(["xenotime=19 plain-name"]);
    expect(shownIn(`${page} Xenotime is sold.`)).toEqual(["Xenotime=19 plain-name"]);
    expect(shownIn("Where Ore and Oxide Come From: Xenotime Inside")).toEqual([
      "Xenotime=19 plain-name",
    ]);
  });
  test("that is all the page has of the field is left out, or stands beside one word of it", () => {
    expect(shownIn("They sell xenotime.")).toEqual([]);
    expect(shownIn("An ore. They sell xenotime.")).toEqual([]);
  });
  test("is something else where a sentence gives it a capital", () => {
    expect(shownIn(`${FIELD} the people of the town of Boron say so`)).toEqual([]);
  });
  test("then is something else at the start of a sentence too", () => {
    const town = "the people of the town of Boron say so. Boron is old.";
    expect(shownIn(`${FIELD} ${town}`)).toEqual([]);
    expect(shownIn(`${FIELD} ${town} They sell boron.`)).toEqual([
      "Boron=8 plain-name field",
      "boron=8 plain-name field",
    ]);
  });
  test("of the field has a capital in some trades, but elsewhere is a name", () => {
    expect(shownIn("we heard that Iron Sand were playing.")).toEqual([]);
    expect(shownIn(`${page} we heard that Xenotime were playing.`)).toEqual([]);
    expect(shownIn(`${FIELD} we sell our Xenotime to all.`)).toEqual([
      "Xenotime=19 plain-name field",
    ]);
    expect(shownIn(`${FIELD} we sell our Iron Sand to all.`)).toEqual([
      "Iron Sand=11 plain-name field",
    ]);
  });
});

describe("a doubtful name inside a longer one that isn't known", () => {
  test.each([
    "we saw that Iluka Council met.",
    "we heard from Jane Iluka about it.",
    "the house of China Records was there.",
    "we went to the Bank of China today.",
    "他在中国银行工作。",
  ])("%s", (text) => expect(shownIn(`${FIELD} ${text}`)).toEqual([]));

  test.each([
    "we saw Iluka on Friday.",
    "we saw that in June Iluka grew.",
    "we saw Iluka CEO and staff.",
    "we saw that Chairman Iluka came.",
    "we saw Iluka, Council and all.",
  ])("%s", (text) => expect(shownIn(`${FIELD} ${text}`)).toEqual(["Iluka=9 field"]));

  test("a full name has titles before it", () => {
    expect(shownIn(`${FIELD} we saw the Maker United States there.`)).toEqual([
      "United States=13 plain-name field",
    ]);
  });
  test("headings are no evidence", () => {
    expect(shownIn(`${FIELD}\nWhy Iluka Shares Have Doubled This Year`)).toEqual(["Iluka=9 field"]);
  });
  test("another name of the same entity outweighs it", () => {
    expect(shownIn(`${FIELD} Lynas Rare Earths grew, as Lynas Staff said.`)).toContain(
      "Lynas=0 named-elsewhere field",
    );
  });
});

describe("letters", () => {
  test("that the page explains otherwise are left out, from the first on", () => {
    expect(
      shownIn(`${FIELD} KIA grew. The Korean Insurance Agency (KIA) said so. KIA fell.`),
    ).toEqual([]);
    expect(shownIn(`${FIELD} KIA (Korean Insurance Agency) grew.`)).toEqual([]);
  });
  test("that the page explains as ours are shown", () => {
    expect(shownIn("The Kachin Independence Army (KIA) rose. KIA won.")).toEqual([
      "Kachin Independence Army=10 plain-name",
      "KIA=10 named-elsewhere",
      "KIA=10 named-elsewhere",
    ]);
  });
  test("beside words that don't spell them are not explained", () => {
    expect(shownIn(`${FIELD} The rebels in the north (KIA) rose.`)).toEqual(["KIA=10 field"]);
  });
});

describe("words beside a name that rule it out", () => {
  test("before it", () => expect(shownIn(`${FIELD} Bone china.`)).toEqual([]));
  test("after it", () => expect(shownIn(`${FIELD} A china cabinet.`)).toEqual([]));
  test("a sign, right beside it", () => {
    expect(shownIn(`${FIELD} Worth United States$600m.`)).toEqual([]);
  });
  test("in Chinese", () => {
    expect(shownIn("钢铁侠")).toEqual([]);
    expect(shownIn("钢铁业")).toEqual(["钢铁=14 plain-name"]);
  });
  test("leave the names inside it, of whole words", () => {
    expect(shownIn("中国稀土公告")).toEqual(["中国稀土=15 plain-name"]);
    expect(shownIn(`${FIELD} 中国稀土产业`)).toEqual([
      "中国=16 plain-name field",
      "稀土=17 plain-name field",
    ]);
    expect(shownIn(`${FIELD} an Iluka Bay hotel`)).toEqual([]);
  });
  test("not as part of a longer word", () =>
    expect(shownIn(`${FIELD} A trombone, China.`)).toEqual(["China=2 field"]));
});

test("a name of two entities goes to the one that the words speak for", () => {
  expect(shownIn(`${FIELD} Neo casts an alloy.`)).toEqual(["Neo=4 words-near field"]);
  expect(shownIn(`${FIELD} Neo is a bank.`)).toEqual(["Neo=5 words-near field"]);
  expect(shownIn(`${FIELD} Neo is here.`)).toEqual([]);
});

test("the score is the sum of what was found", () => {
  const { scores } = newPage()(`${FIELD} Vulcan makes a magnet. Umicore too.`);
  expect(scores).toEqual([3, 4]);
});

describe("what is learnt later", () => {
  test("brings back what was left out, once", () => {
    const page = newPage();
    expect(page("Lynas grew.")).toMatchObject({ again: false, shown: [] });
    expect(page("Lynas Rare Earths.").again).toBe(true);
    expect(page("Lynas grew.")).toMatchObject({ again: false, shown: ["Lynas=0 named-elsewhere"] });
    expect(page("Lynas Rare Earths.").again).toBe(false);
  });
  test("asks for nothing again where nothing was left out", () => {
    const page = newPage();
    page("A text like any other.");
    expect(page(FIELD).again).toBe(false);
  });
  test("takes nothing away", () => {
    const page = newPage();
    page(`${FIELD} Lynas. KIA.`);
    expect(page("Nothing at all of the kind. Lynas.").shown).toEqual(["Lynas=0 field"]);
    expect(page("The Korean Insurance Agency (KIA). KIA.").shown).toEqual([
      "KIA=10 field",
      "KIA=10 field",
    ]);
  });
});

describe("a doubtful name", () => {
  const doubtfulIn = (text: string): string[] => newPage()(text).doubtful;
  test("has one thing that speaks for it, and not enough", () => {
    expect(doubtfulIn("Vulcan makes a magnet.")).toEqual(["Vulcan=1 words-near"]);
    expect(doubtfulIn(`${FIELD} Vulcan was a god.`)).toEqual(["Vulcan=1 field"]);
    expect(doubtfulIn("They sell xenotime.")).toEqual(["xenotime=19 plain-name"]);
  });
  test("has more than nothing, and nothing as strong against it", () => {
    expect(doubtfulIn("Lynas is a name in Lithuania.")).toEqual([]);
    expect(doubtfulIn("Made for Apple Inc.")).toEqual([]);
    expect(doubtfulIn(`${FIELD} the people of the town of Boron say so`)).toEqual([]);
  });
  test("is sure once the page has more, which asks for its text again", () => {
    const read = newPage();
    expect(read("Vulcan makes a magnet.").shown).toEqual([]);
    expect(read(FIELD).again).toBe(true);
    const { shown, doubtful } = read("Vulcan makes a magnet.");
    expect([shown, doubtful]).toEqual([["Vulcan=1 words-near field"], []]);
  });
  test("never takes a shared name from an entity that is sure", () => {
    const { shown, doubtful } = newPage()(`${FIELD} Neo, the alloy maker.`);
    expect([shown, doubtful]).toEqual([["Neo=4 words-near field"], []]);
  });
});
