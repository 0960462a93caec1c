/**
 * When the page's script works and when it rests: by the settings, and for as long as the extension that it
 * came with is there.
 */
import { isAlive } from "./lifecycle.ts";
import { DEFAULTS, isOn, type Settings } from "./settings.ts";
import { loadSettings, watchSettings } from "./settings-store.ts";

/** The work on a page while it is on. */
export interface PageWork {
  setSettings(settings: Settings): void;
  stop(): void;
}

const KEY = "lodestonePageEnd";

/** Milliseconds within which a removed extension is gone altogether. */
const SOON = 1_000;

/**
 * Starts the work where the settings allow it, stops and starts it again as they change, and ends it when the
 * extension is updated or removed.
 *
 * @param start begins the work; its `stop` leaves the page as it was
 */
export function livePage(
  host: string,
  start: (settings: Settings, life: { checkAlive(): void }) => PageWork,
): void {
  takeOver(() => end());
  let work: PageWork | undefined;
  let ended = false;

  const apply = (settings: Settings): void => {
    if (ended) return;
    if (!isOn(settings, host)) {
      work?.stop();
      work = undefined;
    } else if (work) work.setSettings(settings);
    else work = start(settings, { checkAlive: checkNowAndSoon });
  };
  const unwatch = watchSettings(apply);
  const end = (): void => {
    ended = true;
    work?.stop();
    work = undefined;
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
