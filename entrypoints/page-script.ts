/** The script of a page. Wiring only: settings in, marks and cards out. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isHiddenName } from "../facts/hidden-names.ts";
import { ENTITY_KINDS } from "../facts/kinds.ts";
import { isOptedOut } from "../page/opt-out.ts";
import type { MentionPassage } from "../page/overview.ts";
import { startSession, type PageOptions } from "../page/session.ts";
import { ask } from "../platform/ask.ts";
import { onCommand } from "../platform/commands.ts";
import { placeOf } from "../platform/host.ts";
import { openPageDoor, refusePage } from "../platform/page-door.ts";
import { livePage } from "../platform/page-life.ts";
import { createReadingPort } from "../platform/reading-port.ts";
import type { Settings } from "../platform/settings.ts";

export default defineUnlistedScript(() => {
  if (isOptedOut(document)) return refusePage();
  const here = () => placeOf(window);
  livePage(here, (settings, { checkAlive }) => {
    const port = createReadingPort(checkAlive);
    const lookUp = (entity: string, passage?: MentionPassage) =>
      ask({ type: "look-up", entity, ...(passage && { passage }) }).catch((error: unknown) => {
        checkAlive();
        throw error;
      });
    const door = openPageDoor({
      overview: () => session.overview(),
      reveal: (entity, nth) => session.reveal(entity, nth),
    });
    const session = startSession(
      document,
      {
        detector: { detect: (text) => port.read(text) },
        lookUp,
        loadCard: async () => void (await ask({ type: "load-card" })),
        site: () => here()?.host,
        changeSettings: (change) => void ask({ type: "change-settings", change }),
        changed: door.changed,
      },
      optionsOf(settings, here()?.host),
    );
    const ignoreCommands = onCommand((command) =>
      session.step(command === "next-mention" ? "next" : "previous"),
    );
    return {
      setSettings: (changed) => session.setOptions(optionsOf(changed, here()?.host)),
      stop() {
        ignoreCommands();
        session.stop();
        port.close();
        door.close();
      },
    };
  });
});

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
    openDelay: settings.openDelay,
    look: settings,
    opening: settings.opening,
  };
}
