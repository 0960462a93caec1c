/** A page on which names of every kind of policy are judged. */
import { compileIndex, openIndex, scan } from "../../../detect/index.ts";
import { createPageJudge } from "../../../judge/judge.ts";
import type { JudgedName, NamePolicy } from "../../../judge/policy.ts";

interface Given {
  text: string;
  entity: number;
  policy?: Partial<NamePolicy>;
}

const OF_FIELD = 20;
const NAMES: Given[] = [
  { text: "Lynas Rare Earths", entity: 0 },
  { text: "Lynas", entity: 0, policy: { context: "page" } },
  { text: "Vulcan", entity: 1, policy: { context: "near", near: ["magnet"] } },
  {
    text: "China",
    entity: 2,
    policy: { context: "page", general: true, notBefore: ["bone"], notAfter: ["cabinet"] },
  },
  { text: "Hastings", entity: 3, policy: { context: "near" } },
  { text: "Neo", entity: 4, policy: { context: "near", near: ["alloy"] } },
  { text: "Neo", entity: 5, policy: { context: "near", near: ["bank"] } },
  { text: "Apple Inc", entity: 6, policy: { general: true } },
  { text: "Fortune Inc", entity: 7, policy: { general: true } },
  { text: "boron", entity: 8, policy: { general: true, noun: true } },
  { text: "xenotime", entity: 19, policy: { noun: true } },
  { text: "Iluka", entity: 9, policy: { context: "page" } },
  { text: "Kachin Independence Army", entity: 10 },
  { text: "KIA", entity: 10, policy: { context: "page" } },
  { text: "iron sand", entity: 11, policy: { noun: true } },
  { text: "Umicore", entity: 12 },
  { text: "United States", entity: 13, policy: { notAfter: ["$"] } },
  { text: "钢铁", entity: 14, policy: { notAfter: ["侠"] } },
  { text: "中国稀土", entity: 15, policy: { notAfter: ["产业"] } },
  { text: "中国", entity: 16, policy: { general: true } },
  { text: "稀土", entity: 17 },
  { text: "Iluka Bay", entity: 18, policy: { notAfter: ["hotel"] } },
  { text: "Ore Exchange", entity: OF_FIELD },
  { text: "rare earth", entity: -1 },
  { text: "oxide", entity: -1 },
  { text: "tonnes", entity: -1 },
  { text: "ore", entity: -1 },
];
const CLUES: Record<number, string[]> = { 3: ["yangibana"] };

/** Enough of the field for any page; the name in it is not listed as shown. */
export const FIELD = "Tonnes of rare earth oxide at the Ore Exchange.";

export function newPage() {
  const names: JudgedName[] = NAMES.map(({ entity, policy }) => ({
    entity,
    policy: {
      context: "none",
      near: [],
      notBefore: [],
      notAfter: [],
      general: false,
      noun: false,
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
    scan: (text) => scan(index, text),
  });
  return (text: string) => {
    const { mentions: all, again } = judge.judge(text, scan(index, text));
    const named = all.filter(({ name }) => names[name]!.entity !== OF_FIELD);
    const mentions = named.filter(({ doubtful }) => !doubtful);
    const spell = ({ start, end, name, evidence }: (typeof all)[number]): string =>
      `${text.slice(start, end)}=${[names[name]!.entity, ...evidence].join(" ")}`;
    return {
      again,
      scores: mentions.map(({ score }) => score),
      shown: mentions.map(spell),
      doubtful: named.filter(({ doubtful }) => doubtful).map(spell),
    };
  };
}

export const shownIn = (text: string): string[] => newPage()(text).shown;
