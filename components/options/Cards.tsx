import { Choice } from "../Choice.tsx";
import { useLanguage } from "../language.ts";
import { usePageTexts } from "../page-texts.ts";
import { Switch } from "../Switch.tsx";
import { Section } from "./Section.tsx";
import { choicesOf, type FormValues, type SectionProps } from "./values.ts";

const DELAYS: readonly FormValues["openDelay"][] = [150, 300, 500];
const TEXT_SIZES: readonly FormValues["textSize"][] = [90, 100, 115, 130];

/** When cards open, and how they look. */
export function Cards({ values, onSet }: SectionProps) {
  const { locale } = useLanguage();
  const { options: text } = usePageTexts();
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <Section id="cards" title={text.sections.cards}>
      <Choice
        legend={text.opening}
        name="opening"
        value={values.opening}
        options={choicesOf(text.openings)}
        onChange={(opening) => onSet({ opening })}
      />
      {values.opening !== "click" && (
        <Choice
          inRow
          legend={text.delay}
          name="delay"
          value={values.openDelay}
          options={DELAYS.map((value) => ({ value, label: text.delays[value] }))}
          onChange={(openDelay) => onSet({ openDelay })}
        />
      )}
      <Choice
        inRow
        legend={text.cardSize}
        name="card-size"
        value={values.cardSize}
        options={choicesOf(text.cardSizes)}
        onChange={(cardSize) => onSet({ cardSize })}
      />
      <Choice
        inRow
        legend={text.textSize}
        help={text.textSizeHelp}
        name="text-size"
        value={values.textSize}
        options={TEXT_SIZES.map((value) => ({ value, label: percent.format(value / 100) }))}
        onChange={(textSize) => onSet({ textSize })}
      />
      <Switch
        name="figures"
        checked={values.checkFigures}
        help={text.figuresHelp}
        onChange={(checkFigures) => onSet({ checkFigures })}
      >
        {text.figures}
      </Switch>
    </Section>
  );
}
