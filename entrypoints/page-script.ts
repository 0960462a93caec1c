/** The script of a page. Wiring only: settings in, marks and cards out. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
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
import type { SettingsChange } from "../platform/requests.ts";
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
        hideEntity: (item) => change({ type: "list", list: "hiddenEntities", item, present: true }),
        hideSite() {
          const host = here()?.host;
          if (host) change({ type: "sites", sites: [host], on: false });
        },
        changed: door.changed,
      },
      optionsOf(settings),
    );
    const ignoreCommands = onCommand((command) =>
      session.step(command === "next-mention" ? "next" : "previous"),
    );
    return {
      setSettings: (changed) => session.setOptions(optionsOf(changed)),
      stop() {
        ignoreCommands();
        session.stop();
        port.close();
        door.close();
      },
    };
  });
});

function change(change: SettingsChange): void {
  void ask({ type: "change-settings", change });
}

function optionsOf(settings: Settings): PageOptions {
  const hidden: ReadonlySet<string> = new Set(settings.hiddenKinds);
  return {
    shownKinds: new Set(ENTITY_KINDS.filter((kind) => !hidden.has(kind))),
    hiddenEntities: new Set(settings.hiddenEntities),
    markStyle: settings.markStyle,
    repeat: settings.repeat,
    showDoubtful: settings.showDoubtful,
    openDelay: settings.openDelay,
    look: settings,
  };
}
