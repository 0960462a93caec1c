import { describe, expect, it } from "vitest";
import type { CasePolicy } from "../../../detect/index.ts";
import { foundIn, namesOf } from "./found-names.ts";

type Row = readonly [
  names: readonly (string | readonly [string, CasePolicy])[],
  text: string,
  found: readonly string[],
];

/** Each rule by examples: names (policy `any` where none is said), a text, what is found there. */
const RULES: Readonly<Record<string, readonly Row[]>> = {
  "diacritics are dropped": [
    [["Sillamäe"], "in Sillamae and SILLAMÄE, Sillomae", ["Sillamae", "SILLAMÄE"]],
    [["Sillamae"], "Sillama\u0308e.", ["Sillama\u0308e"]],
    [["Łódź", "Ørsted"], "Lodz, Orsted", ["Lodz", "Orsted"]],
    [["Норникель"], "НОРНИКЕЛЬ и Норникель", ["НОРНИКЕЛЬ", "Норникель"]],
    [["محمد"], "مُحَمَّد", ["مُحَمَّد"]],
  ],
  "a mark after the last letter belongs to the mention": [
    [["Baogang"], "Baogang\u0301!", ["Baogang\u0301"]],
  ],
  "ligatures are their letters": [
    [["Strasse", "Office"], "Straße oﬃce", ["Straße", "oﬃce"]],
    [["Æon"], "AEON Aeon", ["AEON", "Aeon"]],
  ],
  "full width is half width": [
    [["TDK 3M"], "ＴＤＫ　３Ｍ", ["ＴＤＫ　３Ｍ"]],
    [["ガス"], "ｶﾞｽ", ["ｶﾞｽ"]],
    [["(集团)"], "包钢（集团）公司", ["（集团）"]],
  ],
  "white space of any kind and length is one space": [
    [["Baogang Group"], "Baogang \n\t\u00a0\u2009 Group", ["Baogang \n\t\u00a0\u2009 Group"]],
    [["  Baogang  Group "], "Baogang Group", ["Baogang Group"]],
    [["Baogang Group"], "BaogangGroup", []],
  ],
  "any hyphen is a hyphen, any apostrophe an apostrophe": [
    [
      ["Brown-Forman"],
      "Brown‐Forman Brown‑Forman Brown–Forman",
      ["Brown‐Forman", "Brown‑Forman", "Brown–Forman"],
    ],
    [["Brown-Forman"], "Brown—Forman, Brown Forman", []],
    [["Moody's"], "Moody’s Moodyʼs Moody's", ["Moody’s", "Moodyʼs", "Moody's"]],
  ],
  "soft hyphens and zero-width characters are not there": [
    [["Baogang"], "Bao\u00adgang Bao\u200bgang\u200d", ["Bao\u00adgang", "Bao\u200bgang"]],
    [["gang"], "Bao\u00adgang", []],
    [["葛城"], "葛\u{e0100}城", ["葛\u{e0100}城"]],
  ],
  "a word stands whole": [
    [
      ["Lynas"],
      "Lynas, (Lynas) Lynas-owned Lynas/MP “Lynas”",
      ["Lynas", "Lynas", "Lynas", "Lynas", "Lynas"],
    ],
    [["Lynas"], "Lynases ALynas Lynas2 2Lynas", []],
    [["MP"], "foo_MP", ["MP"]],
  ],
  "a possessive stands outside": [
    [["Lynas"], "Lynas's and Lynas’ and Lynas’s", ["Lynas", "Lynas", "Lynas"]],
    [["Domino", "Domino's"], "Domino’s", ["Domino’s"]],
  ],
  "a plural is another word": [[["rare earth"], "rare earths, rare earth", ["rare earth"]]],
  "the longest name wins, then the next from its end": [
    [["China", "Bank of China"], "Bank of China and China", ["Bank of China", "China"]],
    [
      ["China Northern Rare Earth", "Northern Rare Earth", "China"],
      "China Northern Rare Earth; China Northern",
      ["China Northern Rare Earth", "China"],
    ],
    [["a b c d e f", "b"], "a b c d e g", ["b"]],
    [["a b", "b c"], "a b c", ["a b"]],
  ],
  "a name refused for its case hides none": [
    [[["US Steel", "exact"], ["US", "exact"], "steel"], "US STEEL", ["US", "STEEL"]],
    [[["Neo", "exact"], "neo performance"], "neo performance", ["neo performance"]],
  ],
  "case: any": [
    [["neodymium"], "Neodymium NEODYMIUM nEODYmium", ["Neodymium", "NEODYMIUM", "nEODYmium"]],
  ],
  "case: exact": [
    [[["MP", "exact"]], "MP mp Mp", ["MP"]],
    [[["iPhone", "exact"]], "iPhone IPhone iphone", ["iPhone"]],
  ],
  "case: title, word by word as written or capitalised": [
    [
      [["rare earth", "title"]],
      "rare earth Rare earth rare Earth Rare Earth",
      ["rare earth", "Rare earth", "rare Earth", "Rare Earth"],
    ],
    [[["Bank of China", "title"]], "Bank Of China, bank of China", ["Bank Of China"]],
  ],
  "case: title, two words or more also as a headline": [
    [
      [
        ["Baogang Group", "title"],
        ["Lynas", "title"],
      ],
      "BAOGANG GROUP LYNAS",
      ["BAOGANG GROUP"],
    ],
    [[["Baogang Group", "title"]], "BAOGANG Group", []],
    [[["Freeport-McMoRan", "title"]], "FREEPORT-MCMORAN Freeport-McMoran", ["FREEPORT-MCMORAN"]],
    [[["Moody's", "title"]], "MOODY'S", []],
  ],
  "punctuation of a name stands in the text too": [
    [
      ["Baotou Iron & Steel (Group) Co., Ltd."],
      "the Baotou Iron & Steel (Group) Co., Ltd.!",
      ["Baotou Iron & Steel (Group) Co., Ltd."],
    ],
    [["SHA: 600111"], "(SHA: 600111)", ["SHA: 600111"]],
    [["SHA: 600111"], "SHA: 6001112", []],
    [["Co., Ltd.", ".NET", "Yum!"], "Foo Co., Ltd.Bar ASP.NET Yum!", ["Co., Ltd.", ".NET", "Yum!"]],
    [["A&B"], "A and B, A&B", ["A&B"]],
  ],
  "Han and kana need no boundary": [
    [["包钢集团", "包钢"], "去年包钢集团和包钢的", ["包钢集团", "包钢"]],
    [
      ["内蒙古包钢钢联股份有限公司"],
      "内蒙古包钢钢联股份有限公司公告",
      ["内蒙古包钢钢联股份有限公司"],
    ],
    [["钢"], "钢铁", ["钢"]],
    [["𠮷野家"], "株式会社𠮷野家です", ["𠮷野家"]],
    [["カ"], "カ\u3099ス ガス", []],
  ],
  "a change of script is a boundary": [
    [["Baogang", "包钢"], "包钢集团Baogang包钢", ["包钢", "Baogang", "包钢"]],
    [["600111"], "代码600111。", ["600111"]],
    [["TDK株式会社"], "日本のTDK株式会社は", ["TDK株式会社"]],
  ],
  "a Korean name starts a word and may carry a particle": [
    [["포스코"], "포스코는 포스코에서 포스코, 포스코", ["포스코", "포스코", "포스코", "포스코"]],
    [["포스코"], "포스코인터내셔널 신포스코", []],
    [["POSCO"], "POSCO는", ["POSCO"]],
  ],
  "other scripts match by whole words": [
    [["ไทย"], "ประเทศไทย ไทย", ["ไทย"]],
    [["चीन"], "चीन और चीनी", ["चीन"]],
    [["סין"], "סין וסין", ["סין"]],
    [["الصين"], "الصين والصين", ["الصين"]],
  ],
  "control characters match nothing and separate": [
    [["Baogang Group"], "Baogang\u001eGroup", []],
    [["Baogang"], "x\u001eBaogang\u0000", ["Baogang"]],
  ],
  "emoji and symbols are boundaries": [[["Lynas"], "🚀Lynas™ Lynas²", ["Lynas", "Lynas"]]],
};

describe.each(Object.entries(RULES))("%s", (_, rows) => {
  it.each(rows)("%j in %j", (names, text, found) => {
    expect(foundIn(namesOf(names), text)).toEqual(found);
  });
});
