// @vitest-environment happy-dom
import { beforeAll, expect, test } from "vitest";
import { partsOf, textOf, type Block, type Mention, type Run } from "../../../page/mention.ts";
import { readAround, readTree } from "../../../page/reading/read.ts";
import { createScope } from "../../../page/reading/scope.ts";

beforeAll(() => {
  // Not in happy-dom; visibility is tested in real browsers.
  Element.prototype.checkVisibility ??= () => true;
});

const noNotices = { unread() {}, shadow() {} };

function findings() {
  const runs: Run[] = [];
  const texts: string[] = [];
  const add = (run: Run, parts: string[]) => {
    runs.push(run);
    texts.push(parts.join(""));
  };
  return { runs, texts, sink: { run: add, hidden() {} } };
}

function read(html: string, readCode = false) {
  document.body.innerHTML = html;
  const found = findings();
  const steps = readTree(document.documentElement, createScope(readCode, noNotices), found.sink);
  for (const _ of steps);
  return found;
}

test.each<[string, string[]]>([
  ["<p><b>Bao</b>gang <i>Group</i></p>", ["Baogang Group"]],
  ["<p>Bao<wbr>gang</p> <p>Group</p>", ["Baogang", "Group"]],
  ["one<br>two<hr>three", ["one", "two", "three"]],
  ["<div>one <p>two</p> three</div>", ["one ", "two", " three"]],
  ["<ruby>包<rt>bāo</rt>钢<rt>gāng</rt></ruby>", ["包钢"]],
  ["<p>one <script>no</script> two</p>", ["one  two"]],
  ["<p>one <code>no</code> two</p>", ["one ", " two"]],
  ["<p>one <span aria-hidden=true>no</span> two</p>", ["one  two"]],
  ["<div contenteditable>no</div><div contenteditable=false>yes</div>", ["yes"]],
  ["<table><tr><td>one<td>two</table>", ["one", "two"]],
  ["<select><option>no</select><textarea>no</textarea>", []],
])("%s", (html, expected) => {
  expect(read(html).texts).toEqual(expected);
});

test("code is read on request", () => {
  expect(read("<p>one <code>two</code></p><pre>three</pre>", true).texts).toEqual([
    "one two",
    "three",
  ]);
});

test("offsets lead back to the text nodes", () => {
  const { runs } = read("<p>Of <b>Bao</b>gang <i>Group</i>.</p>");
  const block: Block = { run: runs[0]!, mentions: [], ranges: [] };
  const text = textOf(block);
  expect(text).toBe("Of Baogang Group.");
  const start = text.indexOf("Baogang");
  const parts = partsOf({ block, start, end: start + 13 } as Mention);
  expect(parts.map(({ node, from, to }) => node.data.slice(from, to))).toEqual([
    "Bao",
    "gang ",
    "Group",
  ]);
});

test("a text node too long for one request is read in pieces that lose nothing", () => {
  const sentence = "Nothing is to be seen here. ";
  const long = sentence.repeat(2_000);
  const { runs, texts } = read(`<p>${long}<b>end</b></p>`);
  expect(runs.length).toBeGreaterThan(2);
  expect(texts.join("")).toBe(`${long}end`);
  expect(texts.every((text) => text.length <= 16_384)).toBe(true);
  for (const [i, run] of runs.entries())
    expect(textOf({ run, mentions: [], ranges: [] })).toBe(texts[i]);
  expect(texts[1]!.startsWith("Nothing")).toBe(true);
});

test("around a changed node only its own line is read", () => {
  document.body.innerHTML = "<p>one</p><p id=p>two <b>three</b> four<br>five</p><p>six</p>";
  const found = findings();
  const target = document.querySelector("b")!.firstChild!;
  const scope = createScope(false, noNotices);
  for (const _ of readAround(target, scope, found.sink, new Set()));
  expect(found.texts).toEqual(["two three four"]);
});
