import type { EntityRef } from "../../facts/model.ts";
import type { Tie, TieGroup } from "../../facts/ties.ts";
import type { Box } from "../panel/use-box.ts";
import { GAP, layOut, ROOM_FOR_NODES, type PlacedNode, type PlacedWay } from "./layout.ts";
import { textMeasure } from "./measure.ts";
import { wrapLabel } from "./wrap-label.ts";

export interface DrawnNode extends PlacedNode, EntityRef {
  /** Baselines, from the node's upper left corner. */
  lines: { text: string; x: number; y: number }[];
  icon: { x: number; y: number; size: number };
}

interface Drawing {
  /** As `viewBox` has it: what a node's ring needs is around the layout. */
  viewBox: string;
  width: number;
  height: number;
  nodes: DrawnNode[];
  ways: PlacedWay[];
}

/** The bones of the picture: what owns and what runs. A place is as well far off. */
const WEIGHTS: Record<TieGroup, number> = {
  owns: 4,
  runs: 3,
  rules: 2,
  supplies: 2,
  partners: 1,
  stands: 0.5,
};

/** In parts of the font's size. */
const LABEL = { size: 0.87, line: 1.2, widest: 9.6, side: 0.5, ends: 0.42, lines: 6 };
/** A name that fills more lines than these is long. */
const LONG = 3.5;

/** Room for the ring around a node, px. */
const RIM = 3;
const ICON = 14;
const ICON_GAP = 4;

/** Nodes with their wrapped names, and the ways between them, in as much width as there is. */
export function drawGraph(
  entities: readonly EntityRef[],
  ties: readonly Tie[],
  { width, fontSize, fontFamily }: Box,
): Drawing {
  const inside = width - 2 * RIM;
  const em = fontSize * LABEL.size;
  const measure = textMeasure(`500 ${em}px ${fontFamily}`, em);
  const side = em * LABEL.side;
  const beside = ICON + ICON_GAP + 2 * side;
  const abreast = (count: number): number =>
    (inside * ROOM_FOR_NODES - (count - 1) * GAP) / count - beside;
  const sized = entities.map((entity) => {
    // Three abreast in the narrowest panel; two where a word would be broken else, or the name is long.
    const word = Math.max(...entity.name.split(/[\s-]/).map((each) => measure(each)));
    const three = Math.min(em * LABEL.widest, abreast(3));
    const isLong = word > three || measure(entity.name) > three * LONG;
    const widest = isLong ? Math.max(three, abreast(2)) : three;
    const lines = wrapLabel(entity.name, measure, widest, LABEL.lines);
    const text = Math.max(...lines.map((line) => measure(line.trimEnd())));
    const tall = lines.length * em * LABEL.line;
    const height = Math.max(26, Math.round(tall + 2 * em * LABEL.ends));
    return {
      id: entity.id,
      width: Math.ceil(text + beside),
      height,
      icon: { x: side, y: (height - ICON) / 2, size: ICON },
      lines: lines.map((line, i) => ({
        text: line,
        x: side + ICON + ICON_GAP,
        y: (height - tall) / 2 + em * (LABEL.line * i + 0.94),
      })),
    };
  });
  const edges = ties.map(({ from, to, group }) => {
    // Partners have no direction: what each says of the other is one line.
    const [above, below] = group === "partners" && from > to ? [to, from] : [from, to];
    return { from: above, to: below, group, weight: WEIGHTS[group] };
  });
  const layout = layOut(sized, edges, inside);
  const byId = new Map(entities.map((entity, i) => [entity.id, { ...entity, ...sized[i]! }]));
  const height = layout.height + 2 * RIM;
  return {
    viewBox: `${-RIM} ${-RIM} ${width} ${height}`,
    width,
    height,
    ways: layout.ways,
    nodes: layout.nodes.map((node) => ({ ...byId.get(node.id)!, ...node })),
  };
}
