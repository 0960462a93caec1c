/** What a card says stays hidden from the page, whatever that tries; nor can the page's scripts open one. */
import { expect, test } from "vitest";
import { readCard, waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { revealMark } from "./support/page.ts";
import { hoverMark } from "./support/pointer.ts";
import { sleep } from "./support/poll.ts";

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

  test("can't open one by moves and clicks of its own making, before and after the reader did", async () => {
    const page = await context.open("/news.html");
    const { rect } = await revealMark(page, "Baogang Group");
    const pretend = async (): Promise<void> => {
      await page.evaluate(
        (x, y) => {
          const under = document.elementFromPoint(x, y)!;
          for (const type of ["pointermove", "pointerdown", "pointerup", "click"])
            under.dispatchEvent(
              new PointerEvent(type, {
                clientX: x,
                clientY: y,
                bubbles: true,
                pointerType: "touch",
              }),
            );
          under.dispatchEvent(
            new PointerEvent("pointermove", { clientX: x, clientY: y, bubbles: true }),
          );
        },
        rect.x + rect.width / 2,
        rect.y + rect.height / 2,
      );
      await sleep(1_000);
    };
    await pretend();
    expect(await readCard(page)).toBeUndefined();
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await page.keyboard.press("Escape");
    await pretend();
    expect((await readCard(page))?.visible ?? false).toBe(false);
  });
});
