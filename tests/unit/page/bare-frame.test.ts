// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { whenFilled } from "../../../page/bare-frame.ts";

/** Makes the document that of a frame, with this in its body. */
function frameWith(body: string): Document {
  Object.defineProperty(window, "parent", { value: {}, configurable: true });
  document.body.replaceWith(document.createElement("body"));
  document.body.innerHTML = body;
  return document;
}

const begunIn = (of: Document) => {
  const begin = vi.fn<() => void>();
  whenFilled(of, begin);
  return begin;
};

/** A MutationObserver tells in a task of its own. */
const told = () => new Promise((resolve) => setTimeout(resolve, 20));

const BARE = [
  "",
  " \n",
  "<!-- soon -->",
  "<script>go()</script> <style>p {}</style><noscript>no</noscript>",
];

test.each(BARE)("a frame with %j waits", (body) => {
  expect(begunIn(frameWith(body))).not.toHaveBeenCalled();
});

test.each(["Text", "<p></p>", "<script></script><img>", "<template></template>Text"])(
  "a frame with %j does not",
  (body) => {
    expect(begunIn(frameWith(body))).toHaveBeenCalledOnce();
  },
);

test("what is no frame does not wait, whatever it holds", () => {
  frameWith("");
  Object.defineProperty(window, "parent", { value: window, configurable: true });
  expect(begunIn(document)).toHaveBeenCalledOnce();
});

test("a shadow tree of the body is something", () => {
  const inner = frameWith("");
  inner.body.attachShadow({ mode: "open" });
  expect(begunIn(inner)).toHaveBeenCalledOnce();
});

test.each<[string, (inner: Document) => void]>([
  ["an element", ({ body }) => body.append(body.ownerDocument.createElement("p"))],
  ["text", ({ body }) => body.append("Text")],
  ["text in place of none", ({ body }) => (body.firstChild!.nodeValue = "Text")],
  ["the focus", ({ defaultView }) => defaultView!.dispatchEvent(new Event("focus"))],
])("it begins with %s, once", async (_, fill) => {
  const inner = frameWith(" ");
  const begin = begunIn(inner);
  inner.body.append(inner.createElement("script"));
  await told();
  expect(begin).not.toHaveBeenCalled();
  fill(inner);
  inner.body.append("More");
  await told();
  inner.defaultView!.dispatchEvent(new Event("focus"));
  expect(begin).toHaveBeenCalledOnce();
});
