/** The keyword `fact` in the address bar: suggestions as one types, and the entity's card on Enter. */
import type { Search } from "../../facts/search.ts";
import { browser } from "../browser.ts";
import { openLookUp } from "../windows/look-up-window.ts";

/** As many as the browsers show. */
const SUGGESTIONS = 6;

/** @param search finds entities by what is typed */
export function serveOmnibox(
  search: (...query: Parameters<Search>) => Promise<ReturnType<Search>>,
): void {
  if (!browser.omnibox) return;
  browser.omnibox.setDefaultSuggestion({
    // Chromium puts what is typed in place of %s, Firefox does not.
    description: browser.i18n.getMessage(
      (import.meta.env.FIREFOX ? "omniboxHintPlain" : "omniboxHint") as never,
    ),
  });
  browser.omnibox.onInputChanged.addListener(async (text: string, suggest) => {
    const hits = await search(text, SUGGESTIONS);
    suggest(
      hits.map(({ name, matched }) => ({
        content: name,
        description: asDescription(matched.text === name ? name : `${name} – ${matched.text}`),
      })),
    );
  });
  browser.omnibox.onInputEntered.addListener(async (text: string) => {
    const [best] = await search(text, 1);
    await openLookUp(best ? { entity: best.id } : { query: text });
  });
}

/** Chromium reads markup there, Firefox plain text. */
function asDescription(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
