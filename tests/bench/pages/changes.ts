/** What 4,000 changes cost a page that holds 10,000 marks, beside the same page without the extension. */
import { sleep } from "../../browser/support/poll.ts";
import { STILL } from "./corpus.ts";
import { changePage, countMarks } from "./in-page.ts";
import type { Subject } from "./measure.ts";
import { median } from "./numbers.ts";

export interface ChangesRow {
  browser: string;
  marks: number;
  /** Of those, on and near the screen. */
  registered: number;
  /** The changes themselves and their layout, and what watches them. */
  withUsMs: number;
  withoutMs: number;
  ratio: number;
  /** The same up to the page's next turn, in which part of the change is being read again. */
  turnRatio: number;
}

type Times = Awaited<ReturnType<typeof changePage>>;

const MARKS = 10_000;
const ROUNDS = 9;

/** A mark a line, as in a dense report; what changes stands apart from them. */
const LINE = "Baogang Group was named in the report of that year beside several others. ";
const PAGE = `<!doctype html><meta charset="utf-8">
<style>#changing { position: fixed; right: 0; contain: strict; width: 9em; height: 9em }</style>
<div id="changing"></div>${`<p>${LINE.repeat(10)}</p>`.repeat(MARKS / 10)}`;

export async function measureChanges({
  kind,
  withUs,
  without,
  server,
}: Subject): Promise<ChangesRow> {
  const url = server.route("/bench/changes.html", { body: PAGE, headers: STILL });
  const open = async (browser: Subject["withUs"]) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const [marked, plain] = [await open(withUs), await open(without)];
  await marked.bringToFront();
  await sleep(6_000);
  const registered = await marked.evaluate(countMarks);
  if (!registered) throw new Error(`the page of ${MARKS} marks shows none`);
  const ours: Times[] = [];
  const none: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await marked.evaluate(changePage));
    await sleep(1_500); // what is read again is no part of the next round
    none.push(await plain.evaluate(changePage));
  }
  await marked.close();
  await plain.close();
  const medianOf = (times: Times[], which: keyof Times) => median(times.map((each) => each[which]));
  const withUsMs = medianOf(ours, "changesMs");
  const withoutMs = medianOf(none, "changesMs");
  return {
    browser: kind,
    marks: MARKS,
    registered,
    withUsMs,
    withoutMs,
    ratio: withUsMs / withoutMs,
    turnRatio: medianOf(ours, "turnMs") / medianOf(none, "turnMs"),
  };
}
