/**
 * Takes out of Preact the one place where it parses HTML, for `dangerouslySetInnerHTML`. Nothing here uses it, a page or
 * a pack must never reach it, and addons.mozilla.org warns of it in every build.
 */
import type { Plugin } from "vite";

const PREACT = /[\\/]preact[\\/]dist[\\/]preact\.mjs$/;
const PARSES_HTML = /\b(\w+)\.innerHTML=(\w+)\.__html\b/g;

export function preactWithoutHtml(): Plugin {
  return {
    name: "lodestone:preact-without-html",
    transform(code, id) {
      if (!PREACT.test(id.split("?")[0]!)) return undefined;
      const places = code.match(PARSES_HTML)?.length ?? 0;
      if (places !== 1) {
        throw new Error(
          `${id} sets innerHTML in ${places} places where 1 was expected. Preact has changed: ` +
            `look where it does now, and adapt scripts/preact-without-html.ts.`,
        );
      }
      return { code: code.replace(PARSES_HTML, "$1.textContent=$2.__html"), map: null };
    },
  };
}
