import type { TieGroup } from "../../facts/ties.ts";

/** One shape a group, so that colour is never needed to tell them apart. The tip is at (10, 5). */
const SHAPES: Record<TieGroup, string | undefined> = {
  owns: "M1 1 10 5 1 9z",
  runs: "M2 1 10 5 2 9",
  supplies: "M1 5 5.5 1.5 10 5 5.5 8.5z",
  rules: "M9.2 .5v9M5.5 .5v9",
  stands: "M10 5A3.5 3.5 0 1 1 3 5a3.5 3.5 0 0 1 7 0",
  partners: undefined,
};

/** The ends of the lines, for `marker-start` and `marker-end`: `url(#arrow-GROUP)`. */
export function ArrowHeads({ groups, id = "arrow" }: { groups: readonly TieGroup[]; id?: string }) {
  return (
    <defs>
      {groups.map((group) => (
        <marker
          key={group}
          id={`${id}-${group}`}
          class={`head ${group}`}
          viewBox="0 0 10 10"
          refX="9.5"
          refY="5"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          {SHAPES[group] && <path d={SHAPES[group]} />}
        </marker>
      ))}
    </defs>
  );
}
