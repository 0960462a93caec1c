/** An entity that means harm: as no author's pack has it, and as a broken or forged one might. */
import type { Entity } from "../../../facts/model.ts";

const MANY = 10_000;
/** Of what makes the file too large to be opened in a test. */
const SOME = 500;
const MARKUP = `<img src=x onerror="document.title='hit'"><script>document.title='hit'</script>`;
/** Turns all that follows from right to left, where nothing keeps it in. */
const OVERRIDE = "\u202e";
const CONTROLS = "\u0000\u0007\u001b[31m\u200f\u2066\u2029";
const HUGE = "A".repeat(100_000);
const LINKS = [
  "javascript:document.title='hit'",
  "data:text/html,<script>1</script>",
  "//x.example",
];

const many = <T>(length: number, make: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => make(i));
const label = { en: MARKUP, zh: MARKUP };
const cited = [{ source: 0, at: MARKUP }, { source: 1 }, { source: MANY * 2 }];

export const HOSTILE: Entity = {
  id: "vessmer",
  kind: "company",
  name: `${OVERRIDE}${MARKUP}${CONTROLS}${HUGE}`,
  names: [{ text: `${OVERRIDE}${HUGE}`, kind: "native", lang: '"><b onclick=1>' }],
  summary: `${OVERRIDE}${MARKUP} ${HUGE}`,
  summarySources: cited,
  highlights: many(SOME, () => ({
    text: `${MARKUP}${OVERRIDE}${HUGE.slice(0, 100)}`,
    sources: cited,
  })),
  facts: many(MANY, (i) => ({
    property: "revenue",
    label: i === 0 ? { en: HUGE, zh: HUGE } : label,
    datatype: "text",
    value: i === 1 ? HUGE : `${OVERRIDE}${MARKUP}${CONTROLS}`,
    scope: i === 2 ? HUGE : OVERRIDE,
    asOf: "2024-99-99",
    note: MARKUP,
    sources: cited,
  })),
  series: many(SOME, () => ({
    property: "revenue",
    label,
    datatype: "count",
    scope: HUGE.slice(0, 50),
    points: [
      ["2020", -1e308],
      ["never", 1e308],
      ["2021", 0],
    ],
    sources: cited,
  })),
  events: many(SOME, () => ({ date: OVERRIDE, text: MARKUP, sources: cited })),
  relations: many(SOME, (i) => ({
    id: "harrow-metals",
    name: `${OVERRIDE}${MARKUP}${i < 3 ? HUGE : ""}`,
    kind: "company",
    type: i % 2 === 0 ? "owned-by" : "supplies",
    share: 1e9,
    as: MARKUP,
    sources: [{ source: 3 }],
  })),
  links: {},
  sources: many(SOME, (i) => ({
    url: LINKS[i] ?? "https://example.com/",
    title: `${OVERRIDE}${MARKUP}`,
    publisher: HUGE.slice(0, 100),
    accessed: MARKUP,
    tier: "A",
  })),
};
