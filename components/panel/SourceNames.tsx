import { Fragment } from "preact";
import type { Source } from "../../facts/model.ts";
import { ExternalLink } from "../ExternalLink.tsx";
import { formatPeriod } from "../format.ts";
import { useLanguage } from "../language.ts";

/** Who says so: publisher and date, each a link to the document. For lists whose rows have nothing else in common. */
export function SourceNames({ sources }: { sources: readonly Source[] }) {
  const language = useLanguage();
  return (
    <span class="source-names">
      {sources.map(({ url, title, publisher, published, accessed }, i) => (
        <Fragment key={url}>
          {i > 0 && " · "}
          <ExternalLink href={url} title={title}>
            {publisher}, {formatPeriod(published ?? accessed, language)}
          </ExternalLink>
        </Fragment>
      ))}
    </span>
  );
}
