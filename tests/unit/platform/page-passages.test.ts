/** The text around a page's marks: bounded, numbered before it is cut, and checked. */
import { expect, test, vi } from "vitest";

const fake = vi.hoisted(() => ({ results: [] as unknown[] }));
vi.mock("../../../platform/browser.ts", () => ({
  browser: { scripting: { executeScript: async () => fake.results } },
}));

const { passagesOnPage } = await import("../../../platform/tab/page-passages.ts");
const { MAX_PASSAGE, MOST_PASSAGES } = await import("../../../platform/requests.ts");

const mention = (start: number, entity = "a") => ({ entity, start, end: start + 1 });

test("mentions have their number in the frame, those past the end left out", async () => {
  const long = "x".repeat(2 * MAX_PASSAGE);
  fake.results = [
    { frameId: 4, result: [{ text: "y", mentions: [mention(0)] }] },
    {
      frameId: 0,
      result: [
        { text: long, mentions: [mention(0), mention(3, "b"), mention(MAX_PASSAGE)] },
        { text: "y", mentions: [mention(0)] },
      ],
    },
  ];
  const [top, framed] = await passagesOnPage(1);
  expect(top!.passages.map(({ mentions }) => mentions.map(({ nth }) => nth))).toEqual([
    [0, 0],
    [2],
  ]);
  expect(top!.passages[0]!.text).toHaveLength(MAX_PASSAGE);
  expect(framed).toEqual({
    frameId: 4,
    passages: [{ text: "y", mentions: [{ ...mention(0), nth: 0 }] }],
  });
});

test("all frames together give no more than so many blocks; one that makes no sense gives none", async () => {
  const result = Array.from({ length: MOST_PASSAGES - 1 }, () => ({ text: "y", mentions: [] }));
  fake.results = [
    { frameId: 0, result },
    { frameId: 1, result: [{ text: 5 }] },
    { frameId: 2, result: undefined },
    { frameId: 3, result },
    { frameId: 5, result },
  ];
  const frames = await passagesOnPage(1);
  expect(frames.map(({ frameId, passages }) => [frameId, passages.length])).toEqual([
    [0, MOST_PASSAGES - 1],
    [3, 1],
  ]);
});
