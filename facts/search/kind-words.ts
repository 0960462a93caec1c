/** The words by which people ask for all entities of a kind, as `fold` writes them. */
import type { EntityKind } from "../model.ts";

const KIND_WORDS: Record<EntityKind, readonly string[]> = {
  company: ["company", "companies", "公司", "企业"],
  mine: ["mine", "mines", "project", "projects", "deposit", "deposits", "矿山", "矿", "项目"],
  plant: ["plant", "plants", "factory", "factories", "refinery", "refineries", "工厂"],
  material: ["material", "materials", "element", "elements", "材料", "元素"],
  technology: ["technology", "technologies", "process", "processes", "技术", "工艺"],
  body: ["agency", "agencies", "ministry", "ministries", "government", "机构", "部门", "政府"],
  law: ["law", "laws", "regulation", "regulations", "plan", "plans", "法规", "法律", "规划"],
  person: ["person", "persons", "people", "人物", "人"],
  place: ["place", "places", "country", "countries", "region", "regions", "地方", "国家", "地区"],
  market: [
    "market",
    "markets",
    "exchange",
    "exchanges",
    "index",
    "indices",
    "市场",
    "交易所",
    "指数",
  ],
  publication: ["publication", "publications", "newspaper", "newspapers", "出版物", "媒体"],
  concept: ["idea", "ideas", "concept", "concepts", "概念"],
};

const KINDS = new Map(
  (Object.entries(KIND_WORDS) as [EntityKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word) => [word, kind] as const),
  ),
);

/** A query that asks for one kind, and what else it says: "mine", "mines in australia", "公司 包钢". */
export interface KindQuery {
  kind: EntityKind;
  /** Folded; may be empty. */
  rest: string;
}

/** Reads a folded query that begins or ends with the word for a kind; undefined for others. */
export function readKindQuery(query: string): KindQuery | undefined {
  const words = query.split(" ");
  const first = KINDS.get(words[0]!);
  if (first) return { kind: first, rest: words.slice(1).join(" ") };
  const last = KINDS.get(words.at(-1)!);
  return last && { kind: last, rest: words.slice(0, -1).join(" ") };
}
