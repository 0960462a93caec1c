import { useMemo, useState } from "preact/hooks";
import type { Tie, TieGroup } from "../../facts/ties.ts";
import { chooseNodes, READABLE } from "../graph/choose-nodes.ts";
import { RelationGraph } from "../graph/RelationGraph.tsx";
import { TieLegend } from "../graph/TieLegend.tsx";
import { fill, useLanguage } from "../language.ts";
import type { Entry } from "./entries.ts";
import { PictureOrText } from "./PictureOrText.tsx";
import { TieList } from "./TieList.tsx";

interface Props {
  entries: readonly Entry[];
  ties: readonly Tie[];
  /** `YYYY-MM-DD` */
  today: string;
  onOpen(entity: string): void;
}

/** Who owns, runs, supplies and rules whom on this page: drawn, and in sentences. */
export function RelationsView({ entries, ties, today, onOpen }: Props) {
  const { panel } = useLanguage().strings;
  const [hidden, setHidden] = useState<ReadonlySet<TieGroup>>(new Set());
  const [all, setAll] = useState(false);
  const counts = useMemo(() => countGroups(ties), [ties]);
  const picture = useMemo(() => {
    // What is over stands in the sentences, with its date.
    const holding = ties.filter(
      ({ group, until }) => !hidden.has(group) && (until === undefined || until >= today),
    );
    const tied = chooseNodes(entries, holding, Infinity);
    const nodes = all ? tied : chooseNodes(entries, holding, READABLE);
    const ids = new Set(nodes.map(({ id }) => id));
    const drawn = holding.filter(({ from, to }) => ids.has(from) && ids.has(to));
    return { nodes, drawn, more: tied.length - nodes.length };
  }, [entries, ties, hidden, all, today]);

  if (ties.length === 0) return <p class="note">{panel.noRelations}</p>;
  const toggle = (group: TieGroup): void => {
    const next = new Set(hidden);
    if (!next.delete(group)) next.add(group);
    setHidden(next);
  };
  const shown = ties.filter(({ group }) => !hidden.has(group));
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  return (
    <>
      <TieLegend counts={counts} hidden={hidden} onToggle={toggle} />
      <PictureOrText
        name="relations-as"
        picture={
          <>
            <p id="graph-keys" class="help">
              {panel.graphKeys}
            </p>
            <RelationGraph
              entities={picture.nodes}
              ties={picture.drawn}
              describedBy="graph-keys"
              onOpen={onOpen}
            />
            {(all || picture.more > 0) && (
              <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? panel.fewerNodes : fill(panel.moreNodes, { count: picture.more })}
              </button>
            )}
          </>
        }
        text={(hidden) => <TieList ties={shown} names={names} plain={hidden} onOpen={onOpen} />}
      />
    </>
  );
}

function countGroups(ties: readonly Tie[]): Map<TieGroup, number> {
  const counts = new Map<TieGroup, number>();
  for (const { group } of ties) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
