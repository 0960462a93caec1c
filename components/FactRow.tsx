import { Fragment } from "preact";
import type { Fact, Source } from "../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { CopyMenu } from "./CopyMenu.tsx";
import type { CopyFact } from "./copy-formats.ts";
import { formatChange, formatPeriod, formatValue } from "./format.ts";
import { fill, fillNodes, useLanguage } from "./language.ts";
import { PackText } from "./PackText.tsx";
import { isExpired, qualifiersOf } from "./qualifiers.ts";

/** Beyond any pack that a person wrote. */
const MOST_DISPUTES = 10;

interface Props {
  fact: Fact;
  sources: readonly Source[];
  /** `YYYY-MM-DD`, for telling what has expired. */
  today: string;
  /** Where facts can be copied one by one. */
  onCopy?: CopyFact;
}

/** One fact: what it is, its value, when it was true, who says so, and who disagrees. */
export function FactRow({ fact, sources, today, onCopy }: Props) {
  const language = useLanguage();
  const old = isExpired(fact, today) || fact.status === "superseded";
  const words = typeof fact.value === "string" && fact.datatype === "text";
  return (
    <div class={old ? "fact old" : "fact"}>
      <dt>{fact.label[language.code]}</dt>
      <dd>
        {words ? (
          <PackText class="value words">{formatValue(fact, language)}</PackText>
        ) : (
          <bdi class="value">{formatValue(fact, language)}</bdi>
        )}
        <Citations of={fact.sources} sources={sources} />
        <span class="footing">
          <Change fact={fact} />
          {fact.change && <span class="visually-hidden">; </span>}
          <Qualifiers parts={qualifiersOf(fact, today, language)} />
        </span>
        {onCopy && (
          <CopyMenu of={fact.label[language.code]} onCopy={(format) => onCopy(fact, format)} />
        )}
      </dd>
      <Dispute fact={fact} today={today} />
      {fact.note && (
        <dd class="aside">
          <PackText>{fact.note}</PackText>
        </dd>
      )}
    </div>
  );
}

/** By the sign of the change. */
const DIRECTIONS = [
  { direction: "down", arrow: "▼ " },
  { direction: "same", arrow: "" },
  { direction: "up", arrow: "▲ " },
];

/** Whose figure it is where it is given as another's, and what other sources say, each with its reason. */
function Dispute({ fact, today }: { fact: Fact; today: string }) {
  const language = useLanguage();
  const { card } = language.strings;
  const disputes = fact.disputes ?? [];
  if (!fact.figureOf && disputes.length === 0) return null;
  return (
    <dd class="dispute">
      {fact.figureOf && (
        <p class="verdict">
          {fillNodes(card.figureOf, { name: <PackText>{fact.figureOf.name}</PackText> })}
        </p>
      )}
      {disputes.slice(0, MOST_DISPUTES).map(({ entity, fact: other, reason }, i) => (
        <div key={i} class="other">
          <p>
            <span class="value">{formatValue({ ...other, sources: [] }, language)}</span>{" "}
            <Qualifiers
              parts={[entity.name, ...qualifiersOf({ ...other, sources: [] }, today, language)]}
            />
          </p>
          <p class="reason">
            <PackText>{reason}</PackText>
          </p>
        </div>
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
  const { direction, arrow } = DIRECTIONS[Math.sign(change.percent) + 1]!;
  return (
    <span class={`change ${direction}`}>
      <span aria-hidden="true">{arrow}</span>
      {formatChange(change.percent, language)}
      {since && ` ${since}`}
    </span>
  );
}

/** When, of what, on what footing; texts of the pack among them keep their direction to themselves. */
function Qualifiers({ parts }: { parts: readonly string[] }) {
  if (parts.length === 0) return null;
  return (
    <span class="qualifiers">
      {parts.map((part, i) => (
        <Fragment key={i}>
          {i > 0 && " · "}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
