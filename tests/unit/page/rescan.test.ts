import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRescan } from "../../../page/reading/rescan.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("looks ever more rarely after a change, then no more", () => {
  const look = vi.fn();
  createRescan(look).touch();
  vi.advanceTimersByTime(500);
  expect(look).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(look).toHaveBeenCalledTimes(5);
  vi.advanceTimersByTime(600_000);
  expect(look).toHaveBeenCalledTimes(5);
});

test("a page that never rests is looked over all the same", () => {
  const look = vi.fn();
  const rescan = createRescan(look);
  for (let i = 0; i < 100; i++) {
    rescan.touch();
    vi.advanceTimersByTime(100);
  }
  expect(look.mock.calls.length).toBeGreaterThan(10);
  rescan.stop();
  look.mockClear();
  vi.advanceTimersByTime(60_000);
  expect(look).not.toHaveBeenCalled();
});

test("is put aside with the page, and begins anew with it", () => {
  const look = vi.fn();
  const rescan = createRescan(look);
  rescan.touch();
  vi.advanceTimersByTime(100);
  rescan.stop();
  vi.advanceTimersByTime(60_000);
  expect(look).not.toHaveBeenCalled();
  rescan.touch();
  vi.advanceTimersByTime(500);
  expect(look).toHaveBeenCalledTimes(1);
});
