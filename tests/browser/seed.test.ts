/** The article that the product was made for, as it came: where the folder beside the project holds it. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { readMarks, waitForMarks } from "./support/page.ts";
import { hoverMark } from "./support/pointer.ts";

const SEED = "../shared/seeds/000_8143ff367c6508f5.txt";

const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Every name that a reader may not know, as the text writes it. */
const NAMES = [
  "Baogang Group",
  "Baogang",
  "Party Committee",
  "Party",
  "Xi Jinping",
  "state-owned enterprise",
  "Party building",
  "Rare Earth Exchanges",
  "rare earth",
  "steel",
  "China",
  "14th Five-Year Plan",
  "state-owned enterprises",
];

describeInBrowsers("the seed article", (context) => {
  const serve = (): Record<string, string> => {
    const text = readFileSync(SEED, "utf8");
    const paragraphs = text.split("\n").map((line) => `<p>${escapeHtml(line)}</p>`);
    const html = `<!doctype html><html lang="en"><title>Seed</title>${paragraphs.join("\n")}`;
    context.server.route("/seed.txt", {
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: text,
    });
    context.server.route("/seed.html", html);
    return { text: "/seed.txt", html: "/seed.html" };
  };

  for (const form of ["text", "html"])
    test.skipIf(!existsSync(SEED))(`as ${form}: its names are marked and have cards`, async () => {
      const page = await context.open(serve()[form]!);
      // All of it in view, so that every mark is there.
      await page.setViewport({ width: 1200, height: 2400 });
      for (const text of NAMES) await waitForMarks(page, { text, timeout: 20_000 });
      const marks = (await readMarks(page)).map(({ text }) => text);
      expect(new Set(marks).size).toBeGreaterThanOrEqual(NAMES.length);
      await hoverMark(page, "Baogang Group", 2);
      const card = await waitForCard(page, "Baogang Group");
      expect(card.lines).toContain("In this sentence");
      expect(card.facts[0]).toMatch(/^Revenue: \$9\.9\sbn$/);
      expect(card.text).toContain("This is the figure of Inner Mongolia Baotou Steel Union");
      await hoverMark(page, "Rare Earth Exchanges");
      await waitForCard(page, "Rare Earth Exchanges");
    });
});
