import { useMemo, useState } from "preact/hooks";
import type { EntityDigest } from "../../facts/digest.ts";
import type { EntityKind } from "../../facts/model.ts";
import { formatValue } from "../format.ts";
import { KindIcon } from "../KindIcon.tsx";
import { fill, useLanguage } from "../language.ts";
import { useNextMention } from "../next-mention.ts";
import { OpenCard } from "../OpenCard.tsx";
import { PackText } from "../PackText.tsx";
import { qualifiersOf } from "../card/qualifiers.ts";
import {
  filterEntries,
  groupByKind,
  SORTS,
  sortEntries,
  type Entry,
  type Sort,
} from "./entries.ts";
import { SaveTable } from "./SaveTable.tsx";
import { Segments } from "./Segments.tsx";

interface Props {
  entries: readonly Entry[];
  /** `YYYY-MM-DD` */
  today: string;
  /** Goes to a mention of an entity on the page, by its number among them. */
  onGo(entity: string, nth: number): void;
  onOpen(entity: string): void;
  onSave(kind: "csv" | "markdown", text: string): void;
}

/** The page's entities by kind: a click goes to the next mention, another opens the card. */
export function NamesView({ entries, today, onGo, onOpen, onSave }: Props) {
  const language = useLanguage();
  const { panel } = language.strings;
  const [query, setQuery] = useState("");
  const [sort, setSort] = useState<Sort>("page");
  const shown = useMemo(
    () => sortEntries(filterEntries(entries, query, language), sort, language.locale),
    [entries, query, sort, language],
  );
  const go = useNextMention(onGo);
  return (
    <>
      <div class="tools">
        <input
          type="search"
          aria-label={panel.filter}
          placeholder={panel.filter}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <Segments
          legend={panel.sort}
          name="sort"
          value={sort}
          options={SORTS.map((value) => ({ value, label: panel.sorts[value] }))}
          onChange={setSort}
        />
      </div>
      <p class="note" role="status">
        {query !== "" &&
          fill(shown.length > 0 ? panel.filtered : panel.noneFit, { count: shown.length, query })}
      </p>
      {groupByKind(shown).map(([kind, own]) => (
        <Group key={kind} kind={kind} count={own.length}>
          {own.map((entry) => (
            <Row
              key={entry.id}
              entry={entry}
              today={today}
              onGo={() => go(entry)}
              onOpen={() => onOpen(entry.id)}
            />
          ))}
        </Group>
      ))}
      <SaveTable entries={shown} today={today} onSave={onSave} />
    </>
  );
}

interface GroupProps {
  kind: EntityKind;
  count: number;
  children: preact.ComponentChildren;
}

function Group({ kind, count, children }: GroupProps) {
  const { kindsPlural } = useLanguage().strings;
  const id = `kind-${kind}`;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>
        <KindIcon kind={kind} /> {kindsPlural[kind]} <span class="count">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

interface RowProps {
  entry: Entry;
  today: string;
  onGo(): void;
  onOpen(): void;
}

function Row({ entry: { name, count, digest }, today, onGo, onOpen }: RowProps) {
  const { popup } = useLanguage().strings;
  return (
    <li class="row">
      <button type="button" class="go" title={popup.go} onClick={onGo}>
        <PackText class="row-name">{name}</PackText>
        {count > 1 && (
          <span class="row-count">
            <span aria-hidden="true">×{count}</span>
            <span class="visually-hidden">{fill(popup.mentions, { count })}</span>
          </span>
        )}
        <span class="row-fact">{digest && <KeyFact digest={digest} today={today} />}</span>
      </button>
      <OpenCard name={name} onOpen={onOpen} />
    </li>
  );
}

/** The entity in one line: its first sound fact with its footing; without facts, what it is. */
function KeyFact({ digest: { fact, summary }, today }: { digest: EntityDigest; today: string }) {
  const language = useLanguage();
  if (!fact) return <PackText>{summary}</PackText>;
  const footing = qualifiersOf(fact, today, language);
  if (fact.figureOf)
    footing.push(fill(language.strings.card.figureOf, { name: fact.figureOf.name }));
  return (
    <>
      {fact.label[language.code]}{" "}
      {typeof fact.value === "string" && fact.datatype === "text" ? (
        <PackText class="row-words">{fact.value}</PackText>
      ) : (
        <bdi class="row-value">{formatValue(fact, language)}</bdi>
      )}
      {footing.length > 0 && <span class="row-footing"> {footing.join(" · ")}</span>}
    </>
  );
}
