/** The side panel. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/card.css";
import "../../assets/plots.css";
import "../../assets/panel.css";
import { render } from "preact";
import { languageFor, LanguageProvider } from "../../components/language.ts";
import { Panel } from "../../components/panel/Panel.tsx";
import { today } from "../../facts/today.ts";
import { ask } from "../../platform/ask.ts";
import { followPage, type PageInFront } from "../../platform/tab/follow-page.ts";
import {
  createFigureLoader,
  type FrameLine,
  type LoadedFigures,
} from "../../platform/windows/load-figures.ts";
import { createDigestLoader, type LoadedDigests } from "../../platform/windows/load-digests.ts";
import { hideEntity, mendPage } from "../../platform/tab/mend-page.ts";
import { dressPage } from "../../platform/windows/own-page.ts";
import { entitiesOf, revealIn, revealOnPage } from "../../platform/tab/page-report.ts";
import { saveFile } from "../../platform/windows/save-file.ts";
import { loadSettings, watchSettings } from "../../platform/settings/settings-store.ts";
import { onWantedCard } from "../../platform/windows/side-panel.ts";

const FILES = {
  csv: { name: "lodestone.csv", type: "text/csv" },
  markdown: { name: "lodestone.md", type: "text/markdown" },
};

let { settings } = await loadSettings();
let page: PageInFront | undefined;
let loaded: LoadedDigests = { digests: new Map(), failed: false };
let figures: LoadedFigures | undefined;
let figuresInView = false;
let wanted: { entity: string } | undefined;

const loadDigests = createDigestLoader((more) => {
  loaded = more;
  show();
});

const compareFigures = createFigureLoader((more) => {
  figures = more;
  show();
});

function followFigures(): void {
  if (figuresInView && page?.tabId !== undefined && page.report.state !== "unread")
    void compareFigures(keyOf(page), page.tabId);
}

function setFiguresInView(inView: boolean): void {
  figuresInView = inView;
  followFigures();
}

function goTo({ frameId, mention }: FrameLine): void {
  if (mention) void revealIn(page!.tabId!, frameId, mention.entity, mention.nth);
}

const lookUp = (entity: string) => ask({ type: "look-up", entity });

function idsOn(seen: PageInFront | undefined): string[] {
  return entitiesOf(seen?.report).map(({ id }) => id);
}

function keyOf({ tabId, place }: PageInFront): string {
  return `${tabId} ${JSON.stringify(place)}`;
}

function show(): void {
  const pageKey = page && keyOf(page);
  const compared = figures?.pageKey === pageKey ? figures : undefined;
  const language = languageFor(navigator.language, settings.language);
  dressPage(settings, language.code, language.strings.panel.title);
  render(
    <LanguageProvider value={language}>
      <Panel
        page={page?.report}
        pageKey={pageKey}
        digests={loaded.digests}
        lines={compared?.lines}
        checkFigures={settings.checkFigures}
        failed={loaded.failed || compared?.failed === true}
        today={today()}
        wanted={wanted}
        load={lookUp}
        onHide={hideEntity}
        onGo={(entity, nth) => void revealOnPage(page!.tabId!, entity, nth)}
        onMend={(why) => mendPage(why, page!)}
        onSave={(kind, text) => saveFile(FILES[kind].name, text, FILES[kind].type)}
        onGoTo={goTo}
        onFigures={setFiguresInView}
        onRetry={() => {
          void loadDigests(idsOn(page));
          followFigures();
        }}
      />
    </LanguageProvider>,
    document.getElementById("app")!,
  );
}

show();
followPage((seen) => {
  page = seen;
  show();
  void loadDigests(idsOn(seen));
  followFigures();
});
watchSettings((changed) => {
  settings = changed;
  show();
});
void onWantedCard((entity) => {
  wanted = { entity };
  show();
});
