import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAsker, type Answer } from "../../../page/reading/asker.ts";
import { RUN_SEPARATOR, type Detected, type Detector } from "../../../page/detector.ts";
import type { Run } from "../../../page/mention.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function run(length: number, container = {} as Element): Run {
  return { container, nodes: [], starts: [0], length, exact: false };
}

/** Finds "Lynas", when its answer is let go. */
function fakeDetector() {
  const asked: { text: string; answer(again?: boolean): void; fail(): void }[] = [];
  const detector: Detector = {
    detect: (text) =>
      new Promise<Detected>((resolve, reject) => {
        const mentions = [...text.matchAll(/Lynas/g)].map(({ index }) => ({
          start: index,
          end: index + 5,
          entity: "lynas",
          kind: "company",
          name: "Lynas",
        }));
        asked.push({
          text,
          answer: (again = false) => resolve({ mentions: mentions.reverse(), again }),
          fail: () => reject(new Error("the worker went away")),
        });
      }),
  };
  return { asked, detector };
}

function collect(isOnScreen = (_: Element) => false) {
  const { asked, detector } = fakeDetector();
  const answers: Answer[] = [];
  const asker = createAsker(detector, isOnScreen, (more) => answers.push(...more));
  const add = (text: string, container?: Element) => asker.add(run(text.length, container), [text]);
  return { asker, add, asked, answers };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test("many runs are one request, and each gets what was found in it", async () => {
  const { asker, add, asked, answers } = collect();
  add("Of Lynas, and Lynas");
  add("nothing");
  add("Lynas");
  asker.send();
  expect(asked.map(({ text }) => text)).toEqual([
    ["Of Lynas, and Lynas", "nothing", "Lynas"].join(RUN_SEPARATOR),
  ]);
  asked[0]!.answer();
  await settle();
  expect(answers.map(({ found }) => found.map(({ start, end }) => [start, end]))).toEqual([
    [
      [3, 8],
      [14, 19],
    ],
    [],
    [[0, 5]],
  ]);
  expect(answers[2]!.said(0, 5)).toBe("Lynas");
  expect(asker.isIdle()).toBe(true);
});

test("what is on screen goes first, and no more than two requests are under way", async () => {
  const shown = {} as Element;
  const { asker, add, asked } = collect((element) => element === shown);
  for (let i = 0; i < 6; i++) add(String(i).repeat(16_000));
  add("here", shown);
  asker.send();
  expect(asked.map(({ text }) => text.slice(0, 4))).toEqual(["here", "0000"]);
  asked[0]!.answer();
  await settle();
  asker.send();
  expect(asked).toHaveLength(3);
});

test("a failure is tried once more after a pause, then when something changes", async () => {
  const { asker, add, asked, answers } = collect();
  add("Lynas");
  asker.send();
  asked[0]!.fail();
  await settle();
  asker.send();
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  asked[1]!.fail();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);
  asker.wake();
  asked[2]!.answer();
  await settle();
  expect(answers).toHaveLength(1);
});

test("once stopped, answers are dropped", async () => {
  const { asker, add, asked, answers } = collect();
  add("Lynas");
  asker.send();
  asker.stop();
  asked[0]!.answer();
  await settle();
  expect(answers).toEqual([]);
});
