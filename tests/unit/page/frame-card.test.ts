// @vitest-environment happy-dom
/** What a small frame says to the top frame of its card, and when it shows the card itself after all. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFrameCard, type TopFrame } from "../../../page/cards/frame-card.ts";
import type { CardView } from "../../../page/cards/hover.ts";
import type { Box } from "../../../page/cards/place-card.ts";

const LINE: Box = { left: 10, top: 10, width: 80, height: 20 };
const CARD: Box = { left: 10, top: 120, width: 360, height: 400 };
const AT = { x: 20, y: 15 };

let answer: (box: Box | undefined) => void;
let said: string[];
let isOpenThere: boolean;
let own: CardView<string>;
const closed = vi.fn();
const close = vi.fn();
let ending: AbortController;
let lines: Box[];

beforeEach(() => {
  vi.useFakeTimers();
  resize(300, 90);
  said = [];
  isOpenThere = true;
  lines = [LINE];
  ending = new AbortController();
  own = {
    draw: vi.fn(),
    show: vi.fn(),
    hide: vi.fn(),
    box: () => undefined,
    holds: () => false,
  };
  vi.clearAllMocks();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function resize(width: number, height: number): void {
  Object.assign(window, { innerWidth: width, innerHeight: height });
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(width);
}

function start() {
  const top: TopFrame<string> = {
    show(data, id) {
      said.push(`show ${data} ${id}`);
      return new Promise((resolve) => (answer = resolve));
    },
    async tell(word) {
      said.push(word);
      return isOpenThere;
    },
  };
  const { body } = document;
  const parts = { own, top, elementOf: () => body, closed, close, signal: ending.signal };
  return createFrameCard(document, parts);
}

const soon = () => vi.advanceTimersByTimeAsync(0);

test("the card is shown in the top frame, which is told when the pointer has left for long enough and when it is back", async () => {
  const card = start();
  card.show("a", () => lines, "pointer", AT);
  await soon();
  answer(CARD);
  await soon();
  expect(own.show).not.toHaveBeenCalled();
  expect(card.box()).toEqual(CARD);
  expect(card.left!()).toBe(true);
  expect(card.back!()).toBe(true);
  await soon();
  expect(said).toEqual(["show a 1", "left", "in"]);
  card.hide();
  await soon();
  expect(said.slice(3)).toEqual(["over"]);
  expect(card.left!()).toBe(false);
});

test("nothing is said before the top frame has answered, so that no card opens after its end", async () => {
  const card = start();
  card.show("a", () => lines, "pointer", AT);
  card.hide();
  card.show("b", () => lines, "pointer", AT);
  await soon();
  expect(said).toEqual(["show a 1"]);
  answer(CARD);
  await soon();
  expect(said).toEqual(["show a 1", "over", "show b 2"]);
});

test("where the top frame can't, the frame shows the card itself, unless the pointer has left", async () => {
  const card = start();
  card.show("a", () => lines, "pointer", AT);
  await soon();
  answer(undefined);
  await soon();
  expect(own.show).toHaveBeenCalledOnce();
  card.hide();
  expect(own.hide).toHaveBeenCalledOnce();
  card.show("b", () => lines, "pointer", AT);
  card.left!();
  await soon();
  answer(undefined);
  await soon();
  expect(own.show).toHaveBeenCalledOnce();
  expect(closed).toHaveBeenCalledOnce();
});

test("its end there is an end here, once, and only of the card that it is said of", async () => {
  const card = start();
  card.show("a", () => lines, "pointer", AT);
  await soon();
  answer(CARD);
  card.closed(7);
  expect(closed).not.toHaveBeenCalled();
  card.closed(1);
  card.closed(1);
  expect(closed).toHaveBeenCalledOnce();
  card.show("b", () => lines, "pointer", AT);
  await soon();
  answer(CARD);
  isOpenThere = false;
  card.left!();
  await soon();
  expect(closed).toHaveBeenCalledTimes(2);
});

test("it ends with its mention out of sight, and with all that is ours", async () => {
  const card = start();
  card.show("a", () => lines, "pointer", AT);
  await soon();
  answer(CARD);
  lines = [{ ...LINE, top: 200 }];
  await vi.advanceTimersByTimeAsync(50);
  expect(close).toHaveBeenCalledOnce();
  ending.abort();
  await soon();
  expect(said).toEqual(["show a 1", "over"]);
});

test("a frame with room keeps its card", () => {
  resize(900, 700);
  const card = start();
  card.show("a", () => lines, "pointer", AT);
  expect(own.show).toHaveBeenCalledOnce();
  expect(card.left!()).toBe(false);
});
