import type { Entity } from "../../facts/model.ts";
import { Citations } from "./Citations.tsx";
import { formatPeriod } from "../format.ts";
import { fill, useLanguage } from "../language.ts";
import { MoreButton } from "../MoreButton.tsx";
import { PackText } from "../PackText.tsx";
import { useUnfolding } from "../unfold.ts";

const FIRST = 8;

/** What happened when, the latest first. */
export function Events({ entity: { events, sources } }: { entity: Entity }) {
  const language = useLanguage();
  const { card } = language.strings;
  const rows = useUnfolding(events, FIRST);
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{card.events}</h3>
      <dl class="events">
        {rows.shown.map(({ date, text, sources: cited }) => (
          <div key={`${date}${text}`}>
            <dt>{formatPeriod(date, language)}</dt>
            <dd>
              <PackText>{text}</PackText>
              <Citations of={cited} sources={sources} />
            </dd>
          </div>
        ))}
      </dl>
      <MoreButton
        of={rows}
        all={fill(card.moreEvents, { count: events.length })}
        fewer={card.fewerEvents}
      />
    </section>
  );
}
