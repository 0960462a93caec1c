/**
 * The other ways in which the world writes a name that the author wrote once: a ticker with every spelling of
 * its exchange, a word in capitals in a dateline, Chinese in the other script. And type words left out: the
 * "plant" of "the Kalgoorlie plant" is no part of a name, the "Plant" of "Kalgoorlie Plant" is.
 */
import type { AuthoredName } from "../schema.ts";
import { otherScript } from "./han-scripts.ts";

type Match = NonNullable<AuthoredName["match"]>;

/** Spellings of one exchange: before a colon, and after a full stop. */
interface Exchange {
  before: readonly string[];
  after: readonly string[];
}

const EXCHANGES: readonly Exchange[] = [
  { before: ["SHA", "SSE", "SHSE", "SH", "沪", "滬"], after: ["SH", "SS"] },
  { before: ["SHE", "SZSE", "SZ", "深"], after: ["SZ"] },
  { before: ["HKEX", "HKG", "SEHK", "HK", "港"], after: ["HK"] },
  { before: ["NASDAQ", "Nasdaq", "NasdaqGS", "NasdaqCM"], after: [] },
  { before: ["NYSE"], after: [] },
  { before: ["NYSE American", "NYSE AMERICAN", "NYSEAMERICAN"], after: [] },
  { before: ["ASX"], after: ["AX"] },
  { before: ["TSX"], after: ["TO"] },
  { before: ["TSXV", "TSX-V", "TSX.V"], after: [] },
  { before: ["LSE", "LON"], after: ["L"] },
  { before: ["AIM"], after: [] },
  { before: ["TYO", "TSE"], after: [] },
];

/** In Chinese texts a code of six digits stands alone after words like these. */
const CODE: Match = {
  case: "exact",
  near: ["代码", "代碼", "股票", "证券", "證券"],
};

/** Type words that stand after a name in lower case. */
const TYPE_WORD =
  /^(?<proper>\p{Lu}.*) (?<type>deposit|facility|factory|mill|mine|plant|project|property|refinery|smelter)$/u;
const PLANT = /^(?:facility|factory|mill|plant|refinery|smelter)$/;

/**
 * @param ownNames all that the entity is called
 * @param isName true for what anything in the pack is called
 * @returns the name itself first, unless its end in lower case is no part of it
 */
export function spellingsOf(
  name: AuthoredName,
  ownNames: ReadonlySet<string>,
  isName: (text: string) => boolean,
): AuthoredName[] {
  const { text, match } = name;
  if (name.kind === "ticker") return tickersOf(name);
  const groups = TYPE_WORD.exec(text)?.groups as { proper: string; type: string } | undefined;
  if (groups && (ownNames.has(groups.proper) || (PLANT.test(groups.type) && isName(groups.proper))))
    return [{ ...name, text: capitalised(groups), match: { ...match, case: "exact" } }];
  const all = [name];
  // One word in capitals may be an acronym: the page has to carry it.
  if (/^\p{Lu}\p{Ll}{4,}$/u.test(text) && match?.case !== "any")
    all.push({
      ...name,
      text: text.toUpperCase(),
      match: { context: "page", ...match, case: "exact" },
    });
  const other = otherScript(text);
  if (other !== text) all.push({ ...name, text: other });
  return all;
}

function capitalised({ proper, type }: { proper: string; type: string }): string {
  return `${proper} ${type[0]!.toUpperCase()}${type.slice(1)}`;
}

function tickersOf(name: AuthoredName): AuthoredName[] {
  const [, prefix, codeAfter, codeBefore, suffix] =
    /^(.+?): ?(\w+)$|^(\w+)\.(\w+)$/.exec(name.text) ?? [];
  const code = codeAfter ?? codeBefore;
  const exchange = EXCHANGES.find(
    ({ before, after }) => before.includes(prefix ?? "") || after.includes(suffix ?? ""),
  );
  if (!code || !exchange) return [name];
  const texts = new Set([
    name.text,
    ...exchange.before.flatMap((place) => [`${place}: ${code}`, `${place}:${code}`]),
    ...exchange.after.map((place) => `${code}.${place}`),
  ]);
  const spelled = [...texts].map((text) => ({ ...name, text }));
  return /^\d{6}$/.test(code) ? [...spelled, { ...name, text: code, match: CODE }] : spelled;
}
