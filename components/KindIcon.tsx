import type { EntityKind } from "../facts/model.ts";

/** Drawn in a box of 16 by 16, by lines 1.5 wide. */
const PATHS: Record<EntityKind, string> = {
  company: "M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.5 5.2h2M5.5 8h2M5.5 10.8h2",
  mine: "M2.5 13.5 13 3M8.6 2.2c2.6-.2 5 2.6 5.2 5.2M2.2 2.5 7 7.3m3 3 3.5 3.5",
  plant: "M2.5 13.5v-6l4 2.5v-2.5l4 2.5V2.5h2.5v11zM2 13.5h12",
  material: "M8 1.8 13.4 5v6L8 14.2 2.6 11V5zM8 8v6M8 8 2.8 5M8 8l5.2-3",
  technology:
    "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 2v2m0 8v2m6-6h-2M4 8H2m10.2-4.2-1.4 1.4m-5.6 5.6-1.4 1.4m8.4 0-1.4-1.4M5.2 5.2 3.8 3.8",
  body: "M2 6 8 2.2 14 6zM3.8 8v3.5M8 8v3.5M12.2 8v3.5M2.2 13.5h11.6",
  law: "M4 2h6l2.5 2.5V14H4zM6.2 6.5h4M6.2 9h4M6.2 11.5h2.4",
  person:
    "M8 2.2a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4M2.8 13.8c.3-2.8 2.4-4.2 5.2-4.2s4.9 1.4 5.2 4.2",
  place:
    "M8 14.2C5 10.8 3.6 8.7 3.6 6.4a4.4 4.4 0 0 1 8.8 0c0 2.3-1.4 4.4-4.4 7.8M8 5.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6",
  market: "M2 13.8h12M2.5 10.5l3.5-4 3 2.5L13.5 3M10.5 3h3v3",
  publication:
    "M2.5 3h8.5v10.5h-7a1.5 1.5 0 0 1-1.5-1.5zM11 6h2.5v6a1.5 1.5 0 0 1-2.5 1M4.8 5.8h4M4.8 8.3h4M4.8 10.8h2.4",
  concept:
    "M6 12h4M6.5 14h3M8 2a4 4 0 0 0-2.4 7.2c.4.4.6.8.6 1.3h3.6c0-.5.2-.9.6-1.3A4 4 0 0 0 8 2",
};

interface Props {
  kind: EntityKind;
  size?: number;
  /** Inside another drawing. */
  x?: number;
  y?: number;
}

/** A small sign for a kind of entity, beside its name; it says nothing that words don't. */
export function KindIcon({ kind, size = 16, ...place }: Props) {
  return (
    <svg
      class="kind-icon"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      {...place}
    >
      <path d={PATHS[kind]} />
    </svg>
  );
}
