import type { CardData } from "../../facts/card.ts";
import { About } from "./About.tsx";
import { CardHeader } from "./CardHeader.tsx";
import type { CopyFact } from "./copy-formats.ts";
import { Events } from "./Events.tsx";
import { FactList } from "./FactList.tsx";
import { Highlights } from "./Highlights.tsx";
import { fill, useLanguage } from "../language.ts";
import { MoreButton } from "../MoreButton.tsx";
import { RelatedList } from "./RelatedList.tsx";
import { SourceList } from "./SourceList.tsx";
import { Sparkline } from "./Sparkline.tsx";
import { useUnfolding } from "../unfold.ts";

/** As many as the eye takes in at once; the rest is one click away. */
const KEY_FACTS = 5;
const MOST_SERIES = 2;
/** Beyond any pack that a person wrote. */
const MOST_SERIES_UNFOLDED = 20;

interface Props {
  data: CardData;
  /** `YYYY-MM-DD` */
  today: string;
  onOpen(entity: string): void;
  onCopy?: CopyFact;
}

/** All that the pack says of one entity, what the sentence is about first. */
export function FactCard({ data, today, onOpen, onCopy }: Props) {
  const { card } = useLanguage().strings;
  const { entity, facts } = data;
  const { sources } = entity;
  const rest = useUnfolding(facts.rest, KEY_FACTS - Math.min(2, facts.about.length));
  // What only the unfolded card shows must not be lost on one that has nothing to unfold.
  const all = rest.unfolded || rest.left === 0;
  const count = facts.about.length + facts.rest.length;
  const list = { sources, today, ...(onCopy && { onCopy }) };
  return (
    <article class="card">
      <CardHeader data={data} onOpen={onOpen} />
      <About data={data} today={today} onOpen={onOpen} {...(onCopy && { onCopy })} />
      {rest.shown.length > 0 && (
        <section>
          <h3>{card.facts}</h3>
          <FactList facts={rest.shown} {...list} />
          <MoreButton of={rest} all={fill(card.more, { count })} fewer={card.fewer} />
        </section>
      )}
      {entity.series.slice(0, all ? MOST_SERIES_UNFOLDED : MOST_SERIES).map((series, i) => (
        <Sparkline key={i} series={series} sources={sources} />
      ))}
      <Highlights entity={entity} />
      {all && <Events entity={entity} />}
      <RelatedList relations={entity.relations} onOpen={onOpen} />
      <SourceList sources={sources} />
    </article>
  );
}
