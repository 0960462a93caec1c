import type { Source } from "../facts/model.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { formatPeriod } from "./format.ts";
import { useLanguage } from "./language.ts";

/** The documents behind a card, numbered as the small figures are. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const language = useLanguage();
  const { card } = language.strings;
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>
        {card.sources} <span class="count">{sources.length}</span>
      </summary>
      <ol>
        {sources.map(({ url, title, publisher, published, accessed, tier }) => (
          <li key={url}>
            <ExternalLink href={url}>{title}</ExternalLink>
            <span class="qualifiers">
              {[publisher, formatPeriod(published ?? accessed, language), card.tier[tier]].join(
                " · ",
              )}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
