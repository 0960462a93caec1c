/** What the extension's own pages have in common. */
import type { Settings } from "../settings/settings.ts";

/** Sets the page's language, for screen readers and fonts, its colours and the size of its text. */
export function dressPage(
  { theme, textSize }: Pick<Settings, "theme" | "textSize">,
  language: string,
  title: string,
): void {
  const { documentElement: root, body } = document;
  root.lang = language;
  root.dataset.theme = theme;
  body.dataset.theme = theme;
  body.style.setProperty("--text-scale", String(textSize / 100));
  document.title = title;
}

/**
 * Marks this page as any other page is marked, by the very same scripts. The card's comes first: no worker may put it
 * into a page of the extension, as it does elsewhere.
 */
export function readThisPage(): void {
  for (const path of ["/card-script.js", "/page-script.js"]) {
    const script = document.createElement("script");
    script.src = path;
    script.async = false;
    document.head.append(script);
  }
}
