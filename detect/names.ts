/**
 * How the letters of a mention must be cased:
 * - `any`: without regard to case;
 * - `exact`: as in the name;
 * - `title`: word by word as in the name or with its first letter capitalised; a name of two or
 *   more words also stands all in capitals, as in a headline.
 */
export type CasePolicy = "any" | "exact" | "title";

/** One way of writing an entity. Its id is its position in the array given to `compileIndex`. */
export interface NameInput {
  readonly text: string;
  /** The caller's number for what the name stands for, below 2^24. */
  readonly owner: number;
  readonly casePolicy: CasePolicy;
  /** 16 bits of the caller's, kept with the name. */
  readonly flags?: number;
}

/** Case policies by their number in the index. */
export const CASE_POLICIES: readonly CasePolicy[] = ["any", "exact", "title"];
