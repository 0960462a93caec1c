import type { Fact, Source } from "../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { formatChange, formatPeriod, formatValue } from "./format.ts";
import { fill, useLanguage } from "./language.ts";
import { isExpired, qualifiersOf } from "./qualifiers.ts";

interface Props {
  fact: Fact;
  sources: readonly Source[];
  /** `YYYY-MM-DD`, for telling what has expired. */
  today: string;
}

/** One fact: what it is, its value, when it was true, who says so, and who disagrees. */
export function FactRow({ fact, sources, today }: Props) {
  const language = useLanguage();
  const old = isExpired(fact, today) || fact.status === "superseded";
  const words = typeof fact.value === "string" && fact.datatype === "text";
  return (
    <div class={old ? "fact old" : "fact"}>
      <dt>{fact.label[language.code]}</dt>
      <dd>
        <span class={words ? "value words" : "value"}>{formatValue(fact, language)}</span>
        <Citations of={fact.sources} sources={sources} />
        <span class="footing">
          <Change fact={fact} />
          <Qualifiers fact={fact} today={today} />
        </span>
      </dd>
      <Dispute fact={fact} />
      {fact.note && <dd class="aside">{fact.note}</dd>}
    </div>
  );
}

/** Whose figure it is where it is given as another's, and what other sources say, side by side. */
function Dispute({ fact }: { fact: Fact }) {
  const language = useLanguage();
  const { card } = language.strings;
  const disputes = fact.disputes ?? [];
  if (!fact.figureOf && disputes.length === 0) return null;
  return (
    <dd class="dispute">
      {fact.figureOf && <p class="verdict">{fill(card.figureOf, { name: fact.figureOf.name })}</p>}
      {disputes.map(({ entity, fact: other, reason }) => (
        <p key={reason}>
          {reason}
          <span class="other">
            {fill(card.disputes, {
              name: entity.name,
              value: formatValue({ ...other, sources: [] }, language),
              period: other.asOf ? formatPeriod(other.asOf, language) : "–",
            })}
          </span>
        </p>
      ))}
    </dd>
  );
}

function Change({ fact: { change } }: { fact: Fact }) {
  const language = useLanguage();
  if (!change) return null;
  const since =
    change.since &&
    fill(language.strings.card.since, { period: formatPeriod(change.since, language) });
  return (
    <span class={change.percent < 0 ? "change down" : "change up"}>
      <span aria-hidden="true">{change.percent < 0 ? "▼" : "▲"}</span>{" "}
      {formatChange(change.percent, language)}
      {since && ` ${since}`}
    </span>
  );
}

/** When, of what, on what footing. */
function Qualifiers({ fact, today }: { fact: Fact; today: string }) {
  const parts = qualifiersOf(fact, today, useLanguage());
  return parts.length > 0 ? <span class="qualifiers">{parts.join(" · ")}</span> : null;
}
