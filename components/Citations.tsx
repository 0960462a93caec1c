import type { Citation, Source } from "../facts/model.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { fill, useLanguage } from "./language.ts";

/** The small numbers behind a figure; each leads straight to the document that states it. */
export function Citations({
  of,
  sources,
}: {
  of: readonly Citation[];
  sources: readonly Source[];
}) {
  const { strings } = useLanguage();
  return (
    <span class="citations">
      {of.map(({ source, at }) => {
        const { url, publisher, title } = sources[source]!;
        const label = fill(strings.card.sourceNumber, { number: source + 1, publisher });
        return (
          <ExternalLink
            key={source}
            href={url}
            label={label}
            title={at ? `${title}, ${at}` : title}
          >
            {source + 1}
          </ExternalLink>
        );
      })}
    </span>
  );
}
