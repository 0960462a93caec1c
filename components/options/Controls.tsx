import { usePageTexts } from "../page-texts.ts";
import { Switch } from "../Switch.tsx";
import { Section } from "./Section.tsx";
import type { SectionProps } from "./values.ts";

/** A keyboard command as the browser has it. */
export interface Command {
  name: string;
  /** As the manifest describes it. */
  description: string;
  /** Empty where it has no key. */
  shortcut: string;
}

interface Props extends SectionProps {
  commands: readonly Command[];
  onChangeKeys(): void;
}

/** Browsers spell out what their keyboards print as a sign. */
const SIGNS: Readonly<Record<string, string>> = { Comma: ",", Period: "." };

function asPrinted(shortcut: string): string {
  return shortcut.replace(/\w+$/, (key) => SIGNS[key] ?? key);
}

/** The toolbar's button, and the keys. */
export function Controls({ values, commands, onSet, onChangeKeys }: Props) {
  const { options: text } = usePageTexts();
  const names: Readonly<Record<string, string>> = text.commandNames;
  return (
    <Section id="controls" title={text.sections.controls}>
      <Switch
        name="badge"
        checked={values.badge}
        help={text.badgeHelp}
        onChange={(badge) => onSet({ badge })}
      >
        {text.badge}
      </Switch>
      <h3>{text.commands}</h3>
      <dl class="commands">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{names[name] ?? description}</dt>
            <dd>{shortcut ? <kbd>{asPrinted(shortcut)}</kbd> : text.commandNone}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onChangeKeys}>
        {text.commandsChange}
      </button>
    </Section>
  );
}
