import { ENTITY_KINDS } from "../../facts/kinds.ts";
import { useLanguage } from "../language.ts";
import { usePageTexts } from "../page-texts.ts";
import { Section } from "./Section.tsx";
import type { SectionProps } from "./values.ts";

interface Props extends SectionProps {
  packs: readonly { id: string; title: string }[];
}

/** Which packs are read, and which kinds of entity are marked. */
export function Marked({ values, packs, onList }: Props) {
  const { kindsPlural } = useLanguage().strings;
  const { options: text } = usePageTexts();
  return (
    <Section id="marked" title={text.sections.marked}>
      <Ticks
        legend={text.packs}
        help={text.packsHelp}
        name="pack"
        items={packs.map(({ id, title }) => [id, title])}
        off={values.offPacks}
        onTick={(id, ticked) => onList("offPacks", id, !ticked)}
      />
      <Ticks
        legend={text.kinds}
        help={text.kindsHelp}
        name="kind"
        items={ENTITY_KINDS.map((kind) => [kind, kindsPlural[kind]])}
        off={values.hiddenKinds}
        onTick={(kind, ticked) => onList("hiddenKinds", kind, !ticked)}
      />
    </Section>
  );
}

interface TicksProps {
  legend: string;
  help: string;
  name: string;
  items: readonly (readonly [id: string, label: string])[];
  off: readonly string[];
  onTick(id: string, ticked: boolean): void;
}

/** Any of several. */
function Ticks({ legend, help, name, items, off, onTick }: TicksProps) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <p class="help">{help}</p>
      <div class="ticks">
        {items.map(([id, label]) => (
          <label key={id}>
            <input
              type="checkbox"
              name={`${name}-${id}`}
              checked={!off.includes(id)}
              onChange={(event) => onTick(id, event.currentTarget.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
