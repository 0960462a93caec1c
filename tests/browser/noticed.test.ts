/** Our own fixtures can't tell that the extension is there. (Real pages: `npm run sweep:pages`.) */
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { launch, type ExtensionBrowser } from "./support/launch.ts";
import { differences, visitAndNotice } from "./support/noticed.ts";

const FIXTURES = [
  "/article.html",
  "/news.html",
  "/dialog.html",
  "/hostile-style.html",
  "/reading/text.html",
  "/reading/hidden.html",
  "/reading/shadow.html",
  "/reading/pointing.html",
];

const VISITING = { settle: 500, screens: 4 };

describeInBrowsers("a page that looks for us", (context) => {
  let without: ExtensionBrowser;
  beforeAll(async () => {
    without = await launch(context.kind, { proxyPort: context.server.port, passing: true });
    await without.browser.uninstallExtension(without.extensionId);
  });
  afterAll(() => without?.close());

  test.each(FIXTURES)("finds nothing: %s", async (path) => {
    const url = context.server.url(path);
    const withUs = await visitAndNotice(context.extension, url, { ...VISITING, marked: true });
    expect(differences(withUs, await visitAndNotice(without, url, VISITING))).toEqual([]);
    expect(withUs.marks).toBeGreaterThan(0);
  });
});
