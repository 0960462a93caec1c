/** Reads a YAML text against a schema, and keeps the lines so that every complaint can point at one. */
import * as v from "valibot";
import { LineCounter, parseDocument, type Document } from "yaml";
import type { Problem } from "./problem.ts";

/** A file that was read: its data and a way back from a place in the data to its line. */
export interface YamlFile<T> {
  file: string;
  data: T;
  lineOf(path: readonly PropertyKey[]): number;
}

export type YamlResult<T> = { ok: true; value: YamlFile<T> } | { ok: false; problems: Problem[] };

/** Parses and validates; reports every syntax error and every breach of the schema, each with its line. */
export function readYaml<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
): YamlResult<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(document, lines, path);

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      path: "(file)",
      reason: error.message,
      mend: "the file must be well-formed YAML",
      severity: "error" as const,
    }));
    return { ok: false, problems };
  }

  const result = v.safeParse(schema, document.toJS() ?? {});
  if (result.success) return { ok: true, value: { file, data: result.output, lineOf } };
  const problems = result.issues.map((issue) => {
    const deepest = deepestIssue(issue);
    const path = deepest.path;
    return {
      file,
      line: lineOf(path),
      path: describePath(path),
      reason: deepest.message,
      mend: "see the schema in packs/schema for what may stand here",
      severity: "error" as const,
    };
  });
  return { ok: false, problems };
}

/** In a union the branch that got furthest explains the mistake best. */
function deepestIssue(issue: v.BaseIssue<unknown>): { path: PropertyKey[]; message: string } {
  const path = (issue.path ?? []).map((item) => item.key as PropertyKey);
  let best = { path, message: issue.message };
  for (const inner of issue.issues ?? []) {
    const candidate = deepestIssue(inner);
    const whole =
      candidate.path.length >= path.length ? candidate.path : [...path, ...candidate.path];
    if (whole.length > best.path.length) best = { path: whole, message: candidate.message };
  }
  return best;
}

function describePath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "(file)";
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${String(key)}`))
    .join("");
}

/** The line of the nearest node that exists: a missing key is reported at its parent. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] };
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
