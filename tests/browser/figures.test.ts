/** The figures of a sentence are held against the facts in its card, unless the reader does not want that. */
import { expect, test } from "vitest";
import { waitForCard } from "./support/card.ts";
import { describeInBrowsers } from "./support/describe.ts";
import { waitForMarks } from "./support/page.ts";
import { hoverMark } from "./support/pointer.ts";
import { sendToWorker } from "./support/inside.ts";

const PAGE = `<!doctype html><html lang="en"><title>Figures</title><body style="padding: 80px">
<p>First-half revenue at <i>China</i> Northern Rare Earth came to <b>CNY</b> 18.87bn in 2025, up 45%.</p>
<p>In the third quarter of 2025 revenue at MP Materials was $63.5 million.</p>
<p>The annual report of Baogang Group puts 2023 revenue at CNY 70.6 billion.</p>
<p>Lynas Rare Earths hired a cook.</p>`;

describeInBrowsers("figures", (context) => {
  const cardOf = async (name: string) => {
    context.server.route("/figures.html", PAGE);
    const page = await context.open("/figures.html");
    await waitForMarks(page, { text: name });
    await hoverMark(page, name);
    return (await waitForCard(page)).text.replace(/\s+/g, " ");
  };

  test("that agree, differ or are another's, across inline elements", async () => {
    expect(await cardOf("China Northern Rare Earth")).toMatch(
      /Our source states the same In the text CNY 18\.87bn, ▲ 45%/,
    );
    expect(await cardOf("MP Materials")).toMatch(
      /Our source states another figure In the text \$63\.5 million Revenue .*53\.6 m/,
    );
    expect(await cardOf("Baogang Group")).toMatch(
      /This is the figure of Inner Mongolia Baotou Steel Union In the text CNY 70\.6 billion Revenue CN¥70\.57 bn/,
    );
    expect(await cardOf("Lynas Rare Earths")).not.toContain("In the text");
  });

  test("are left alone where the reader says so", async () => {
    const options = await context.openOwn("options.html");
    const change = { type: "set", values: { checkFigures: false } };
    expect(await sendToWorker(options, { type: "change-settings", change })).toMatchObject({
      ok: true,
    });
    const card = await cardOf("MP Materials");
    expect(card).toContain("In this sentence");
    expect(card).not.toContain("In the text");
  });
});
