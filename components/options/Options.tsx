import { fill } from "../language.ts";
import { usePageTexts } from "../page-texts.ts";
import { SampleText } from "../SampleText.tsx";
import { faultText, type OptionsFault } from "./fault.ts";
import { OptionsForm, type FormProps } from "./OptionsForm.tsx";
import { hasFailed, outcomeText, type OptionsOutcome } from "./outcome.ts";
import { SECTIONS } from "./Section.tsx";

interface Props extends FormProps {
  /** What was stored but could not be read. */
  broken: { fault: OptionsFault } | undefined;
  /** What the last action came to; `id` tells one from the one before. */
  outcome: (OptionsOutcome & { id: number }) | undefined;
  onExportBroken(): void;
  onDropBroken(): void;
}

/** The options page: sections to jump to, the form, and a sample that shows what every choice does. */
export function Options({ broken, outcome, onExportBroken, onDropBroken, ...form }: Props) {
  const { options: text } = usePageTexts();
  return (
    <div class="options">
      <header data-lodestone="off">
        <h1>{text.title}</h1>
        <p class="help">{text.intro}</p>
      </header>
      <nav aria-label={text.title} data-lodestone="off">
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{text.sections[id]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <aside aria-labelledby="sample-title">
        <h2 id="sample-title" data-lodestone="off">
          {text.sample}
        </h2>
        <SampleText />
        <p class="help" data-lodestone="off">
          {text.sampleHelp}
        </p>
      </aside>
      <main>
        {broken && (
          <div class="failure" role="alert" data-lodestone="off">
            <p>{fill(text.broken, { reason: faultText(text, broken.fault) })}</p>
            <button type="button" class="button" onClick={onExportBroken}>
              {text.brokenExport}
            </button>
            <button type="button" class="button" onClick={onDropBroken}>
              {text.brokenDrop}
            </button>
          </div>
        )}
        <OptionsForm {...form} />
      </main>
      <div role="status" data-lodestone="off">
        {outcome && (
          <p key={outcome.id} class={`notice ${hasFailed(outcome) ? "failed" : "done"}`}>
            {outcomeText(text, outcome)}
          </p>
        )}
      </div>
    </div>
  );
}
