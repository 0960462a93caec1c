import { Fragment } from "preact";
import type { Citation, Source } from "../../facts/model.ts";
import { ExternalLink } from "../ExternalLink.tsx";
import { fill, useLanguage } from "../language.ts";

/** Beyond any pack that a person wrote. */
const MOST = 20;

/** A place where a line may end: there is none between an inline link and what stands before it. */
const BREAK = "\u200b";

interface Props {
  of: readonly Citation[];
  sources: readonly Source[];
}

/** The small numbers behind a figure; each leads straight to the document that states it. */
export function Citations({ of, sources }: Props) {
  const { strings } = useLanguage();
  return (
    <span class="citations">
      {of.slice(0, MOST).map(({ source, at }, i) => {
        if (!sources[source]) return null;
        const { url, publisher, title } = sources[source];
        const label = fill(strings.card.sourceNumber, { number: source + 1, publisher });
        return (
          <Fragment key={i}>
            {i > 0 && BREAK}
            <ExternalLink href={url} label={label} title={at ? `${title}, ${at}` : title}>
              <span class="number">{source + 1}</span>
            </ExternalLink>
          </Fragment>
        );
      })}
    </span>
  );
}
