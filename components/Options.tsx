import { faultText, type OptionsFault } from "./fault.ts";
import { fill, useLanguage } from "./language.ts";
import { OptionsForm, type FormValues } from "./OptionsForm.tsx";

interface Props {
  values: FormValues;
  entityNames: Readonly<Record<string, string>>;
  /** What was stored but could not be read. */
  broken: { fault: OptionsFault } | undefined;
  /** What the last action came to. */
  notice: { kind: "done" | "failed"; text: string } | undefined;
  onSet(values: Partial<FormValues>): void;
  onList(list: "hiddenKinds" | "offSites" | "hiddenEntities", item: string, present: boolean): void;
  onReset(): void;
  onExportBroken(): void;
  onDropBroken(): void;
}

/** The options page. */
export function Options({ broken, notice, onExportBroken, onDropBroken, ...form }: Props) {
  const { strings } = useLanguage();
  const text = strings.options;
  return (
    <main class="options">
      <h1>{text.title}</h1>
      <p class="help">{text.intro}</p>
      {broken && (
        <div class="failure" role="alert">
          <p>{fill(text.broken, { reason: faultText(strings, broken.fault) })}</p>
          <button type="button" onClick={onExportBroken}>
            {text.brokenExport}
          </button>
          <button type="button" onClick={onDropBroken}>
            {text.brokenDrop}
          </button>
        </div>
      )}
      <OptionsForm {...form} />
      <p class="help">{text.privacy}</p>
      <p class={`notice ${notice?.kind ?? ""}`} role="status">
        {notice?.text}
      </p>
    </main>
  );
}
