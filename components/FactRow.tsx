import type { Fact, Source } from "../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { formatChange, formatPeriod, formatValue } from "./format.ts";
import { fill, useLanguage } from "./language.ts";

interface Props {
  fact: Fact;
  sources: readonly Source[];
  /** `YYYY-MM-DD`, for telling what has expired. */
  today: string;
}

/** One fact: what it is, its value, when it was true, and who says so. */
export function FactRow({ fact, sources, today }: Props) {
  const language = useLanguage();
  const { code, strings } = language;
  const expired = fact.validUntil !== undefined && fact.validUntil < today;
  const old = expired || fact.status === "superseded";
  return (
    <div class={old ? "fact old" : "fact"}>
      <dt>{fact.label[code]}</dt>
      <dd>
        <span class="value">{formatValue(fact, language)}</span>
        {fact.change && <Change fact={fact} />}
        <Qualifiers fact={fact} expired={expired} />
        <Citations of={fact.sources} sources={sources} />
        {fact.status === "disputed" && <span class="flag">{strings.card.disputed}</span>}
        {fact.figureOf && (
          <p class="aside warn">{fill(strings.card.figureOf, { name: fact.figureOf.name })}</p>
        )}
        {fact.disputes?.map(({ entity, fact: other, reason }) => (
          <p class="aside warn" key={reason}>
            {reason}{" "}
            <b>
              {fill(strings.card.disputes, {
                name: entity.name,
                value: formatValue({ ...other, sources: [] }, language),
                period: other.asOf ? formatPeriod(other.asOf, language) : "–",
              })}
            </b>
          </p>
        ))}
        {fact.note && <p class="aside">{fact.note}</p>}
      </dd>
    </div>
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

/** When, of what, on what footing: everything that a figure needs to be quoted. */
function Qualifiers({ fact, expired }: { fact: Fact; expired: boolean }) {
  const language = useLanguage();
  const { strings } = language;
  const parts = [
    fact.asOf && formatPeriod(fact.asOf, language),
    fact.basis && fact.basis !== "reported" && strings.bases[fact.basis],
    fact.scope && fill(strings.card.scope, { scope: fact.scope }),
    fact.status === "superseded" && strings.card.superseded,
    expired &&
      fact.validUntil &&
      fill(strings.card.expired, { day: formatPeriod(fact.validUntil, language) }),
  ].filter((part): part is string => Boolean(part));
  return parts.length > 0 ? <span class="qualifiers">{parts.join(" · ")}</span> : null;
}
