/** The pages that reading is measured on: real ones where the corpus is there, else the project's own. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface BenchPage {
  name: string;
  html: string;
}

const OWN = ["assets/demo", "tests/browser/fixtures/reading"];

/**
 * Scripts don't run and nothing is fetched, so that a page is the same at every visit: what differs between two
 * visits is then the extension's doing.
 */
export const STILL = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
};

/** @param corpus folder with `pages` and `pages-huge`; where there is none, the project's own fixtures are taken */
export function readPages(corpus: string): BenchPage[] {
  const real = ["pages", "pages-huge"].map((name) => join(corpus, name)).filter(existsSync);
  return (real.length > 0 ? real : OWN).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".html"))
      .map((name) => ({
        name: basename(name, ".html"),
        html: withoutRefresh(readFileSync(join(folder, name), "utf8")),
      })),
  );
}

/** A line at the top of the page, so that there is a first mark to wait for on pages of anything else. */
export function withSeed({ html }: BenchPage): string {
  const seed = "<p>Baogang Group and MP Materials.</p>";
  const body = /<body[^>]*>/i;
  return body.test(html) ? html.replace(body, (tag) => tag + seed) : seed + html;
}

/** A page that goes elsewhere by itself can't be measured. */
function withoutRefresh(html: string): string {
  return html.replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, "");
}
