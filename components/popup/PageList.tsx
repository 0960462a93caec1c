import { useRef } from "preact/hooks";
import type { EntityRef } from "../../facts/model.ts";
import { fill, useLanguage } from "../language.ts";
import { useNextMention } from "../next-mention.ts";
import { OpenCard } from "../OpenCard.tsx";
import { Passage } from "../Passage.tsx";
import type { Strings } from "../strings/en.ts";
import { UnreadPage } from "../UnreadPage.tsx";

/** An entity of the page: how often, and where first. */
export interface ListedEntity extends EntityRef {
  count: number;
  /** The first mention in the words around it: UTF-16 offsets. */
  first: { text: string; start: number; end: number };
}

/** What is known of the page in front; undefined while nobody has looked. */
export type PageContents =
  /** "waiting": the rest is read once the page is in front. */
  | { state: "read" | "reading" | "waiting"; entities: readonly ListedEntity[] }
  /** A pause has an end, in milliseconds since 1970. */
  | { state: "unread"; why: keyof Strings["popup"]["unread"]; until?: number };

interface Props {
  page: PageContents | undefined;
  /** Goes to a mention of an entity on the page, by its number among them. */
  onGo(entity: string, nth: number): void;
  onOpen(entity: string): void;
  /** Does what can be done about a page that is not read. */
  onMend(why: keyof Strings["popup"]["mend"]): void;
  /** The arrow key was pressed on the first of them. */
  onAbove(): void;
}

/** The entities of the page, each a way to its mentions and to its card. */
export function PageList({ page, onGo, onOpen, onMend, onAbove }: Props) {
  const { popup } = useLanguage().strings;
  const list = useRef<HTMLUListElement>(null);
  const go = useNextMention(onGo);
  if (page?.state === "unread")
    return <UnreadPage texts={popup.unread} {...page} onMend={onMend} />;
  const entities = page?.entities ?? [];

  /** Arrows go up and down as in the list of hits; Tab takes every button. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!move) return;
    const rows = [...list.current!.querySelectorAll<HTMLElement>(".go")];
    const at = rows.findIndex((row) => row.parentElement!.contains(document.activeElement));
    event.preventDefault();
    if (at + move < 0) onAbove();
    else rows[at + move]?.focus();
  };

  return (
    <section class="on-page" aria-labelledby="on-page">
      <h2 id="on-page">
        {popup.onPage} {entities.length > 0 && <span class="total">{entities.length}</span>}
      </h2>
      {page?.state !== "read" ? (
        <p class="note" role="status">
          {page?.state === "waiting" ? popup.waiting : popup.reading}
        </p>
      ) : (
        entities.length === 0 && <p class="note">{popup.nothingOnPage}</p>
      )}
      <ul ref={list} onKeyDown={onKeyDown}>
        {entities.map((entity) => (
          <Row
            key={entity.id}
            entity={entity}
            onGo={() => go(entity)}
            onOpen={() => onOpen(entity.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  entity: ListedEntity;
  onGo(): void;
  onOpen(): void;
}

function Row({ entity: { name, kind, count, first }, onGo, onOpen }: RowProps) {
  const { kinds, popup } = useLanguage().strings;
  return (
    <li class="row">
      <button type="button" class="go" title={popup.go} onClick={onGo}>
        <span class="hit-name">{name}</span>
        <span class="hit-kind">
          {kinds[kind]}
          {count > 1 && (
            <>
              {" "}
              <span aria-hidden="true">×{count}</span>
              <span class="visually-hidden">{fill(popup.mentions, { count })}</span>
            </>
          )}
        </span>
        <span class="hit-match">
          <Passage {...first} />
        </span>
      </button>
      <OpenCard name={name} onOpen={onOpen} />
    </li>
  );
}
