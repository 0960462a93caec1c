import { Choice } from "../Choice.tsx";
import { fill } from "../language.ts";
import { usePageTexts } from "../page-texts.ts";
import { RemovableList } from "./RemovableList.tsx";
import { Section } from "./Section.tsx";
import { SiteForm } from "./SiteForm.tsx";
import { choicesOf, type SectionProps } from "./values.ts";

/** Where marks are shown. */
export function Sites({ values, onSet, onList, onSites }: SectionProps) {
  const { options: text } = usePageTexts();
  const rules = [
    ...values.offSites.map((site) => ({ site, list: "offSites" as const, state: "off" as const })),
    ...values.onSites.map((site) => ({ site, list: "onSites" as const, state: "on" as const })),
  ].sort((a, b) => a.site.localeCompare(b.site));
  return (
    <Section id="sites" title={text.sections.sites}>
      <Choice
        legend={text.where}
        name="where"
        value={values.where}
        options={choicesOf(text.wheres)}
        onChange={(where) => onSet({ where })}
      />
      <h3>{text.rules}</h3>
      <p class="help" id="rules-help">
        {text.rulesHelp}
      </p>
      <SiteForm key={values.where} onByDefault={values.where === "chosen"} onAdd={onSites} />
      <RemovableList
        items={rules.map(({ site, state, list }) => ({
          id: `${list}/${site}`,
          label: site,
          tag: text.siteStates[state],
          remove: () => onList(list, site, false),
        }))}
        empty={text.sitesNone}
        removeLabel={(site) => fill(text.siteRemove, { site })}
      />
    </Section>
  );
}
