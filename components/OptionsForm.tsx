import { ENTITY_KINDS } from "../facts/kinds.ts";
import type { EntityKind } from "../facts/model.ts";
import { Choice } from "./Choice.tsx";
import { fill, useLanguage } from "./language.ts";
import { MarkSample, type MarkStyle } from "./MarkSample.tsx";
import { RemovableList } from "./RemovableList.tsx";
import { SiteForm } from "./SiteForm.tsx";
import { Switch } from "./Switch.tsx";

/** The settings as the form shows them. */
export interface FormValues {
  enabled: boolean;
  markStyle: MarkStyle;
  repeat: "all" | "screen" | "first";
  openDelay: 150 | 300 | 500;
  hiddenKinds: readonly EntityKind[];
  offSites: readonly string[];
  hiddenEntities: readonly string[];
}

interface Props {
  values: FormValues;
  /** Names of hidden entities, by id, as far as the pack knows them. */
  entityNames: Readonly<Record<string, string>>;
  onSet(values: Partial<FormValues>): void;
  onList(list: "hiddenKinds" | "offSites" | "hiddenEntities", item: string, present: boolean): void;
  onReset(): void;
}

const STYLES = ["underline", "tint", "both", "held", "none"] as const;
const REPEATS = ["all", "screen", "first"] as const;
const DELAYS = [150, 300, 500] as const;

/** Everything that can be set, in plain words. */
export function OptionsForm({ values, entityNames, onSet, onList, onReset }: Props) {
  const { options: text, kindsPlural } = useLanguage().strings;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <section>
        <Switch
          checked={values.enabled}
          help={text.enabledHelp}
          onChange={(enabled) => onSet({ enabled })}
        >
          {text.enabled}
        </Switch>
      </section>
      <section>
        <h2>{text.marks}</h2>
        <Choice
          legend={text.style}
          name="style"
          value={values.markStyle}
          options={STYLES.map((value) => ({ value, label: text.styles[value] }))}
          onChange={(markStyle) => onSet({ markStyle })}
        />
        <MarkSample style={values.markStyle} />
        <Choice
          legend={text.repeat}
          name="repeat"
          value={values.repeat}
          options={REPEATS.map((value) => ({ value, label: text.repeats[value] }))}
          onChange={(repeat) => onSet({ repeat })}
        />
        <Choice
          legend={text.delay}
          name="delay"
          value={values.openDelay}
          options={DELAYS.map((value) => ({ value, label: text.delays[value] }))}
          onChange={(openDelay) => onSet({ openDelay })}
        />
      </section>
      <section>
        <h2 id="kinds">{text.kinds}</h2>
        <p class="help">{text.kindsHelp}</p>
        <div class="kinds" role="group" aria-labelledby="kinds">
          {ENTITY_KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                name={`kind-${kind}`}
                checked={!values.hiddenKinds.includes(kind)}
                onChange={(event) => onList("hiddenKinds", kind, !event.currentTarget.checked)}
              />
              {kindsPlural[kind]}
            </label>
          ))}
        </div>
      </section>
      <section>
        <h2>{text.sites}</h2>
        <RemovableList
          items={values.offSites.map((site) => ({ id: site, label: site }))}
          empty={text.sitesNone}
          removeLabel={(site) => fill(text.siteRemove, { site })}
          onRemove={(site) => onList("offSites", site, false)}
        />
        <SiteForm onAdd={(site) => onList("offSites", site, true)} />
      </section>
      <section>
        <h2>{text.entities}</h2>
        <RemovableList
          items={values.hiddenEntities.map((id) => ({ id, label: entityNames[id] ?? id }))}
          empty={text.entitiesNone}
          removeLabel={(name) => fill(text.entityRemove, { name })}
          onRemove={(id) => onList("hiddenEntities", id, false)}
        />
      </section>
      <section>
        <button type="button" onClick={onReset}>
          {text.reset}
        </button>
      </section>
    </form>
  );
}
