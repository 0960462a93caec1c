import { existsSync, readFileSync } from "node:fs";

const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);

/** Real names where the corpus is there; else made of syllables, as many. */
export function namesOf(script: "Latin" | "Chinese", count: number): string[] {
  const size = count >= 100_000 ? "100k" : `${count / 1000}k`;
  const file = new URL(`names/${script === "Latin" ? size : `cjk-${size}`}.json`, CORPUS);
  const real = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : [];
  const names = new Set(real.slice(0, count));
  const [firsts, lasts] = script === "Latin" ? partsOf(real) : [CHINESE, CHINESE];
  for (let i = 0; names.size < count; i++) {
    const join = script === "Latin" ? " " : (CHINESE[i % 97] ?? "");
    const last = lasts[Math.floor(i / firsts.length) % lasts.length]!;
    names.add(`${firsts[i % firsts.length]!}${join}${last}`);
  }
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

function partsOf(names: readonly string[]): [string[], string[]] {
  const pairs = names.map((name) => name.split(" ")).filter(({ length }) => length === 2);
  const made = ["Bao", "Lin", "Mar", "Tor", "Vel"].flatMap((a) =>
    ["gang", "nas", "ko", "rim", "dan"].map((b) => a + b),
  );
  const parts = (at: 0 | 1): string[] => [...new Set([...pairs.map((p) => p[at]!), ...made])];
  return [parts(0), parts(1)];
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
