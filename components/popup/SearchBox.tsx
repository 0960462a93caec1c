import type { RefObject } from "preact";
import type { SearchHit } from "../../facts/search.ts";
import { fill, useLanguage } from "../language.ts";
import type { Strings } from "../strings/en.ts";

interface Props {
  /** Reaches the field, to put the focus back into it. */
  field: RefObject<HTMLInputElement | null>;
  query: string;
  /** Undefined while nothing is asked, while the first answer is on its way, and while a card is shown. */
  hits: readonly SearchHit[] | undefined;
  /** As many hits as were asked for: where all came, there may be more. */
  most: number;
  /** False where every pack is off, so that nothing can be found. */
  packsOn: boolean;
  /** Place of the hit that Enter opens. */
  active: number;
  onQuery(query: string): void;
  onActive(place: number): void;
  onOpen(entity: string): void;
  /** The arrow key was pressed where there are no hits to go to. */
  onBelow(): void;
}

const LIST_ID = "hits";
const hitId = (place: number): string => `hit-${place}`;

/** A field and its results: a combobox as people know it (arrows, Enter, Esc). */
export function SearchBox({ field, query, hits, most, packsOn, active, ...on }: Props) {
  const { popup } = useLanguage().strings;
  const count = hits?.length ?? 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && count > 0) on.onActive((active + move + count) % count);
    else if (event.key === "ArrowDown") on.onBelow();
    else if (event.key === "Enter" && hits?.[active]) on.onOpen(hits[active].id);
    // The first Esc empties the field; the next one is the browser's, and closes the popup.
    else if (event.key === "Escape" && query !== "") on.onQuery("");
    else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <input
        ref={field}
        type="search"
        role="combobox"
        list={undefined}
        aria-label={popup.searchLabel}
        aria-expanded={count > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={count > 0 ? hitId(active) : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        placeholder={popup.search}
        value={query}
        autofocus
        onInput={(event) => on.onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="status" role="status">
        {query.trim() !== "" &&
          hits &&
          fill(packsOn ? resultText(popup, count, most) : popup.noneOn, { count, query })}
      </p>
      <ul id={LIST_ID} role="listbox" aria-label={popup.searchLabel} hidden={count === 0}>
        {hits?.map((hit, place) => (
          <li
            key={hit.id}
            id={hitId(place)}
            role="option"
            aria-selected={place === active}
            ref={(item) => {
              if (place === active) item?.scrollIntoView({ block: "nearest" });
            }}
            onPointerMove={() => place !== active && on.onActive(place)}
            onClick={() => on.onOpen(hit.id)}
          >
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function resultText(popup: Strings["popup"], count: number, most: number): string {
  if (count === 0) return popup.none;
  return count < most ? popup.results : popup.resultsMany;
}

function Hit({ hit: { name, kind, matched } }: { hit: SearchHit }) {
  const { kinds } = useLanguage().strings;
  const { text, start, end } = matched;
  const found = (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
  // By whatever name it was found; that of its card is not said twice.
  return (
    <>
      <span class="hit-name">{text === name ? found : name}</span>
      <span class="hit-kind">{kinds[kind]}</span>
      {text !== name && <span class="hit-match">{found}</span>}
    </>
  );
}
