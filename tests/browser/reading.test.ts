/** What of a page is read as one line of text, and what is not read. */
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { describeInBrowsers } from "./support/describe.ts";
import { waitForCard, waitForNoCard } from "./support/card.ts";
import { countDoors } from "./support/inside.ts";
import { hoverMark } from "./support/pointer.ts";
import { poll, sleep } from "./support/poll.ts";
import { readMarks, waitForAllMarks, waitForMarks, waitForNoMarks } from "./support/page.ts";

/** The texts of the marks in an element. */
async function marksIn(page: Page, selector: string): Promise<string[]> {
  const box = await page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });
  const marks = await readMarks(page);
  return marks
    .filter(({ rect }) => rect.y >= box.top - 1 && rect.y < box.bottom)
    .map(({ text }) => text);
}

describeInBrowsers("reading", (context) => {
  test("joins what reads as one line, and nothing else", async () => {
    const page = await context.open("/reading/text.html");
    await page.setViewport({ width: 900, height: 1600 });
    for (const [selector, texts] of [
      // One of them has a hidden letter inside, and is marked on both sides of it.
      ["#joined", "Baogang Group".repeat(9)],
      ["#ruby", "包钢集团"],
      ["#menu", "DysprosiumTerbiumDysprosiumTerbiumDysprosium"],
    ] as const)
      await poll(
        `the marks in ${selector}`,
        async () => (await marksIn(page, selector)).join("") === texts,
        {},
        () => marksIn(page, selector),
      );
    await waitForAllMarks(page);
    expect(await marksIn(page, "#apart")).not.toContain("Baogang Group");
    expect(await marksIn(page, "#unread")).toEqual([]);
  });

  test("reads what was hidden once it is shown", async () => {
    const page = await context.open("/reading/hidden.html");
    await waitForMarks(page, { text: "Terbium" });
    expect((await waitForAllMarks(page)).map(({ text }) => text)).toEqual(["Terbium"]);
    const reveal: [string, string[]][] = [
      ["document.querySelector('#display').style.display = 'block'", ["Lynas Rare Earths"]],
      ["document.querySelector('#visibility').className = ''", ["MP Materials"]],
      ["document.querySelector('#attribute').hidden = false", ["Baogang Group"]],
      ["document.querySelector('#found').removeAttribute('hidden')", ["Iluka Resources"]],
      ["document.querySelector('#details').open = true", ["Bayan Obo", "Shenghe Resources"]],
      ["document.querySelector('#spoken').removeAttribute('aria-hidden')", ["Dysprosium"]],
      ["document.querySelector('#part').style.display = 'inline'", ["Neodymium"]],
    ];
    for (const [script, names] of reveal) {
      await page.evaluate(script);
      for (const text of names) await waitForMarks(page, { text });
    }
  });

  test("reads what the browser shows by itself: a find hit, a tab by style alone", async () => {
    const page = await context.open("/reading/hidden.html#found-here");
    await waitForMarks(page, { text: "Iluka Resources" });
    expect(await page.$eval("#found", (found) => found.hasAttribute("hidden"))).toBe(false);
    await waitForNoMarks(page, { text: "Ucore Rare Metals" });
    await page.click("#second-tab");
    await waitForMarks(page, { text: "Ucore Rare Metals" });
    await waitForNoMarks(page, { text: "Arafura Rare Earths" });
    await page.click("#first-tab");
    await waitForMarks(page, { text: "Arafura Rare Earths" });
  });

  test("text that is laid out only when it comes near is marked then, as any other", async () => {
    const sections = (style: string, off = "") =>
      `<!doctype html><meta charset="utf-8">${off}
      <style>section { height: 1500px; contain: content; ${style} }</style>
      ${["Baogang Group", "MP Materials", "Lynas Rare Earths", "Iluka Resources"].map((name) => `<section><p>Of ${name}.</p></section>`).join("")}`;
    context.server.route("/put-off.html", sections("content-visibility: auto"));
    context.server.route("/laid-out.html", sections(""));
    context.server.route("/bare.html", sections("", '<meta name="lodestone" content="off">'));
    const scrollNear = (page: Page, above: number) =>
      page.evaluate((above) => {
        const { top } = document.querySelectorAll("section")[2]!.getBoundingClientRect();
        scrollBy({ top: top - innerHeight - above, behavior: "instant" });
      }, above);
    const pictureOf = async (page: Page) => {
      await page.bringToFront();
      await scrollNear(page, -400);
      await sleep(500);
      return page.screenshot({ encoding: "base64" });
    };
    const putOff = await context.open("/put-off.html");
    await waitForMarks(putOff, { text: "Baogang Group" });
    await waitForNoMarks(putOff, { text: "Lynas Rare Earths" });
    await scrollNear(putOff, 100);
    await waitForMarks(putOff, { text: "Lynas Rare Earths" });
    const painted = await pictureOf(putOff);
    const laidOut = await context.open("/laid-out.html");
    await scrollNear(laidOut, -400);
    await waitForMarks(laidOut, { text: "Lynas Rare Earths" });
    expect(painted).toBe(await pictureOf(laidOut));
    expect(painted).not.toBe(await pictureOf(await context.open("/bare.html")));
    await putOff.bringToFront();
    await hoverMark(putOff, "Lynas Rare Earths");
    await waitForCard(putOff, "Lynas Rare Earths");
  });

  test("leaves what is switched off, and comes back", async () => {
    const page = await context.open("/reading/hidden.html");
    await waitForMarks(page, { text: "Terbium" });
    await page.evaluate("document.querySelector('#always').dataset.lodestone = 'off'");
    await waitForNoMarks(page);
    await page.evaluate("delete document.querySelector('#always').dataset.lodestone");
    await waitForMarks(page, { text: "Terbium" });
  });

  test("reads a document that is plain text", async () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `${i}: nothing to see in this line.`);
    context.server.route("/plain.txt", {
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: `About Baogang Group.\n${lines.join("\n")}\nThe end of MP Materials.`,
    });
    const page = await context.open("/plain.txt");
    await waitForMarks(page, { text: "Baogang Group" });
    await waitForMarks(page, { text: "MP Materials" });
  });

  test("reads open shadow trees, nested, slotted and attached later", async () => {
    const page = await context.open("/reading/shadow.html");
    const names = ["Baogang Group", "MP Materials", "Terbium", "Dysprosium", "Samarium"];
    for (const text of names) await waitForMarks(page, { text });
    await waitForNoMarks(page, { text: "Neodymium" });
    await page.evaluate(() => {
      const host = document.querySelector("#later")!;
      host.attachShadow({ mode: "open" }).innerHTML = "<p>Lynas Rare Earths</p>";
    });
    await waitForMarks(page, { text: "Lynas Rare Earths", timeout: 10_000 });
    await page.evaluate(() => {
      document.querySelector("#later")!.shadowRoot!.querySelector("p")!.textContent = "Bayan Obo";
    });
    await waitForMarks(page, { text: "Bayan Obo" });
    await waitForNoMarks(page, { text: "Lynas Rare Earths" });
  });

  test("begins in a frame that holds nothing once it holds something, however that came", async () => {
    const fills: [frame: string, fill: (inner: Window) => void][] = [
      ["<iframe></iframe>", ({ document }) => document.body.append("Of MP Materials.")],
      [
        '<iframe srcdoc="<script>0</script>"></iframe>',
        ({ document }) => (document.body.innerHTML = "<p>Of MP Materials.</p>"),
      ],
      [
        "<iframe></iframe>",
        ({ document }) => {
          document.open();
          document.write("<p>Of MP Materials.</p>");
          document.close();
        },
      ],
    ];
    const frames = fills.map(([frame]) => frame).join("");
    context.server.route("/bare.html", `<!doctype html><p>Of Baogang Group.</p>${frames}`);
    const page = await context.open("/bare.html");
    const own = await context.openOwn("options.html", { background: true });
    await waitForMarks(page, { text: "Baogang Group" });
    expect(await countDoors(own, page.url())).toBe(1);
    for (const [place, [, fill]] of fills.entries()) {
      const frame = (await (await page.$$("iframe"))[place]!.contentFrame())!;
      await frame.evaluate(`(${fill})(window)`);
      await waitForMarks(frame, { text: "MP Materials" });
      expect(await countDoors(own, page.url())).toBe(2 + place);
    }
  });

  test("begins in a frame that holds nothing once it has the focus: its keys are the page's", async () => {
    context.server.route("/bare.html", "<!doctype html><p>Of Baogang Group.</p><iframe></iframe>");
    const page = await context.open("/bare.html");
    const own = await context.openOwn("options.html", { background: true });
    await hoverMark(page, "Baogang Group");
    await waitForCard(page, "Baogang Group");
    await page.evaluate(() => document.querySelector("iframe")!.contentWindow!.focus());
    await poll("our script in the frame", async () => (await countDoors(own, page.url())) === 2);
    await page.keyboard.press("Escape");
    await waitForNoCard(page);
  });
});
