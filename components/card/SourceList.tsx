import type { Source } from "../../facts/model.ts";
import { ExternalLink } from "../ExternalLink.tsx";
import { formatPeriod } from "../format.ts";
import { fill, useLanguage } from "../language.ts";
import { MoreButton } from "../MoreButton.tsx";
import { PackText } from "../PackText.tsx";
import { useUnfolding } from "../unfold.ts";

/** More than any card of ours cites; a longer list comes in steps. */
const FIRST = 40;

/** The documents behind a card, numbered as the small figures are. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { card } = useLanguage().strings;
  const rows = useUnfolding(sources, FIRST);
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>
        {card.sources} <span class="count">{sources.length}</span>
      </summary>
      <ol>
        {rows.shown.map((source, i) => (
          <li key={i}>
            <Document source={source} />
          </li>
        ))}
      </ol>
      <MoreButton
        of={rows}
        all={fill(card.moreSources, { count: sources.length })}
        fewer={card.fewerSources}
      />
    </details>
  );
}

function Document({ source }: { source: Source }) {
  const language = useLanguage();
  const { url, title, publisher, published, accessed, tier } = source;
  const { card } = language.strings;
  const date = published
    ? formatPeriod(published, language)
    : fill(card.accessed, { day: formatPeriod(accessed, language) });
  return (
    <>
      <ExternalLink href={url}>
        <PackText>{title}</PackText>
      </ExternalLink>
      <span class="qualifiers">
        <PackText>{publisher}</PackText> · {date} · {card.tier[tier]}
      </span>
    </>
  );
}
