// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { changedNodes } from "../../../page/reading/changed-nodes.ts";
import { createScope } from "../../../page/reading/scope.ts";

const LINES = "<p>one</p><p>two</p><p>three</p>";

beforeEach(() => void (document.body.innerHTML = `<div>${LINES}</div>`));

test("of a few changes only what came is read again", () => {
  const { log, line } = parts();
  expect(changed([record(log, [line])])).toEqual(new Set([line]));
});

test("an element that changed more often than it holds elements is read again as a whole", () => {
  const { log, line } = parts();
  const burst = Array.from({ length: 1_000 }, () => record(log, [document.createElement("p")]));
  expect(changed([...burst, record(log, [line])])).toEqual(new Set([log]));
});

test("a document and a shadow tree are never read as one", () => {
  const root = document.createElement("div").attachShadow({ mode: "open" });
  document.body.append(root.host);
  root.innerHTML = LINES;
  for (const [target, line] of [
    [root, root.firstElementChild!],
    [document, document.documentElement],
  ] as const) {
    const burst = Array.from({ length: 1_000 }, () => record(target, [line]));
    expect(changed(burst)).toEqual(new Set([line]));
  }
});

test("what has left the document is not read", () => {
  const { log, line } = parts();
  line.remove();
  expect(changed([record(log, [line])])).toEqual(new Set());
  log.remove();
  expect(changed([record(log, [log.firstElementChild!])])).toEqual(new Set());
});

test("many changes in many places are looked at with pauses", () => {
  const { log, line } = parts();
  log.innerHTML = "<p></p>".repeat(2_001);
  log.append(line);
  const changes = work(Array.from({ length: 2_000 }, () => record(log, [line])));
  let pauses = 0;
  while (!changes.next().done) pauses++;
  expect(pauses).toBe(4);
});

function parts() {
  const log = document.querySelector("div")!;
  return { log, line: log.lastElementChild! };
}

function record(target: Node, addedNodes: Node[]): MutationRecord {
  const found = { target, addedNodes, previousSibling: null, nextSibling: null };
  return found as unknown as MutationRecord;
}

function work(records: MutationRecord[]) {
  return changedNodes(records, [], createScope(false, { unread() {}, shadow() {} }));
}

function changed(records: MutationRecord[]): Set<Node> {
  const changes = work(records);
  for (;;) {
    const step = changes.next();
    if (step.done) return step.value;
  }
}
