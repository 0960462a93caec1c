import { useRef } from "preact/hooks";
import { fill, useLanguage } from "../language.ts";
import { usePageTexts, type PageTexts } from "../page-texts.ts";
import { Switch } from "../Switch.tsx";
import { Section } from "./Section.tsx";
import type { SectionProps } from "./values.ts";

export interface DataProps {
  synced: { state: keyof PageTexts["options"]["syncStates"]; left: number };
  onExport(): void;
  onImport(file: File): void;
  onReset(): void;
  /** Takes the last reset or import back; undefined where there is none. */
  onUndo: (() => void) | undefined;
}

/** Where the options are kept, and the ways out, in and back. */
export function Data({
  values,
  synced,
  onSet,
  onExport,
  onImport,
  onReset,
  onUndo,
}: SectionProps & DataProps) {
  const { locale } = useLanguage();
  const { options: text } = usePageTexts();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Section id="data" title={text.sections.data}>
      <Switch
        name="sync"
        checked={values.sync}
        help={text.syncHelp}
        onChange={(sync) => onSet({ sync })}
      >
        {text.sync}
      </Switch>
      <p class="help sync-state">
        {text.syncStates[synced.state]}
        {synced.left > 0 &&
          ` ${fill(text.syncLeft, { count: new Intl.NumberFormat(locale).format(synced.left) })}`}
      </p>
      <h3>{text.files}</h3>
      <div class="actions">
        <button type="button" class="button" name="export" onClick={onExport}>
          {text.export}
        </button>
        <button type="button" class="button" name="import" onClick={() => picker.current!.click()}>
          {text.import}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onImport(file);
            // The same file, mended, may be chosen again.
            currentTarget.value = "";
          }}
        />
        <button type="button" class="button danger" name="reset" onClick={onReset}>
          {text.reset}
        </button>
        {onUndo && (
          <button type="button" class="button" name="undo" onClick={onUndo}>
            {text.undo}
          </button>
        )}
      </div>
      <p class="help">{text.privacy}</p>
    </Section>
  );
}
