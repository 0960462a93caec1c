import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CardData } from "../../facts/card.ts";
import type { SearchHit } from "../../facts/search.ts";
import { today } from "../../facts/today.ts";
import { useLanguage } from "../language.ts";
import { OwnCard } from "../card/OwnCard.tsx";
import { PageList, type PageContents } from "./PageList.tsx";
import { PopupFoot, type Pause } from "./PopupFoot.tsx";
import { SearchBox } from "./SearchBox.tsx";
import type { Strings } from "../strings/en.ts";
import { UpdateNote } from "./UpdateNote.tsx";

interface Props {
  /** The page in front. */
  page: PageContents | undefined;
  /** Its site; undefined where it has none that a script may run on. */
  site: string | undefined;
  siteOn: boolean;
  /** What was asked for elsewhere: a text to search, or an entity to show. */
  wanted: { query: string } | { entity: string } | undefined;
  /** The version that was installed and not told of yet. */
  updatedTo: string | undefined;
  search(query: string): Promise<SearchHit[]>;
  /** False where every pack is off. */
  packsOn: boolean;
  /** How many hits a search gives at most. */
  most: number;
  load(entity: string): Promise<CardData | undefined>;
  /** Hides an entity on all pages, or shows it again. */
  onHide(entity: string, hidden: boolean): void;
  /** Goes to a mention of an entity on the page, by its number among them. */
  onGo(entity: string, nth: number): void;
  /** Does what can be done about a page that is not read. */
  onMend(why: keyof Strings["popup"]["mend"]): void;
  onSite(on: boolean): void;
  onPause(pause: Pause): void;
  onUpdateSeen(): void;
  /** Undefined where the browser has no side panel. */
  onPanel: (() => void) | undefined;
  onOptions(): void;
}

/** The toolbar's window: search on top, below it the results, a card or what the page names, switches at the foot. */
export function Popup(props: Props) {
  const { strings } = useLanguage();
  const { popup } = strings;
  const { query, setQuery, hits, failed, setFailed } = useSearch(props.search);
  const [active, setActive] = useState(0);
  const [card, setCard] = useState<CardData>();
  const main = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Before the hits are seen: an arrow key that comes with them must not be undone.
  useLayoutEffect(() => setActive(0), [hits]);

  const asked = useRef("");
  const open = async (entity: string): Promise<void> => {
    asked.current = entity;
    const found = await props.load(entity).catch(() => undefined);
    // Another one was asked for meanwhile.
    if (asked.current !== entity) return;
    setFailed(found === undefined);
    setCard(found);
  };

  const begin = useRef((_: Props["wanted"]): void => {});
  begin.current = (wanted) => {
    if (!wanted) return;
    if ("query" in wanted) setQuery(wanted.query);
    else void open(wanted.entity);
  };
  useEffect(() => begin.current(props.wanted), [props.wanted]);

  return (
    <main class="popup" ref={main}>
      <h1 class="visually-hidden">{popup.title}</h1>
      <SearchBox
        field={field}
        query={query}
        hits={card ? undefined : hits}
        most={props.most}
        packsOn={props.packsOn}
        active={active}
        onQuery={(next) => {
          setCard(undefined);
          setQuery(next);
        }}
        onActive={setActive}
        onOpen={open}
        onBelow={() => main.current?.querySelector<HTMLElement>(".go")?.focus()}
      />
      {failed && (
        <p class="failure" role="alert">
          {popup.failed}
        </p>
      )}
      {props.updatedTo && <UpdateNote version={props.updatedTo} onClose={props.onUpdateSeen} />}
      {query === "" && !card && (
        <PageList
          page={props.page}
          onGo={props.onGo}
          onOpen={open}
          onMend={props.onMend}
          onAbove={() => field.current?.focus()}
        />
      )}
      {card && (
        <OwnCard
          first={card}
          today={today()}
          load={props.load}
          onHide={props.onHide}
          onClose={() => {
            setCard(undefined);
            field.current?.focus();
          }}
        />
      )}
      <PopupFoot {...props} />
    </main>
  );
}

/** Searches as one types; an answer that was overtaken is dropped. */
function useSearch(search: (query: string) => Promise<SearchHit[]>) {
  const [query, setQuery] = useState("");
  const [hits, setHits] = useState<SearchHit[]>();
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);

  const change = (next: string): void => {
    const token = ++latest.current;
    setQuery(next);
    setFailed(false);
    if (next.trim() === "") return setHits(undefined);
    search(next).then(
      (found) => {
        if (token !== latest.current) return;
        setHits(found);
      },
      () => token === latest.current && setFailed(true),
    );
  };
  return { query, setQuery: change, hits, failed, setFailed };
}
