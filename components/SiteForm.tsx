import { useState } from "preact/hooks";
import { fill, useLanguage } from "./language.ts";
import { siteOf } from "./site.ts";

/** Adds a site to the list of those without marks; takes a name or a pasted address. */
export function SiteForm({ onAdd }: { onAdd(site: string): void }) {
  const { options: text } = useLanguage().strings;
  const [typed, setTyped] = useState("");
  const [invalid, setInvalid] = useState<string>();

  const add = (): void => {
    if (typed.trim() === "") return;
    const site = siteOf(typed);
    setInvalid(site ? undefined : typed);
    if (!site) return;
    onAdd(site);
    setTyped("");
  };

  return (
    <div class="site-form">
      <input
        type="text"
        name="site"
        aria-label={text.sites}
        aria-invalid={invalid !== undefined}
        placeholder={text.sitePlaceholder}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && add()}
      />
      <button type="button" onClick={add}>
        {text.siteAdd}
      </button>
      {invalid !== undefined && (
        <p class="failure" role="alert">
          {fill(text.siteInvalid, { site: invalid })}
        </p>
      )}
    </div>
  );
}
