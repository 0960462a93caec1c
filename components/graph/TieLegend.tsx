import { TIE_GROUPS, type TieGroup } from "../../facts/ties.ts";
import { useLanguage } from "../language.ts";
import { ArrowHeads } from "./ArrowHeads.tsx";

interface Props {
  /** Groups that there are ties of, with how many. */
  counts: ReadonlyMap<TieGroup, number>;
  hidden: ReadonlySet<TieGroup>;
  onToggle(group: TieGroup): void;
}

/** What each line means; a click leaves its ties out of the picture, and brings them back. */
export function TieLegend({ counts, hidden, onToggle }: Props) {
  const { tieGroups, panel } = useLanguage().strings;
  return (
    <ul class="legend" aria-label={panel.legend}>
      {TIE_GROUPS.filter((group) => counts.has(group)).map((group) => (
        <li key={group}>
          <button type="button" aria-pressed={!hidden.has(group)} onClick={() => onToggle(group)}>
            <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
              <ArrowHeads groups={[group]} id="legend" />
              <path class={`way ${group}`} d="M1 5H32" marker-end={`url(#legend-${group})`} />
            </svg>
            {tieGroups[group]} <span class="count">{counts.get(group)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
