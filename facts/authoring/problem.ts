/** Something wrong in a pack: where it stands, what it is, and how to mend it. */
export interface Problem {
  /** Path of the file, as it was given to the reader. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Where in the file's data: `entities[0].facts[2].asOf`, with the entity's id in words where known. */
  path: string;
  reason: string;
  mend: string;
  /** An error stops the build; a warning is printed. */
  severity: "error" | "warning";
}

/** One problem as a line that editors and terminals can jump to. */
export function formatProblem(problem: Problem): string {
  const { file, line, path, reason, mend, severity } = problem;
  return `${file}:${line}: ${severity}: ${path}: ${reason}${mend ? ` — ${mend}` : ""}`;
}

/** Thrown when a pack can't be built; the message lists every problem found. */
export class PackError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "PackError";
    this.problems = problems;
  }
}
