/** The background worker: the only part that reads the facts, and the only one that writes settings. */
import { defineBackground } from "wxt/utils/define-background";
import { lookUp } from "../facts/card.ts";
import { createDigests } from "../facts/digest.ts";
import { figuresOfPassages } from "../facts/figures/passages.ts";
import { createPageReader, readNothing } from "../facts/mentions.ts";
import { BUNDLED_PACK } from "../facts/packs.ts";
import { createSearch, type Search, type SearchHit } from "../facts/search.ts";
import { openPack } from "../facts/store.ts";
import { today } from "../facts/today.ts";
import { answerRequests } from "../platform/answer.ts";
import { colourBadge, countEntities } from "../platform/badge.ts";
import { packedFiles } from "../platform/files.ts";
import { serveMenu } from "../platform/menu.ts";
import { serveOmnibox } from "../platform/omnibox.ts";
import { isPackOn } from "../platform/pack-choice.ts";
import { runCommands } from "../platform/run-commands.ts";
import { loadCard, reviveOpenTabs } from "../platform/scripts.ts";
import { serveReading } from "../platform/serve-reading.ts";
import { openPanelOnCommand, openPanelWith } from "../platform/side-panel.ts";
import { dismissCards } from "../platform/step-mentions.ts";
import { loadSettings } from "../platform/settings-store.ts";
import { noteUpdates } from "../platform/update-notice.ts";
import { welcomeOnInstall } from "../platform/welcome.ts";
import { checkSettings, keepSettings, writeSettings } from "../platform/write-settings.ts";

export default defineBackground(() => {
  const pack = openPack(BUNDLED_PACK, packedFiles);
  const digests = createDigests(pack);
  let search: Search | undefined;

  const find = async (...asked: Parameters<Search>): Promise<SearchHit[]> => {
    if (!(await isPackOn(BUNDLED_PACK))) return [];
    search ??= createSearch((await pack.names()).catalog);
    return search(...asked);
  };

  answerRequests({
    "look-up": async ({ entity, passage }) => {
      const { checkFigures } = (await loadSettings()).settings;
      return lookUp(pack, entity, passage, { checkFigures });
    },
    search: ({ query, limit, onPage }) => find(query, limit, onPage),
    digests: ({ entities }) => digests(entities, today()),
    figures: async ({ passages }) =>
      (await loadSettings()).settings.checkFigures ? figuresOfPassages(pack, passages) : [],
    dismiss: (_, sender) => dismissCards(sender),
    "load-card": (_, sender) => loadCard(sender),
    "open-panel": ({ entity }, sender) => openPanelWith(entity, sender),
    "page-changed": (_, sender) => countEntities(sender),
    "change-settings": ({ change }) => writeSettings(change),
    "check-settings": checkSettings,
    "list-packs": async () => {
      const { id, title } = (await pack.names()).catalog.pack;
      return [{ id, title }];
    },
  });
  serveReading(async () =>
    (await isPackOn(BUNDLED_PACK)) ? createPageReader(await pack.names()) : readNothing,
  );
  runCommands();
  serveMenu();
  serveOmnibox(find);
  noteUpdates();
  openPanelOnCommand();
  reviveOpenTabs();
  colourBadge();
  welcomeOnInstall();
  keepSettings();
});
