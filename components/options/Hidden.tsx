import { readHiddenName } from "../../facts/hidden-names.ts";
import { fill } from "../language.ts";
import { usePageTexts } from "../page-texts.ts";
import { RemovableList } from "./RemovableList.tsx";
import { Section } from "./Section.tsx";
import type { SectionProps } from "./values.ts";

/** Entities and names that were put away, each with a way back. */
export function Hidden({ values, entityNames, onList }: SectionProps) {
  const { options: text } = usePageTexts();
  const nameOf = (id: string): string => entityNames[id] ?? id;
  const labelOf = (key: string): string => {
    const hidden = readHiddenName(key);
    if (!hidden) return key;
    const { name, entity, site = "" } = hidden;
    const sentence = site ? text.hiddenNameOn : text.hiddenName;
    return fill(sentence, { name, entity: nameOf(entity), site });
  };
  return (
    <Section id="hidden" title={text.sections.hidden}>
      <h3>{text.entities}</h3>
      <RemovableList
        items={values.hiddenEntities.map((id) => ({
          id,
          label: nameOf(id),
          remove: () => onList("hiddenEntities", id, false),
        }))}
        empty={text.entitiesNone}
        removeLabel={(name) => fill(text.showAgain, { name })}
      />
      <h3>{text.names}</h3>
      <RemovableList
        items={values.hiddenNames.map((key) => ({
          id: key,
          label: labelOf(key),
          remove: () => onList("hiddenNames", key, false),
        }))}
        empty={text.namesNone}
        removeLabel={(name) => fill(text.showAgain, { name })}
      />
    </Section>
  );
}
