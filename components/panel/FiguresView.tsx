import { Fragment } from "preact";
import { VERDICTS } from "../../facts/figures/check.ts";
import type { PageLine } from "../../facts/figures/page-lines.ts";
import { FigureLine, SIGNS } from "../card/FigureLine.tsx";
import { useLanguage } from "../language.ts";
import { OpenCard } from "../OpenCard.tsx";
import { PackText } from "../PackText.tsx";
import type { PageContents } from "../popup/PageList.tsx";
import type { Entry } from "./entries.ts";

interface Props<L> {
  entries: readonly Entry[];
  /** In the order of the page; undefined while they are not known. */
  lines: readonly L[] | undefined;
  /** Whether all of the page is read. */
  state: PageContents["state"] | undefined;
  /** Why they are not known: nobody answered, which is said elsewhere. */
  failed: boolean;
  /** Goes to the place of a line on the page. */
  onGo(line: L): void;
  onOpen(entity: string): void;
}

/** The page's figures that our sources state something beside: what the text says, what they state, and who does. */
export function FiguresView<L extends PageLine>({
  entries,
  lines,
  state,
  failed,
  onGo,
  onOpen,
}: Props<L>) {
  const { panel, popup } = useLanguage().strings;
  if (!lines || lines.length === 0)
    return (
      <p class="note" role="status">
        {lines && state === "read"
          ? panel.noFigures
          : state === "waiting"
            ? popup.waiting
            : !failed && panel.checking}
      </p>
    );
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  return (
    <>
      <Counts lines={lines} />
      <ul class="figure-list" aria-label={panel.figures}>
        {lines.map((line, i) => (
          <Row
            key={i}
            line={line}
            name={names.get(line.entity) ?? line.stated.entity.name}
            onGo={() => onGo(line)}
            onOpen={() => onOpen(line.entity)}
          />
        ))}
      </ul>
    </>
  );
}

function Counts({ lines }: { lines: readonly PageLine[] }) {
  const { panel } = useLanguage().strings;
  return (
    <ul class="verdict-counts">
      {VERDICTS.map((verdict) => {
        const count = lines.filter((line) => line.verdict === verdict).length;
        return (
          count > 0 && (
            <li key={verdict}>
              <span aria-hidden="true">{SIGNS[verdict]}</span> {panel.verdicts[verdict]}{" "}
              <span class="count">{count}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}

interface RowProps {
  line: PageLine;
  name: string;
  onGo(): void;
  onOpen(): void;
}

function Row({ line, name, onGo, onOpen }: RowProps) {
  const { popup } = useLanguage().strings;
  return (
    <li>
      <div class="row">
        <button type="button" class="go" title={popup.go} onClick={onGo}>
          <PackText class="row-name">{name}</PackText>
          <span class="quote">
            <Quote {...line} />
          </span>
        </button>
        <OpenCard name={name} onOpen={onOpen} />
      </div>
      <FigureLine check={line} statedBelow={false} />
    </li>
  );
}

function Quote({ quote, marks }: Pick<PageLine, "quote" | "marks">) {
  return (
    <>
      {marks.map(({ start, end }, i) => (
        <Fragment key={start}>
          {quote.slice(marks[i - 1]?.end ?? 0, start)}
          <mark>{quote.slice(start, end)}</mark>
        </Fragment>
      ))}
      {quote.slice(marks.at(-1)?.end)}
    </>
  );
}
