/**
 * When the page's script works and when it rests: by the settings, and for as long as the extension that it
 * came with is there.
 */
import { isAlive } from "./lifecycle.ts";
import { browser } from "../browser.ts";
import { PAUSE_KEY, readPause } from "../pause.ts";
import { DEFAULTS, readSettings, type Settings } from "../settings/settings.ts";
import { SETTINGS_KEY } from "../settings/settings-store.ts";
import { isOn, type Place } from "../settings/sites.ts";
import { watchStored } from "../watch-stored.ts";

export interface PageLife {
  /** Stops the work until it is told otherwise or the page is loaded anew. */
  rest(on: boolean): void;
  isResting(): boolean;
}

/** The work on a page while it is on. */
export interface PageWork {
  setSettings(settings: Settings): void;
  stop(): void;
}

const KEY = "lodestonePageEnd";

/** Milliseconds within which a removed extension is gone altogether. */
const SOON = 1_000;

/**
 * Starts the work where the settings allow it and no pause holds, stops and starts it again as these or the address
 * change, and ends it when the extension is updated or removed.
 *
 * @param here where the page is now
 * @param start begins the work; its `stop` leaves the page as it was
 */
export function livePage(
  here: () => Place | undefined,
  start: (settings: Settings, life: { checkAlive(): void }) => PageWork,
): PageLife {
  takeOver(() => end());
  let work: PageWork | undefined;
  let current: Settings | undefined;
  let ended = false;
  let resting = false;
  let until = 0;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const mayWork = (settings: Settings): boolean =>
    !resting && Date.now() >= until && isOn(settings, here());
  const apply = (settings: Settings): void => {
    if (ended) return;
    const on = mayWork(settings);
    // Other packs find other names: the page is read anew.
    if (!on || String(settings.offPacks) !== String(current?.offPacks)) stop();
    current = settings;
    if (work) work.setSettings(settings);
    else if (on) work = start(settings, { checkAlive: checkNowAndSoon });
  };
  /** A page that changes its address without loading anew may come under another rule; a pause begins or is over. */
  const follow = (): void => {
    if (current && mayWork(current) === !work) apply(current);
  };
  const pause = (next: number): void => {
    until = next;
    clearTimeout(alarm);
    if (until > 0) alarm = setTimeout(follow, until - Date.now() + 1);
    follow();
  };
  const stop = (): void => {
    work?.stop();
    work = undefined;
  };
  /** Asked for together, as a page that is switched off pays for little else; the pause first, as settings begin the work. */
  const rules = {
    [PAUSE_KEY]: (value: unknown) => pause(readPause(value)),
    [SETTINGS_KEY]: (value: unknown) => apply(readSettings(value).settings),
  };
  const unwatch = watchStored(rules);
  // Browsers without it follow at the next load.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", follow);
  const end = (): void => {
    ended = true;
    stop();
    clearTimeout(alarm);
    navigation?.removeEventListener("currententrychange", follow);
    // With the extension gone even this can throw, and there is nobody left to tell.
    try {
      unwatch();
    } catch {}
  };
  const checkAlive = (): void => {
    if (!isAlive()) end();
  };
  // The worker goes a moment before the rest of the extension: look at once, and again when that is over.
  const checkNowAndSoon = (): void => {
    checkAlive();
    if (!ended) setTimeout(checkAlive, SOON);
  };
  void browser.storage.local.get(Object.keys(rules)).then(
    (stored) => {
      for (const [key, heed] of Object.entries(rules)) heed(stored[key]);
    },
    () => (isAlive() ? apply(DEFAULTS) : end()),
  );
  return {
    rest(on) {
      resting = on;
      follow();
    },
    isResting: () => resting,
  };
}

/** Two scripts in one page, after an update: the new one ends the old. */
function takeOver(end: () => void): void {
  const world = globalThis as { [KEY]?: () => void };
  world[KEY]?.();
  world[KEY] = end;
}
