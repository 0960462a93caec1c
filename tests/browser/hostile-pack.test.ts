/** Whatever a pack holds is shown as harmless text, in a card that keeps its layout and does not freeze. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { packPaths } from "../../facts/paths.ts";
import { HOSTILE } from "./looks/hostile-entity.ts";
import { withStates } from "./looks/installed.ts";
import { layoutFaults } from "./looks/layout.ts";
import { openState } from "./looks/open-state.ts";
import { evaluateInCard, readCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { clickInCard } from "./support/pointer.ts";

/** As many elements as a card may ever begin with; that of the richest entity of our pack has a third of it. */
const MOST_ELEMENTS = 1_500;

const countElements = (page: Page) =>
  evaluateInCard(page, (root) => root.querySelectorAll("*").length, null);

describeInBrowsers(
  "a hostile pack",
  (context) => {
    test("shows as text, keeps its layout, and draws no more than is read", async () => {
      const { page } = await openState(context.extension, context.server, {
        name: "hostile",
        mention: "Vessmer Rare Earths",
        sentence: "Nothing is known of Vessmer Rare Earths.",
      });
      expect(await layoutFaults(page)).toEqual([]);
      expect(await countElements(page)).toBeLessThan(MOST_ELEMENTS);

      // Sources, and the next facts.
      await clickInCard(page, "summary");
      await clickInCard(page, ".more");
      expect(await layoutFaults(page)).toEqual([]);
      expect(await countElements(page)).toBeLessThan(3 * MOST_ELEMENTS);

      const seen = await evaluateInCard(
        page,
        (root) => ({
          made: [...root.querySelectorAll("img, script, b[onclick], iframe")].length,
          links: [...root.querySelectorAll("a")].map(({ href, target, rel }) => [
            new URL(href).protocol,
            target,
            rel,
          ]),
          // What an override turned would stand left of what it follows.
          turned: [...root.querySelectorAll(".ownership > span > .citations")].filter(
            (mark) =>
              mark.getClientRects()[0]!.left <
              mark.previousElementSibling!.getClientRects()[0]!.left,
          ).length,
        }),
        null,
      );
      expect(seen.made).toBe(0);
      expect(seen.turned).toBe(0);
      expect(seen.links.length).toBeGreaterThan(10);
      for (const link of seen.links)
        expect(link).toEqual(["https:", "_blank", "noopener noreferrer"]);
      expect(await page.title()).toBe("A page");
      expect((await readCard(page))?.text).toContain("<script>document.title='hit'</script>");
      await page.close();
    });
  },
  withStates((files) =>
    files.set(packPaths("rare-earths").entity("vessmer"), JSON.stringify(HOSTILE)),
  ),
);
