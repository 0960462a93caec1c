/** What a card says stays hidden from the page: its shadow root is closed, and no way leads around that. */
import { expect, test } from "vitest";
import { waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { hoverMark } from "./support/pointer.ts";

describeInBrowsers("a page that spies", (context) => {
  test("can't see into the card", async () => {
    const page = await context.open("/news.html");
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    const seen = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("[popover]")!;
      // An element that a page has defined is made by the page's own class, which is given the root.
      let defined = "yes";
      try {
        customElements.define(host.localName, class extends HTMLElement {});
      } catch (error) {
        defined = (error as DOMException).name;
      }
      return { defined, root: host.shadowRoot, text: host.innerText };
    });
    expect(seen).toEqual({ defined: "SyntaxError", root: null, text: "" });
  });
});
