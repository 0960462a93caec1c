import { Fragment } from "preact";
import type { EntityRef, Fact, Source } from "../../facts/model.ts";
import { isSameFact } from "../../facts/same-fact.ts";
import { Citations } from "./Citations.tsx";
import { CopyMenu } from "./CopyMenu.tsx";
import type { CopyFact } from "./copy-formats.ts";
import { formatChange, formatPeriod, formatValue } from "../format.ts";
import { fillNodes, useLanguage } from "../language.ts";
import { PackText } from "../PackText.tsx";
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
  /** What was said above already: whose the figure is, and what that one's source states. */
  told?: Told | undefined;
}

export interface Told {
  entity: EntityRef;
  fact: Fact;
}

/** One fact: what it is, its value, when it was true, who says so, and who disagrees. */
export function FactRow({ fact, sources, today, onCopy, told }: Props) {
  const language = useLanguage();
  const old = isExpired(fact, today) || fact.status === "superseded";
  const words = typeof fact.value === "string" && fact.datatype === "text";
  const kind = old ? " old" : fact.figureOf ? " others" : "";
  return (
    <div class={`fact${kind}`}>
      <dt>{fact.label[language.code]}</dt>
      <dd>
        {words ? (
          <PackText class="value words">{formatValue(fact, language)}</PackText>
        ) : (
          <bdi class="value">{formatValue(fact, language)}</bdi>
        )}
        <Citations of={fact.sources} sources={sources} />
        <span class="footing">
          <Qualifiers parts={qualifiersOf(fact, today, language)} />
          {fact.change && <span class="visually-hidden">; </span>}
          <Change fact={fact} />
        </span>
        {onCopy && (
          <CopyMenu of={fact.label[language.code]} onCopy={(format) => onCopy(fact, format)} />
        )}
        {fact.note && <PackText class="aside">{fact.note}</PackText>}
      </dd>
      <Dispute fact={fact} today={today} told={told} />
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
function Dispute({ fact, today, told }: Pick<Props, "fact" | "today" | "told">) {
  const language = useLanguage();
  const { card } = language.strings;
  const disputes = fact.disputes ?? [];
  if (!fact.figureOf && disputes.length === 0) return null;
  return (
    <dd class="dispute">
      {fact.figureOf && !told && (
        <p class="verdict">
          {fillNodes(card.figureOf, { name: <PackText>{fact.figureOf.name}</PackText> })}
        </p>
      )}
      {disputes.slice(0, MOST_DISPUTES).map(({ entity, fact: other, reason }, i) => (
        <div key={i} class="other">
          {!(told && told.entity.id === entity.id && isSameFact(told.fact, other)) && (
            <p>
              <span class="value">{formatValue({ ...other, sources: [] }, language)}</span>{" "}
              <Qualifiers
                parts={[entity.name, ...qualifiersOf({ ...other, sources: [] }, today, language)]}
              />
            </p>
          )}
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
  const { direction, arrow } = DIRECTIONS[Math.sign(change.percent) + 1]!;
  const percent = (
    <>
      <span aria-hidden="true">{arrow}</span>
      {formatChange(change.percent, language)}
    </>
  );
  return (
    <span class={`change ${direction}`}>
      {change.since
        ? fillNodes(language.strings.card.changeSince, {
            change: percent,
            period: formatPeriod(change.since, language),
          })
        : percent}
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
