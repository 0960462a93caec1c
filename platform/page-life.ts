/**
 * When the page's script works and when it rests: by the settings, and for as long as the extension that it
 * came with is there.
 */
import { isAlive } from "./lifecycle.ts";
import { DEFAULTS, type Settings } from "./settings.ts";
import { loadSettings, watchSettings } from "./settings-store.ts";
import { isOn, type Place } from "./sites.ts";

/** The work on a page while it is on. */
export interface PageWork {
  setSettings(settings: Settings): void;
  stop(): void;
}

const KEY = "lodestonePageEnd";

/** Milliseconds within which a removed extension is gone altogether. */
const SOON = 1_000;

/**
 * Starts the work where the settings allow it, stops and starts it again as they or the address change, and ends it
 * when the extension is updated or removed.
 *
 * @param here where the page is now
 * @param start begins the work; its `stop` leaves the page as it was
 */
export function livePage(
  here: () => Place | undefined,
  start: (settings: Settings, life: { checkAlive(): void }) => PageWork,
): void {
  takeOver(() => end());
  let work: PageWork | undefined;
  let current: Settings | undefined;
  let ended = false;

  const apply = (settings: Settings): void => {
    if (ended) return;
    const on = isOn(settings, here());
    // Other packs find other names: the page is read anew.
    if (!on || String(settings.offPacks) !== String(current?.offPacks)) stop();
    current = settings;
    if (work) work.setSettings(settings);
    else if (on) work = start(settings, { checkAlive: checkNowAndSoon });
  };
  /** A page that changes its address without loading anew may come under another rule. */
  const follow = (): void => {
    if (current && isOn(current, here()) === !work) apply(current);
  };
  const stop = (): void => {
    work?.stop();
    work = undefined;
  };
  const unwatch = watchSettings(apply);
  // Browsers without it follow at the next load.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", follow);
  const end = (): void => {
    ended = true;
    stop();
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
  void loadSettings().then(
    ({ settings }) => apply(settings),
    () => (isAlive() ? apply(DEFAULTS) : end()),
  );
}

/** Two scripts in one page, after an update: the new one ends the old. */
function takeOver(end: () => void): void {
  const world = globalThis as { [KEY]?: () => void };
  world[KEY]?.();
  world[KEY] = end;
}
