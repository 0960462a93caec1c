import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CardData } from "../../facts/card.ts";
import { eventsOf } from "../../facts/dated-events.ts";
import type { EntityDigest } from "../../facts/digest.ts";
import type { PageLine } from "../../facts/figures/page-lines.ts";
import { tiesAmong } from "../../facts/ties.ts";
import { useLanguage } from "../language.ts";
import { OwnCard } from "../card/OwnCard.tsx";
import type { PageContents } from "../popup/PageList.tsx";
import type { Strings } from "../strings/en.ts";
import { UnreadPage } from "../UnreadPage.tsx";
import { DatesView } from "./DatesView.tsx";
import type { Entry } from "./entries.ts";
import { FiguresView } from "./FiguresView.tsx";
import { NamesView } from "./NamesView.tsx";
import { RelationsView } from "./RelationsView.tsx";
import { Tabs } from "./Tabs.tsx";

const VIEWS = ["names", "relations", "dates", "figures"] as const;
type View = (typeof VIEWS)[number];

/** `L`: a line that `onGoTo` knows the place of. */
export interface PanelProps<L extends PageLine = PageLine> {
  /** What is known of the page in front; undefined while nobody has looked. */
  page: PageContents | undefined;
  /** Another one with each page; undefined while nobody has looked. */
  pageKey: string | undefined;
  /** What is known of its entities, by id. */
  digests: ReadonlyMap<string, EntityDigest>;
  /** What our sources state beside its figures; undefined while that is not known, and unless `onFigures` asks. */
  lines: readonly L[] | undefined;
  /** False where the reader does not want figures compared. */
  checkFigures: boolean;
  /** The worker did not answer. */
  failed: boolean;
  /** `YYYY-MM-DD` */
  today: string;
  /** The entity whose card is asked for from elsewhere; a new object each time. */
  wanted: { entity: string } | undefined;
  load(entity: string): Promise<CardData | undefined>;
  /** Hides an entity on all pages, or shows it again. */
  onHide(entity: string, hidden: boolean): void;
  onGo(entity: string, nth: number): void;
  /** Goes to the mention beside a figure. */
  onGoTo(line: L): void;
  /** Said when the list of figures comes into view, and when it goes. */
  onFigures(inView: boolean): void;
  onMend(why: keyof Strings["popup"]["mend"]): void;
  onSave(kind: "csv" | "markdown", text: string): void;
  onRetry(): void;
}

/** The side panel: everything that a page names, as a list, as a graph and along time, and the figures beside ours. */
export function Panel<L extends PageLine>({
  page,
  pageKey,
  digests,
  lines,
  checkFigures,
  failed,
  today,
  wanted,
  load,
  ...on
}: PanelProps<L>) {
  const { panel, popup } = useLanguage().strings;
  const [chosen, setView] = useState<View>("names");
  const shownViews = VIEWS.filter((id) => id !== "figures" || checkFigures);
  const view = shownViews.includes(chosen) ? chosen : "names";
  const { onFigures } = on;
  useEffect(() => onFigures(view === "figures"), [view, onFigures]);
  const { card, open, close } = useCard(load, pageKey, wanted);
  const entries = useMemo(
    (): Entry[] =>
      page?.state === "unread" || !page
        ? []
        : page.entities.map(({ id, kind, name, count }) => ({
            id,
            kind,
            name,
            count,
            digest: digests.get(id),
          })),
    [page, digests],
  );
  const known = useMemo(() => entries.flatMap(({ digest }) => digest ?? []), [entries]);
  const ties = useMemo(() => tiesAmong(known), [known]);
  const events = useMemo(() => eventsOf(known), [known]);
  const counts = {
    names: entries.length,
    relations: ties.length,
    dates: events.length,
    // Known only while they are looked at.
    figures: view === "figures" ? lines?.length : undefined,
  };
  const views: Record<View, () => ComponentChildren> = {
    names: () => (
      <NamesView entries={entries} today={today} onGo={on.onGo} onOpen={open} onSave={on.onSave} />
    ),
    relations: () => <RelationsView entries={entries} ties={ties} today={today} onOpen={open} />,
    dates: () => <DatesView entries={entries} events={events} today={today} onOpen={open} />,
    figures: () => (
      <FiguresView
        entries={entries}
        lines={lines}
        state={page?.state}
        failed={failed}
        onGo={on.onGoTo}
        onOpen={open}
      />
    ),
  };
  return (
    <main class="panel">
      <h1 class="visually-hidden">{panel.title}</h1>
      {failed && (
        <div class="failure" role="alert">
          {panel.failed}{" "}
          <button type="button" class="link" onClick={on.onRetry}>
            {panel.again}
          </button>
        </div>
      )}
      {card && (
        <OwnCard first={card} today={today} load={load} onHide={on.onHide} onClose={close} />
      )}
      <div class="views" hidden={card !== undefined}>
        {page?.state === "unread" ? (
          <UnreadPage texts={panel.unread} {...page} onMend={on.onMend} />
        ) : entries.length === 0 ? (
          <p class="note" role="status">
            {page?.state === "read"
              ? panel.nothing
              : page?.state === "waiting"
                ? popup.waiting
                : popup.reading}
          </p>
        ) : (
          <Tabs
            label={panel.views}
            tabs={shownViews.map((id) => ({ id, label: panel[id], count: counts[id] }))}
            chosen={view}
            onChoose={setView}
          >
            {views[view]()}
          </Tabs>
        )}
      </div>
    </main>
  );
}

/**
 * The card that is open in the panel, until it is closed or another page comes; what had the focus before has it
 * again afterwards.
 */
function useCard(
  load: PanelProps["load"],
  pageKey: string | undefined,
  wanted: PanelProps["wanted"],
) {
  const [card, setCard] = useState<CardData>();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (card) document.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    else if (before.current instanceof HTMLElement || before.current instanceof SVGElement)
      before.current.focus();
  }, [card]);
  const open = useCallback(
    async (entity: string): Promise<void> => {
      before.current = document.activeElement;
      setCard(await load(entity).catch(() => undefined));
    },
    [load],
  );
  const lastKey = useRef(pageKey);
  useEffect(() => {
    // A card may have been asked for before the first look at the page: that one stays.
    if (lastKey.current !== undefined && lastKey.current !== pageKey) setCard(undefined);
    lastKey.current = pageKey;
  }, [pageKey]);
  useEffect(() => {
    if (wanted) void open(wanted.entity);
  }, [wanted, open]);
  return { card, open, close: () => setCard(undefined) };
}
