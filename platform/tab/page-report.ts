/** What stands on the page of a tab, for the extension's own windows and the badge: all frames as one. */
import * as v from "valibot";
import { ENTITY_KINDS } from "../../facts/kinds.ts";
import { askDoors } from "./ask-doors.ts";
import { browser, type Browser } from "../browser.ts";
import { placeOfTab } from "../host.ts";
import { offset } from "../offset.ts";
import { DOOR_KEY, OPTED_OUT, type PageDoor } from "./page-door.ts";
import { isAnyPackOn } from "../settings/pack-choice.ts";
import { loadPause } from "../pause.ts";
import { mayRead } from "../permission.ts";
import { loadSettings } from "../settings/settings-store.ts";
import { isOn } from "../settings/sites.ts";

/** Why nothing is known of a page. */
export type Unread =
  /** A page of the browser, of its store, or otherwise out of reach for every extension. */
  | "protected"
  | "pdf"
  /** A local file, where the browser keeps extensions from these. */
  | "file"
  /** The user has taken away the permission to read pages. */
  | "not-allowed"
  /** The page asks to be left alone. */
  | "opted-out"
  /** The user has turned it off, everywhere or for this site. */
  | "off"
  | "site-off"
  /** … or for a while, on every page. */
  | "paused"
  /** … or on this page, until it is loaded anew. */
  | "resting"
  /** No pack is on, so that no name is known. */
  | "no-packs"
  /** No script of ours is there: the page is older than the extension. */
  | "absent";

/** One entity of a page, where it is first mentioned. */
const PageEntitySchema = v.object({
  id: v.string(),
  kind: v.picklist(ENTITY_KINDS),
  /** Name of the entity's card. */
  name: v.string(),
  /** How many mentions are shown. */
  count: offset,
  /** The first mention in the words around it: UTF-16 offsets into them. */
  first: v.object({ text: v.string(), start: offset, end: offset }),
});

/** What one frame says. */
const FrameSchema = v.object({
  view: v.optional(
    v.object({
      /** Part of the text is still to be read. */
      reading: v.boolean(),
      /** In the order of first mention. */
      entities: v.array(PageEntitySchema),
    }),
  ),
  /** It stands in the background, where nothing is read. */
  isHidden: v.boolean(),
  isPdf: v.boolean(),
  isOptedOut: v.boolean(),
  isResting: v.boolean(),
});

export type PageEntity = v.InferOutput<typeof PageEntitySchema>;
type FrameReport = v.InferOutput<typeof FrameSchema>;

export type PageReport =
  /** "waiting": the rest is read once the page is in front. */
  | { state: "read" | "reading" | "waiting"; entities: PageEntity[] }
  /** A pause has an end, in milliseconds since 1970. */
  | { state: "unread"; why: Unread; until?: number };

/** The entities of a page; none where it is not read, or nobody has looked. */
export function entitiesOf(report: PageReport | undefined): readonly PageEntity[] {
  return report && report.state !== "unread" ? report.entities : [];
}

export type Tab = Pick<Browser.tabs.Tab, "id" | "url" | "status">;

/** Looks into all frames of a tab. Entities come in the order of first mention, the page's own before its frames'. */
export async function reportOf(tab: Tab): Promise<PageReport> {
  const frames = await lookIntoFrames(tab.id).catch(() => undefined);
  if (!frames) return { state: "unread", why: await whyShut(tab) };
  const top = frames[0]?.report;
  if (top?.isPdf) return { state: "unread", why: "pdf" };
  if (top?.isOptedOut) return { state: "unread", why: "opted-out" };
  if (top?.isResting) return { state: "unread", why: "resting" };
  const views = frames.flatMap(({ report }) => report.view ?? []);
  const loading = tab.status === "loading";
  const entities = merge(views.flatMap((view) => view.entities));
  if (entities.length === 0) {
    const off = await whyOff(tab, views.length > 0);
    if (off) return off;
  }
  if (views.length === 0 && !loading) return { state: "unread", why: "absent" };
  const reading = loading || views.some((view) => view.reading);
  const state = !reading ? "read" : top?.isHidden ? "waiting" : "reading";
  return { state, entities };
}

/** Scrolls to a mention of an entity, by its number among those of all frames, counted round, and flashes it. */
export async function revealOnPage(tabId: number, entity: string, nth: number): Promise<void> {
  const places = (await lookIntoFrames(tabId)).flatMap(({ frameId, report }) => {
    const count = report.view?.entities.find(({ id }) => id === entity)?.count ?? 0;
    return Array.from({ length: count }, (_, place) => ({ frameId, place }));
  });
  const goal = places[nth % places.length];
  if (goal) await revealIn(tabId, goal.frameId, entity, goal.place);
}

/** The same in one frame, by the mention's number there. */
export async function revealIn(
  tabId: number,
  frameId: number,
  entity: string,
  nth: number,
): Promise<void> {
  await askDoors({ tabId, frameIds: [frameId] }, "reveal", entity, nth);
}

/** Stops the work on a page in all its frames until it is loaded anew, or lets it go on. */
export async function restPage(tabId: number, on: boolean): Promise<void> {
  await askDoors({ tabId }, "rest", on);
}

/** @returns the top frame first; rejects where no script may run */
async function lookIntoFrames(
  tabId: number | undefined,
): Promise<{ frameId: number; report: FrameReport }[]> {
  if (tabId === undefined) throw new Error("there is no page to look into");
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookIntoFrame,
    args: [DOOR_KEY, OPTED_OUT],
    injectImmediately: true,
  });
  return results
    .flatMap(({ frameId, result }) => {
      const report = v.safeParse(FrameSchema, result);
      return report.success ? [{ frameId, report: report.output }] : [];
    })
    .sort((a, b) => a.frameId - b.frameId);
}

/** Runs in a frame, and sees nothing but what it is given. */
function lookIntoFrame(key: string, optedOut: string): unknown {
  const door = (globalThis as Record<string, unknown>)[key] as PageDoor | string | undefined;
  const open = typeof door === "object" ? door : undefined;
  return {
    view: open?.overview(),
    isHidden: document.hidden,
    isPdf: document.contentType === "application/pdf",
    isOptedOut: door === optedOut,
    isResting: open?.isResting() === true,
  };
}

function merge(entities: readonly PageEntity[]): PageEntity[] {
  const merged = new Map<string, PageEntity>();
  for (const entity of entities) {
    const known = merged.get(entity.id);
    merged.set(entity.id, known ? { ...known, count: known.count + entity.count } : entity);
  }
  return [...merged.values()];
}

/** @param isOpen whether a script of ours is at work there, so that no rule keeps it away */
async function whyOff({ url }: Tab, isOpen: boolean): Promise<PageReport | undefined> {
  const [{ settings }, until] = await Promise.all([loadSettings(), loadPause()]);
  if (!isOpen) {
    if (!settings.enabled) return { state: "unread", why: "off" };
    if (until > 0) return { state: "unread", why: "paused", until };
    if (!isOn(settings, placeOfTab(url))) return { state: "unread", why: "site-off" };
  }
  return isAnyPackOn(settings) ? undefined : { state: "unread", why: "no-packs" };
}

async function whyShut({ url = "" }: Tab): Promise<Unread> {
  if (!(await mayRead())) return "not-allowed";
  if (/^https?:[^?#]*\.pdf([?#]|$)/i.test(url)) return "pdf";
  return url.startsWith("file:") ? "file" : "protected";
}
