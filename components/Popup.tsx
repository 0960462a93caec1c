import { useEffect, useRef, useState } from "preact/hooks";
import type { CardData } from "../facts/card.ts";
import type { SearchHit } from "../facts/search.ts";
import { CardStack } from "./CardStack.tsx";
import { fill, useLanguage } from "./language.ts";
import { SearchBox } from "./SearchBox.tsx";
import { Switch } from "./Switch.tsx";

interface Props {
  /** The site of the active tab; undefined where no script may run. */
  site: string | undefined;
  enabled: boolean;
  siteOn: boolean;
  search(query: string): Promise<SearchHit[]>;
  /** How many hits a search gives at most. */
  most: number;
  load(entity: string): Promise<CardData | undefined>;
  onEnabled(on: boolean): void;
  onSite(on: boolean): void;
  onOptions(): void;
}

/** The toolbar's window: search on top, a card or the results below, the two switches at the foot. */
export function Popup(props: Props) {
  const { strings } = useLanguage();
  const { popup } = strings;
  const { query, setQuery, hits, failed, setFailed } = useSearch(props.search);
  const [active, setActive] = useState(0);
  const [card, setCard] = useState<CardData>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setActive(0), [hits]);

  const open = async (entity: string): Promise<void> => {
    const found = await props.load(entity).catch(() => undefined);
    setFailed(found === undefined);
    setCard(found);
  };

  return (
    <main class="popup">
      <h1 class="visually-hidden">{popup.title}</h1>
      <SearchBox
        field={field}
        query={query}
        hits={card ? undefined : hits}
        most={props.most}
        active={active}
        onQuery={(next) => {
          setCard(undefined);
          setQuery(next);
        }}
        onActive={setActive}
        onOpen={open}
      />
      {failed && (
        <p class="failure" role="alert">
          {popup.failed}
        </p>
      )}
      {card && (
        <CardStack
          first={card}
          today={new Date().toISOString().slice(0, 10)}
          load={props.load}
          onClose={() => {
            setCard(undefined);
            field.current?.focus();
          }}
        />
      )}
      <footer class="foot">
        <Switch checked={props.enabled} onChange={props.onEnabled}>
          {popup.everywhere}
        </Switch>
        {props.site ? (
          <Switch checked={props.siteOn} onChange={props.onSite}>
            {fill(popup.onSite, { site: props.site })}
          </Switch>
        ) : (
          <p class="help">{popup.unreadable}</p>
        )}
        <button type="button" class="link" onClick={props.onOptions}>
          {strings.card.options}
        </button>
      </footer>
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
