import type { Origin, Pack, PackEntity } from "../pack.ts";
import type { Problem } from "../problem.ts";

/** One rule about a pack. `today` is `YYYY-MM-DD`, given so that a check has no clock of its own. */
export type Check = (pack: Pack, today: string) => Problem[];

/** Collects the problems of one check. */
export class Findings {
  readonly problems: Problem[] = [];

  /** Notes a problem at a place inside `origin`. */
  add(
    origin: Origin,
    where: { path: readonly PropertyKey[]; label: string },
    reason: string,
    mend: string,
    severity: Problem["severity"] = "error",
  ): void {
    const line = origin.lineOf(where.path);
    this.problems.push({ file: origin.file, line, path: where.label, reason, mend, severity });
  }
}

/** A place in an entity: for the line, and as people read it (`baogang-group: facts[2] (revenue)`). */
export function placeIn(entity: PackEntity, path: readonly PropertyKey[], detail = "") {
  const steps = path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${String(key)}`))
    .join("");
  const label = `${entity.data.id}${steps ? `: ${steps}` : ""}${detail ? ` (${detail})` : ""}`;
  return { path, label };
}
