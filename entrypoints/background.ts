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
import { answerRequests } from "../platform/worker/answer.ts";
import { colourBadge, countEntities } from "../platform/worker/badge.ts";
import { packedFiles } from "../platform/worker/files.ts";
import { showOnTop, tellGuest, tellTop } from "../platform/worker/guest-cards.ts";
import { serveMenu } from "../platform/worker/menu.ts";
import { serveOmnibox } from "../platform/worker/omnibox.ts";
import { whilePackOn } from "../platform/settings/pack-choice.ts";
import { runCommands } from "../platform/worker/run-commands.ts";
import { loadCard, reviveOpenTabs } from "../platform/worker/scripts.ts";
import { serveReading } from "../platform/worker/serve-reading.ts";
import { openPanelOnCommand, openPanelWith } from "../platform/windows/side-panel.ts";
import { dismissCards } from "../platform/worker/step-mentions.ts";
import { loadSettings } from "../platform/settings/settings-store.ts";
import { noteUpdates } from "../platform/worker/update-notice.ts";
import { welcomeOnInstall } from "../platform/worker/welcome.ts";
import { checkSettings, keepSettings, writeSettings } from "../platform/settings/write-settings.ts";

export default defineBackground(() => {
  const pack = openPack(BUNDLED_PACK, packedFiles);
  const digests = createDigests(pack);
  let search: Search | undefined;

  const whileOn = <T>(answer: () => Promise<T>, none: T) => whilePackOn(BUNDLED_PACK, answer, none);
  const find = (...asked: Parameters<Search>) =>
    whileOn<SearchHit[]>(async () => {
      search ??= createSearch((await pack.names()).catalog);
      return search(...asked);
    }, []);

  answerRequests({
    "look-up": ({ entity, passage }) =>
      whileOn(async () => {
        const { checkFigures } = (await loadSettings()).settings;
        return lookUp(pack, entity, passage, { checkFigures });
      }, undefined),
    search: ({ query, limit, onPage }) => find(query, limit, onPage),
    digests: ({ entities }) => whileOn(() => digests(entities, today()), []),
    figures: ({ passages }) =>
      whileOn(async () => {
        const { checkFigures } = (await loadSettings()).settings;
        return checkFigures ? figuresOfPassages(pack, passages) : [];
      }, []),
    dismiss: (_, sender) => dismissCards(sender),
    "show-on-top": ({ card }, sender) => showOnTop(card, sender),
    "tell-top": ({ word }, sender) => tellTop(word, sender),
    "tell-guest": ({ frame, id }, sender) => tellGuest(frame, id, sender),
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
  serveReading(() => whileOn(async () => createPageReader(await pack.names()), readNothing));
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
