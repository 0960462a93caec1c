import { Choice } from "../Choice.tsx";
import { usePageTexts } from "../page-texts.ts";
import { Switch } from "../Switch.tsx";
import { Section } from "./Section.tsx";
import { choicesOf, type SectionProps } from "./values.ts";

/** Everything on or off, the language, the colours. */
export function General({ values, onSet }: SectionProps) {
  const { options: text } = usePageTexts();
  return (
    <Section id="general" title={text.sections.general}>
      <Switch
        name="enabled"
        checked={values.enabled}
        help={text.enabledHelp}
        onChange={(enabled) => onSet({ enabled })}
      >
        {text.enabled}
      </Switch>
      <Choice
        inRow
        legend={text.language}
        name="language"
        value={values.language}
        options={choicesOf(text.languages)}
        onChange={(language) => onSet({ language })}
      />
      <Choice
        inRow
        legend={text.theme}
        help={text.themeHelp}
        name="theme"
        value={values.theme}
        options={choicesOf(text.themes)}
        onChange={(theme) => onSet({ theme })}
      />
    </Section>
  );
}

/** How marks look, and how many there are. */
export function Marks({ values, onSet }: SectionProps) {
  const { options: text } = usePageTexts();
  return (
    <Section id="marks" title={text.sections.marks}>
      <Choice
        legend={text.style}
        name="style"
        value={values.markStyle}
        options={choicesOf(text.styles)}
        onChange={(markStyle) => onSet({ markStyle })}
      />
      <Choice
        legend={text.repeat}
        name="repeat"
        value={values.repeat}
        options={choicesOf(text.repeats)}
        onChange={(repeat) => onSet({ repeat })}
      />
      <Switch
        name="doubtful"
        checked={values.showDoubtful}
        help={text.doubtfulHelp}
        onChange={(showDoubtful) => onSet({ showDoubtful })}
      >
        {text.doubtful}
      </Switch>
    </Section>
  );
}
