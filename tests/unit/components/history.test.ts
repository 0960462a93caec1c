import { expect, test } from "vitest";
import { canGo, go, shownIn, startHistory, visit } from "../../../components/card/history.ts";

test("goes back and forward as a browser does", () => {
  let history = visit(visit(startHistory("a"), "b"), "c");
  history = go(go(history, -1), -1);
  expect(shownIn(history)).toBe("a");
  expect([canGo(history, -1), canGo(history, 1)]).toEqual([false, true]);
  expect(shownIn(go(history, -1))).toBe("a");
  history = go(history, 1);
  expect(shownIn(history)).toBe("b");
});

test("something new forgets what lay ahead", () => {
  const history = visit(go(visit(startHistory("a"), "b"), -1), "c");
  expect(history.entries).toEqual(["a", "c"]);
  expect(canGo(history, 1)).toBe(false);
});
