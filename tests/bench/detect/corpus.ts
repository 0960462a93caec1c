import { existsSync, readFileSync } from "node:fs";

const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);

/** Real names as far as the corpus has them, then made ones: as many as asked for, no two the same. */
export function namesOf(script: "Latin" | "Chinese", count: number): string[] {
  const size = count >= 100_000 ? "100k" : `${count / 1000}k`;
  const file = new URL(`names/${script === "Latin" ? size : `cjk-${size}`}.json`, CORPUS);
  const real = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : [];
  const names = new Set(real.slice(0, count));
  const parts = script === "Latin" ? latinParts(real) : [CHINESE, CHINESE, CHINESE, CHINESE];
  for (let i = 0; names.size < count; i++) names.add(combination(parts, i));
  return [...names];
}

/** Texts of the field and general ones, one after another, flat in memory. */
export function textOf(script: "Latin" | "Chinese", length: number): string {
  const pieces = script === "Latin" ? latinTexts() : chineseTexts();
  let text = "";
  while (text.length < length) text += `${pieces.join("\u001e")}\u001e`;
  return Buffer.from(text.slice(0, length), "utf16le").toString("utf16le");
}

const CHINESE = [..."包钢稀土集团股份有限公司北方内蒙古矿业科技国际金属材料磁性新能源"];

const SYLLABLES = "bao gang lin nas mar ko tor rim vel dan shen yue kal min hel ros chu wei".split(
  " ",
);

/** First and last names of real people where there are some, and made ones: more than a million pairs. */
function latinParts(names: readonly string[]): string[][] {
  const pairs = names.map((name) => name.split(" ")).filter(({ length }) => length === 2);
  const made = SYLLABLES.flatMap((a) => SYLLABLES.map((b) => capitalised(a + b)));
  const longer = made.flatMap((word) => SYLLABLES.map((c) => word + c));
  const real = (at: 0 | 1): string[] => pairs.map((pair) => pair[at]!);
  return [[...new Set([...real(0), ...made])], [" "], [...new Set([...real(1), ...longer])]];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * The `i`-th way of taking one of each part.
 *
 * @throws RangeError when there are fewer ways
 */
function combination(parts: readonly (readonly string[])[], i: number): string {
  let rest = i;
  let name = "";
  for (const part of parts) {
    name += part[rest % part.length]!;
    rest = Math.floor(rest / part.length);
  }
  if (rest > 0) throw new RangeError(`There are only ${i} names to be made of these parts.`);
  return name;
}

function latinTexts(): string[] {
  const texts = ["on-domain.jsonl", "off-domain.jsonl"].flatMap((name) => rowsOf(name));
  return texts.length > 0 ? texts : ["Baogang Group and Lynas sell rare earths to Bao Steel. "];
}

function chineseTexts(): string[] {
  const texts = rowsOf("gold.jsonl").filter((text) => /\p{Script=Han}/u.test(text));
  return texts.length > 0 ? texts : ["包钢集团与北方稀土公司在内蒙古开采稀土矿。"];
}

function rowsOf(name: string): string[] {
  const file = new URL(name, CORPUS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  return texts.map((text) => text.replace(/\[\[(.*?)\|.*?\]\]/g, "$1"));
}
