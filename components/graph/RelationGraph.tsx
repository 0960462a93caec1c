import { useMemo, useRef, useState } from "preact/hooks";
import type { EntityRef } from "../../facts/model.ts";
import { TIE_GROUPS, type Tie } from "../../facts/ties.ts";
import { KindIcon } from "../KindIcon.tsx";
import { useLanguage } from "../language.ts";
import { tieSentence } from "../panel/tie-sentence.ts";
import { useBox } from "../panel/use-box.ts";
import { ArrowHeads } from "./ArrowHeads.tsx";
import { drawGraph, type DrawnNode } from "./draw-graph.ts";
import { readingOrder, stepFrom, type Direction } from "./step.ts";

const KEYS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

interface Props {
  /** Those with ties. */
  entities: readonly EntityRef[];
  ties: readonly Tie[];
  /** Id of an element that says how the keys work. */
  describedBy: string;
  onOpen(entity: string): void;
}

/** The ties among entities as a picture: who acts stands above, each kind of tie has its line and its arrow. */
export function RelationGraph({ entities, ties, describedBy, onOpen }: Props) {
  const language = useLanguage();
  const { panel, kinds } = language.strings;
  const [holder, box] = useBox<HTMLDivElement>();
  const layout = useMemo(() => box && drawGraph(entities, ties, box), [entities, ties, box]);
  const [focused, setFocused] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const svg = useRef<SVGSVGElement>(null);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const lit = pointed ?? focused;
  const near = new Set(
    ties.flatMap(({ from, to }) => (from === lit || to === lit ? [from, to] : [])),
  );
  if (lit !== undefined) near.add(lit);

  const move = (id: string, key: string): boolean => {
    const nodes = layout!.nodes;
    const order = readingOrder(nodes);
    const next = { Home: order[0]?.id, End: order.at(-1)?.id }[key];
    const target = next ?? (KEYS[key] && stepFrom(id, KEYS[key], nodes, ties));
    if (target === undefined) return false;
    svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(target)}"]`)?.focus();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (event.key === "Enter" || event.key === " ") onOpen(id);
    else if (!move(id, event.key)) return;
    event.preventDefault();
  };
  const labelOf = (node: DrawnNode): string => {
    const own = ties.filter(({ from, to }) => from === node.id || to === node.id);
    const sentences = own.map((tie) => tieSentence(tie, names, language));
    return `${node.name} (${kinds[node.kind]}). ${sentences.join(" ")}`;
  };
  // One stop for Tab; within, the arrows.
  const stop = layout?.nodes.some(({ id }) => id === focused)
    ? focused
    : layout && readingOrder(layout.nodes)[0]?.id;

  return (
    <div class={lit === undefined ? "graph" : "graph lighting"} ref={holder}>
      {layout && (
        <svg
          ref={svg}
          width={layout.width}
          height={layout.height}
          viewBox={layout.viewBox}
          role="group"
          aria-label={panel.relations}
          aria-describedby={describedBy}
        >
          <ArrowHeads groups={TIE_GROUPS} />
          {layout.ways.map(({ group, path, edges, arrowAbove, arrowBelow }) => (
            <path
              key={path + group}
              class={`way ${group}${edges.some((edge) => touches(ties[edge]!, lit)) ? " lit" : ""}`}
              d={path}
              marker-start={arrowAbove ? arrow(group) : undefined}
              marker-end={arrowBelow ? arrow(group) : undefined}
            />
          ))}
          {layout.nodes.map((node) => (
            <g
              key={node.id}
              class={`node${near.has(node.id) ? " lit" : ""}`}
              data-id={node.id}
              role="button"
              tabindex={node.id === stop ? 0 : -1}
              aria-label={labelOf(node)}
              transform={`translate(${node.x - node.width / 2} ${node.y - node.height / 2})`}
              onFocus={() => setFocused(node.id)}
              onBlur={() => setFocused(undefined)}
              onPointerEnter={() => setPointed(node.id)}
              onPointerLeave={() => setPointed(undefined)}
              onClick={() => onOpen(node.id)}
              onKeyDown={(event) => onKeyDown(event, node.id)}
            >
              <rect width={node.width} height={node.height} rx="8" />
              <KindIcon kind={node.kind} size={node.icon.size} x={node.icon.x} y={node.icon.y} />
              <text>
                {node.lines.map(({ text, x, y }) => (
                  <tspan key={y} x={x} y={y}>
                    {text}
                  </tspan>
                ))}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function touches({ from, to }: Tie, id: string | undefined): boolean {
  return id !== undefined && (from === id || to === id);
}

const arrow = (group: string): string => `url(#arrow-${group})`;
