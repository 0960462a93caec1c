import { compileIndex, openIndex, scan } from "../../../detect/index.ts";

/** Nanoseconds a character at several lengths: flat where time is linear. */
export interface Growth {
  readonly what: string;
  readonly lengths: readonly number[];
  readonly nsPerChar: readonly number[];
}

const LENGTHS = [50_000, 200_000, 800_000];
const CASES: readonly (readonly [what: string, names: string[], piece: string])[] = [
  ["names a, aa … (one word each), text aaa…", prefixes("a", 200), "a"],
  ["names a a … b, text a a a …", ["a ".repeat(11) + "b", "a a b"], "a "],
  ["names 一一…二, text 一一一…", ["一".repeat(40) + "二", "一一一二"], "一"],
  ["names of shared prefixes, text of prefixes", prefixes("ab ", 12), "ab ab ac "],
  ["soft hyphens in every word", ["abc abd"], "a\u00adb\u00adc "],
];

export function measureGrowth(): Growth[] {
  return CASES.map(([what, names, piece]) => {
    const index = openIndex(
      compileIndex(names.map((text, owner) => ({ text, owner, casePolicy: "any" }))),
    );
    const nsPerChar = LENGTHS.map((length) => {
      const text = piece.repeat(length / piece.length);
      let best = Infinity;
      for (let i = 0; i < 5; i++) {
        const start = performance.now();
        scan(index, text);
        best = Math.min(best, performance.now() - start);
      }
      return Number(((best * 1e6) / text.length).toFixed(1));
    });
    return { what, lengths: LENGTHS, nsPerChar };
  });
}

function prefixes(piece: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => piece.repeat(i + 1).trim());
}
