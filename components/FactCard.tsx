import { useState } from "preact/hooks";
import type { CardData } from "../facts/card.ts";
import type { Entity, EntityName } from "../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { FactRow } from "./FactRow.tsx";
import { formatPeriod } from "./format.ts";
import { fill, useLanguage } from "./language.ts";
import { RelatedList } from "./RelatedList.tsx";
import { SourceList } from "./SourceList.tsx";
import { Sparkline } from "./Sparkline.tsx";

/** As many as the eye takes in at once; the rest is one click away. */
const KEY_FACTS = 5;
const MOST_SERIES = 2;

interface Props {
  data: CardData;
  /** `YYYY-MM-DD` */
  today: string;
  onOpen(entity: string): void;
}

/** All that the pack says of one entity, what the sentence is about first. */
export function FactCard({ data: { entity, facts }, today, onOpen }: Props) {
  const { card } = useLanguage().strings;
  const [whole, setWhole] = useState(false);
  const most = KEY_FACTS - Math.min(2, facts.about.length);
  const folds = facts.rest.length > most;
  const rest = whole ? facts.rest : facts.rest.slice(0, most);
  // What only the unfolded card shows must not be lost on one that has nothing to unfold.
  const all = whole || !folds;
  const count = facts.about.length + facts.rest.length;
  const row = { sources: entity.sources, today };
  return (
    <article class="card">
      <Header entity={entity} />
      {facts.about.length > 0 && (
        <section class="about">
          <h3>{card.about}</h3>
          <dl>
            {facts.about.map(({ fact }, i) => (
              <FactRow key={i} fact={fact} {...row} />
            ))}
          </dl>
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <h3>{card.facts}</h3>
          <dl>
            {rest.map((fact, i) => (
              <FactRow key={i} fact={fact} {...row} />
            ))}
          </dl>
          {folds && (
            <button
              type="button"
              class="more"
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
            >
              {whole ? card.fewer : fill(card.more, { count })}
            </button>
          )}
        </section>
      )}
      {entity.series.slice(0, all ? undefined : MOST_SERIES).map((series, i) => (
        <Sparkline key={i} series={series} sources={entity.sources} />
      ))}
      <Highlights entity={entity} />
      {all && <Events entity={entity} />}
      <RelatedList relations={entity.relations} onOpen={onOpen} />
      <SourceList sources={entity.sources} />
    </article>
  );
}

function Header({ entity }: { entity: Entity }) {
  const { strings } = useLanguage();
  const native = nativeName(entity);
  return (
    <header>
      <p class="kind">{strings.kinds[entity.kind]}</p>
      <h2>
        {entity.name}
        {native && (
          <span class="native" lang={native.lang}>
            {native.text}
          </span>
        )}
      </h2>
      <p class="summary">
        {entity.summary} <Citations of={entity.summarySources} sources={entity.sources} />
      </p>
    </header>
  );
}

/** In the script of where it is at home; of two Chinese forms the simplified one. */
function nativeName({ name, names }: Entity): EntityName | undefined {
  const natives = names.filter(({ kind, text }) => kind === "native" && text !== name);
  return natives.find(({ lang }) => !lang?.includes("Hant")) ?? natives[0];
}

function Highlights({ entity }: { entity: Entity }) {
  const { card } = useLanguage().strings;
  if (entity.highlights.length === 0) return null;
  return (
    <section>
      <h3>{card.highlights}</h3>
      <ul class="highlights">
        {entity.highlights.map(({ text, sources }) => (
          <li key={text}>
            {text} <Citations of={sources} sources={entity.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Events({ entity }: { entity: Entity }) {
  const language = useLanguage();
  if (entity.events.length === 0) return null;
  return (
    <section>
      <h3>{language.strings.card.events}</h3>
      <dl class="events">
        {entity.events.map(({ date, text, sources }) => (
          <div key={`${date}${text}`}>
            <dt>{formatPeriod(date, language)}</dt>
            <dd>
              {text} <Citations of={sources} sources={entity.sources} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
