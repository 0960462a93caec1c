/** No rule of a page reaches the card. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { evaluateInCard, waitForCard, waitForStillCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { hoverMark } from "./support/pointer.ts";

/** Size, place in the card, and the looks of every element of the card. */
function lookOf(page: Page) {
  return evaluateInCard(
    page,
    (root) => {
      const card = root.querySelector(".root")!.getBoundingClientRect();
      return [...root.querySelectorAll("*")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const box = [x - card.x, y - card.y, width, height].map((length) => Math.round(length));
        return [
          element.localName,
          ...box,
          style.color,
          style.backgroundColor,
          style.font,
          style.letterSpacing,
          style.textTransform,
          style.direction,
          style.visibility,
          style.opacity,
          style.pointerEvents,
        ].join(" ");
      });
    },
    null,
  );
}

describeInBrowsers("a hostile page's style", (context) => {
  test("does not change the card", async () => {
    const looks: string[][] = [];
    context.server.route(
      "/plain.html",
      '<!doctype html><html lang="en"><title>Plain</title>' +
        "<p>Lynas Rare Earths mines Mt Weld in Western Australia.</p>",
    );
    for (const path of ["/plain.html", "/hostile-style.html"]) {
      const page = await context.open(path);
      await hoverMark(page, "Lynas Rare Earths");
      const { rect } = await waitForCard(page, "Lynas Rare Earths");
      expect(rect.width).toBe(360);
      // Its appearing is over.
      await waitForStillCard(page);
      looks.push(await lookOf(page));
    }
    expect(looks[0]!.length).toBeGreaterThan(30);
    expect(looks[1]).toEqual(looks[0]);
  });

  test("puts nothing over the card", async () => {
    const page = await context.open("/hostile-style.html");
    await hoverMark(page, "Lynas Rare Earths");
    const { rect } = await waitForCard(page, "Lynas Rare Earths");
    const onTop = await page.evaluate(({ x, y, width, height }) => {
      // As high as a number can be, and where everything else is: nothing but the top layer is above it.
      const cover = document.body.appendChild(document.createElement("div"));
      cover.style.cssText =
        "display: block !important; position: fixed !important; inset: 0 !important;" +
        "z-index: 2147483647 !important; background: red !important";
      const onCard = document.elementFromPoint(x + width / 2, y + height / 2) as HTMLElement | null;
      return [onCard?.dataset.lodestone, document.elementFromPoint(x + width / 2, 1) === cover];
    }, rect);
    expect(onTop).toEqual(["card", true]);
  });

  test("puts nothing before, after or behind the card", async () => {
    const page = await context.open("/hostile-style.html");
    await hoverMark(page, "Lynas Rare Earths");
    await waitForCard(page, "Lynas Rare Earths");
    const displays = await page.evaluate(() => {
      const host = document.querySelector("[data-lodestone=card]")!;
      const parts = ["::before", "::after", "::backdrop"];
      return parts.map((part) => getComputedStyle(host, part).display);
    });
    expect(displays).toEqual(["none", "none", "none"]);
  });
});
