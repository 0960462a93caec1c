import { useState } from "preact/hooks";
import { fill } from "../language.ts";
import { usePageTexts } from "../page-texts.ts";
import { siteRuleOf } from "../site.ts";

interface Props {
  /** What a site that is added most likely is for. */
  onByDefault: boolean;
  onAdd(sites: string[], on: boolean): Promise<boolean>;
}

/** Adds rules for sites: one that is typed, or a pasted list. What is no site stays in the field, to be mended. */
export function SiteForm({ onByDefault, onAdd }: Props) {
  const { options: text } = usePageTexts();
  const [typed, setTyped] = useState("");
  const [on, setOn] = useState(onByDefault);
  const [invalid, setInvalid] = useState<string>();

  const add = async (): Promise<void> => {
    const lines = typed.split(/[\n,;]/).filter((line) => line.trim() !== "");
    const sites = lines.flatMap((line) => siteRuleOf(line) ?? []);
    const wrong = lines.filter((line) => siteRuleOf(line) === undefined);
    setInvalid(wrong[0]?.trim());
    // What could not be saved stays to be tried again.
    if (sites.length === 0 || (await onAdd(sites, on))) setTyped(wrong.join("\n"));
  };

  return (
    <div class="site-form">
      <textarea
        name="site"
        rows={Math.min(6, typed.split("\n").length)}
        spellcheck={false}
        autocapitalize="off"
        aria-label={text.siteRule}
        aria-describedby={invalid === undefined ? "rules-help" : "site-invalid"}
        aria-invalid={invalid !== undefined}
        placeholder={text.sitePlaceholder}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
      <select
        name="site-state"
        aria-label={text.siteState}
        value={on ? "on" : "off"}
        onChange={(event) => setOn(event.currentTarget.value === "on")}
      >
        <option value="off">{text.siteOff}</option>
        <option value="on">{text.siteOn}</option>
      </select>
      <button type="button" class="button" onClick={() => void add()}>
        {text.siteAdd}
      </button>
      {invalid !== undefined && (
        <p class="failure" role="alert" id="site-invalid">
          {fill(text.siteInvalid, { site: invalid })}
        </p>
      )}
    </div>
  );
}
