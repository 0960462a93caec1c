/** The script of a page. Wiring only: settings in, marks and cards out. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isHiddenName } from "../facts/hidden-names.ts";
import { ENTITY_KINDS } from "../facts/kinds.ts";
import { whenFilled } from "../page/bare-frame.ts";
import { isOptedOut } from "../page/opt-out.ts";
import type { MentionPassage } from "../page/overview.ts";
import { startSession, type PageOptions } from "../page/session.ts";
import { ask } from "../platform/ask.ts";
import { placeOf } from "../platform/host.ts";
import { isAlive } from "../platform/tab/lifecycle.ts";
import { openPageDoor, refusePage } from "../platform/tab/page-door.ts";
import { livePage } from "../platform/tab/page-life.ts";
import { createReadingPort } from "../platform/tab/reading-port.ts";
import type { Settings } from "../platform/settings/settings.ts";

export default defineUnlistedScript(() =>
  whenFilled(document, () => {
    if (isOptedOut(document)) refusePage();
    // The extension may have been updated while the frame was empty: then the new one's script works there.
    else if (isAlive()) work();
  }),
);

function work(): void {
  const here = () => placeOf(window);
  let session: ReturnType<typeof startSession> | undefined;
  const life = livePage(here, (settings, { checkAlive }) => {
    const port = createReadingPort(checkAlive);
    const lookUp = (entity: string, passage?: MentionPassage) =>
      ask({ type: "look-up", entity, ...(passage && { passage }) }).catch((error: unknown) => {
        checkAlive();
        throw error;
      });
    const started = startSession(
      document,
      {
        detector: { detect: (text) => port.read(text) },
        lookUp,
        loadCard: async () => void (await ask({ type: "load-card" })),
        site: () => here()?.host,
        changeSettings: (change) => void ask({ type: "change-settings", change }),
        changed,
        dismissAll: () => void ask({ type: "dismiss" }),
      },
      optionsOf(settings, here()?.host),
    );
    session = started;
    return {
      setSettings: (next) => started.setOptions(optionsOf(next, here()?.host)),
      stop() {
        started.stop();
        port.close();
        session = undefined;
        changed();
      },
    };
  });
  const changed = openPageDoor({
    overview: () => session?.overview(),
    passages: (most, length) => session?.passages(most, length),
    reveal: (entity, nth) => session?.reveal(entity, nth),
    step: (direction, anew) => session?.step(direction, anew) ?? false,
    startCards: () => session?.startCards(),
    ...life,
  });
}

function optionsOf(settings: Settings, host = ""): PageOptions {
  const hidden: ReadonlySet<string> = new Set(settings.hiddenKinds);
  const names: ReadonlySet<string> = new Set(settings.hiddenNames);
  return {
    shownKinds: new Set(ENTITY_KINDS.filter((kind) => !hidden.has(kind))),
    hiddenEntities: new Set(settings.hiddenEntities),
    hidesName: (entity, text) => isHiddenName(names, entity, text, host),
    markStyle: settings.markStyle,
    repeat: settings.repeat,
    showDoubtful: settings.showDoubtful,
    openAfter: settings.openDelay,
    look: settings,
    opening: settings.opening,
  };
}
