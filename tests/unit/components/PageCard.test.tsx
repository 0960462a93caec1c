// @vitest-environment happy-dom
/** The card over a page: whose name it shows, why it was marked, and what is hidden and had back from it. */
import { expect, test, vi } from "vitest";
import { languageFor } from "../../../components/language.ts";
import { PageCard } from "../../../components/card/PageCard.tsx";
import { makeCard } from "./make.ts";
import { doing, show } from "./show.tsx";

const names = [
  { text: "某某公司（繁）", kind: "native" as const, lang: "zh-Hant" },
  { text: "某公司", kind: "native" as const, lang: "zh" },
];

function pageCard(reason: string, doubtful = false, onHide = vi.fn()) {
  const shown = { card: makeCard({ names }), reason, doubtful, name: "Some Company" };
  const nothing = (): void => {};
  return show(
    <PageCard
      shown={shown}
      language={languageFor("en")}
      pinned={false}
      onSite
      load={async () => undefined}
      onPin={nothing}
      onMove={nothing}
      onPanel={undefined}
      onHide={onHide}
      onClose={nothing}
    />,
  );
}

const why = (...card: Parameters<typeof pageCard>) =>
  pageCard(...card).querySelector(".why")!.textContent;

test("a name that means nothing else needs no second reason", () => {
  expect(why("plain-name field")).toBe("Marked because this name means nothing else.");
  expect(why("words-near field")).toBe(
    "Marked because words close by belong to it, and the page is about this field.",
  );
});

test("a doubtful name says that it is", () => {
  expect(why("field", true)).toMatch(/^Marked as doubtful: the page is about this field, but/);
});

test("beside the name stands the one in its own script, of two Chinese ones the simplified", () => {
  expect(pageCard("field").querySelector("h2 .native")!.textContent).toBe("某公司");
});

test("what was hidden is had back on the spot", () => {
  const onHide = vi.fn();
  const root = pageCard("field", false, onHide);
  doing(() => root.querySelector<HTMLButtonElement>(".hide > button")!.click());
  doing(() => root.querySelector<HTMLButtonElement>("[role=menuitem]:nth-child(3)")!.click());
  doing(() => root.querySelector<HTMLButtonElement>(".undo")!.click());
  expect(onHide.mock.calls).toEqual([
    ["entity", "some-company", true],
    ["entity", "some-company", false],
  ]);
});
