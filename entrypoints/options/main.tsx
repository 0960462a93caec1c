/** The options page. Wiring only. */
import "../../assets/tokens.css";
import "../../assets/own-page.css";
import "../../assets/options.css";
import { render } from "preact";
import { languageFor, LanguageProvider } from "../../components/language.ts";
import { Options } from "../../components/options/Options.tsx";
import { pageTexts } from "../../components/page-texts.ts";
import { openOptions } from "../../platform/windows/options-page.ts";
import { dressPage, readThisPage } from "../../platform/windows/own-page.ts";
import type { Settings } from "../../platform/settings/settings.ts";
import { openShortcutSettings } from "../../platform/windows/shortcuts.ts";

await openOptions((state, act) => {
  const { settings, shortcuts, synced, before, ...known } = state;
  const language = languageFor(navigator.language, settings.language);
  dressPage(settings, language.code, pageTexts(language.code).options.title);
  render(
    <LanguageProvider value={language}>
      <Options
        {...known}
        values={settings}
        commands={shortcuts}
        onSet={(values) => void act.write({ type: "set", values: values as Partial<Settings> })}
        onList={(list, item, present) => void act.write({ type: "list", list, item, present })}
        onSites={(sites, on) => act.write({ type: "sites", sites, on })}
        onChangeKeys={() => void openShortcutSettings()}
        data={{
          synced,
          onExport: act.save,
          onImport: (file) => void act.restore(file),
          onReset: () => void act.reset(),
          onUndo: before && (() => void act.undo()),
        }}
        onExportBroken={act.saveBroken}
        onDropBroken={() => void act.dropBroken()}
      />
    </LanguageProvider>,
    document.getElementById("app")!,
  );
});
readThisPage();
