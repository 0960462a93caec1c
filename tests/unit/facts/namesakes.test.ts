/** Names that towns, families or other acronyms have too. */
import { expect, test } from "vitest";
import { checkNamesakes } from "../../../facts/authoring/checks/namesakes.ts";
import { readPack } from "../../../facts/authoring/pack.ts";
import { formatProblem, type Problem } from "../../../facts/authoring/problem.ts";
import { BUNDLED_PACK } from "../../../facts/packs.ts";
import { readPackFiles } from "../../../scripts/read-pack-files.ts";
import { lineOf, smallPack, TODAY } from "./small-pack.ts";

const TICKER = '{ text: "SHA: 600010", kind: ticker }';

/** What is said of a name of the small pack's listed company. */
function problemsOf(name: string, match = ""): Problem[] {
  const { pack } = readPack(smallPack([TICKER, `{ text: ${name}, kind: short${match} }`]));
  return checkNamesakes(pack!, TODAY);
}

test.each([
  ["Hastings", /a town \(GB, \d+ people\)/],
  ["Poços de Caldas", /a town \(BR/],
  ["Pocos De Caldas", /a town \(BR/],

  ["Kowalczyk", /a surname/],
  ["ABCD", /an acronym/],
])("%s", (name, reason) => {
  const problems = problemsOf(name);
  expect(problems.map((problem) => problem.reason)).toEqual([expect.stringMatching(reason)]);
  const line = lineOf(name, smallPack([TICKER, `{ text: ${name}, kind: short }`]).content[0]!.text);
  expect(problems[0]).toMatchObject({ severity: "warning", line });
});

test.each([
  ["Hastings", ", match: { context: page }"],
  ["Kowalczyk", ", match: { near: [magnet] }"],
  ["ABCD", ", match: { context: none }"],
  ["ABC", ""],
  ["Steel Union Works", ""],
])("%s%s is sound", (name, match) => expect(problemsOf(name, match)).toEqual([]));

test("the pack that ships has an answer to each", async () => {
  const { pack } = readPack(await readPackFiles(`packs/${BUNDLED_PACK}`));
  expect(checkNamesakes(pack!, TODAY).map(formatProblem)).toEqual([]);
}, 60_000);
