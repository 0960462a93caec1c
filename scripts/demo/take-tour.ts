/** Goes through the extension as a reader would, without a window, and shows what it saw. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { step } from "../setup/progress.mjs";
import { waitForCard } from "../../tests/browser/support/card.ts";
import type { SeenCard } from "../../tests/browser/support/card.ts";
import { openExtensionPage } from "../../tests/browser/support/extension-pages.ts";
import type { ExtensionBrowser } from "../../tests/browser/support/launch.ts";
import { openPage, waitForAllMarks } from "../../tests/browser/support/page.ts";
import type { SeenMark } from "../../tests/browser/support/page.ts";
import { hoverMark } from "../../tests/browser/support/pointer.ts";
import { sleep } from "../../tests/browser/support/poll.ts";

/** For the first reading on a slow machine; it takes well under a second on most. */
const MARKS_MS = 20_000;
/** The card fades in. */
const SETTLE_MS = 400;

/** The popup as wide as browsers make it. */
const POPUP = { width: 420, height: 600 };

/** @param folder where the screenshots go */
export async function takeTour(
  extension: ExtensionBrowser,
  url: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const save = async (page: Page, name: string, fullPage = false) => {
    await sleep(SETTLE_MS);
    const path = join(folder, name);
    await page.screenshot({ path: path as `${string}.png`, fullPage });
    return path;
  };
  const page = await openPage(extension.browser, url);
  const marks = await step(`Looking for marks on ${url}`, () =>
    waitForAllMarks(page, { timeout: MARKS_MS }),
  );
  const first = marks[0]!;
  const card = await step(`Hovering "${first.text}"`, async () => {
    await hoverMark(page, first.text);
    return waitForCard(page);
  });
  const paths = [await save(page, "page-with-card.png")];
  // Behind the article, so that it finds the article as the page it is about.
  const popup = await openExtensionPage(extension, "popup.html", { background: true });
  await popup.setViewport(POPUP);
  await popup.type("input", card.title);
  paths.push(await save(popup, "popup.png"));
  const options = await openExtensionPage(extension, "options.html");
  paths.push(await save(options, "options.png", true));
  report(marks, card, paths);
}

function report(marks: readonly SeenMark[], card: SeenCard, paths: readonly string[]): void {
  const names = new Set(marks.map(({ text }) => text));
  console.log(
    [
      "",
      `Saw ${marks.length} marks near the view, of ${names.size} names: ${[...names].join(", ")}.`,
      `The card of the first: ${card.title}`,
      `Its first fact: ${card.facts[0] ?? "none"}`,
      "Screenshots:",
      ...paths.map((path) => `  ${path}`),
    ].join("\n"),
  );
}
