import type { DatedEvent } from "../../facts/dated-events.ts";
import { formatPeriod } from "../format.ts";
import { useLanguage } from "../language.ts";
import { PackText } from "../PackText.tsx";
import { SourceNames } from "../panel/SourceNames.tsx";

interface Props {
  events: readonly DatedEvent[];
  /** Without links and buttons. */
  plain?: boolean;
  onOpen(entity: string): void;
}

/** Events by date in words, with whose they are and who says so. */
export function EventList({ events, plain = false, onOpen }: Props) {
  const language = useLanguage();
  return (
    <ol class="event-list">
      {events.map(({ date, entity, text, sources }) => (
        <li key={`${date}${entity.id}${text}`}>
          <time>{formatPeriod(date, language)}</time>
          <div>
            {plain ? (
              <b>
                <PackText>{entity.name}</PackText>
              </b>
            ) : (
              <button type="button" class="name" onClick={() => onOpen(entity.id)}>
                <PackText>{entity.name}</PackText>
              </button>
            )}{" "}
            <PackText>{text}</PackText> {!plain && <SourceNames sources={sources} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
