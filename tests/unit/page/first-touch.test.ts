// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { awaitFirstTouch } from "../../../page/cards/first-touch.ts";

const onMark = { x: 50, y: 50 };
let end: AbortController;
beforeEach(() => {
  end?.abort();
  end = new AbortController();
});

function start(wake: () => Promise<(missed: MouseEvent) => void>) {
  const touches = (x: number, y: number) => x === onMark.x && y === onMark.y;
  awaitFirstTouch(document, touches, wake, end.signal);
}

function send(type: string, { x, y } = onMark, pointerType = "mouse", isTrusted = true): void {
  const event = new MouseEvent(type, { clientX: x, clientY: y });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  window.dispatchEvent(Object.assign(event, { pointerType }));
}

test("wakes at the first move over a mark, and hands over the last move and click once", async () => {
  const takeOver = vi.fn<(missed: MouseEvent) => void>();
  const wake = vi.fn(async () => takeOver);
  start(wake);
  send("pointermove", { x: 1, y: 1 });
  expect(wake).not.toHaveBeenCalled();
  send("pointermove");
  send("pointermove", { x: 60, y: 50 });
  send("click");
  expect(wake).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(takeOver).toHaveBeenCalledTimes(2));
  expect(takeOver.mock.calls.map(([{ type, clientX }]) => [type, clientX])).toEqual([
    ["pointermove", 60],
    ["click", 50],
  ]);
  send("pointermove");
  expect(takeOver).toHaveBeenCalledTimes(2);
  expect(wake).toHaveBeenCalledOnce();
});

test("a finger's move and a page that scrolls under the pointer are no sign", () => {
  const wake = vi.fn(async () => () => undefined);
  start(wake);
  send("pointermove", onMark, "touch");
  window.dispatchEvent(new Event("scroll"));
  send("pointermove");
  expect(wake).not.toHaveBeenCalled();
  send("click", onMark, "touch");
  expect(wake).toHaveBeenCalledOnce();
});

test("what a page's own script sends is no sign", () => {
  const wake = vi.fn(async () => () => undefined);
  start(wake);
  for (const type of ["pointermove", "click"]) send(type, onMark, "mouse", false);
  expect(wake).not.toHaveBeenCalled();
});

test("asks again after nobody answered", async () => {
  const wake = vi.fn(() => Promise.reject(new Error("gone")));
  start(wake);
  send("pointermove");
  await Promise.resolve();
  await Promise.resolve();
  send("pointermove");
  expect(wake).toHaveBeenCalledTimes(2);
});

test("listens no more once it is over", () => {
  const wake = vi.fn(async () => () => undefined);
  start(wake);
  end.abort();
  send("pointermove");
  expect(wake).not.toHaveBeenCalled();
});
