import {
  compileIndex,
  openIndex,
  scan,
  type CasePolicy,
  type Matches,
  type NameInput,
} from "../../../detect/index.ts";

/** Names of one policy, or `[text, policy]` where it differs; owners are their positions. */
export function namesOf(
  texts: readonly (string | readonly [string, CasePolicy])[],
  casePolicy: CasePolicy = "any",
): NameInput[] {
  return texts.map((given, owner) => {
    const [text, policy] = typeof given === "string" ? [given, casePolicy] : given;
    return { text, owner, casePolicy: policy };
  });
}

/** The matches as rows. */
export function rowsOf(matches: Matches): { start: number; end: number; names: number[] }[] {
  return Array.from({ length: matches.count }, (_, i) => ({
    start: matches.starts[i]!,
    end: matches.ends[i]!,
    names: [...matches.nameIds.subarray(matches.firstNames[i], matches.firstNames[i + 1])],
  }));
}

/** The pieces of `text` where one of the names stands. */
export function foundIn(names: readonly NameInput[], text: string): string[] {
  const index = openIndex(compileIndex(names));
  return rowsOf(scan(index, text)).map(({ start, end }) => text.slice(start, end));
}
