/** Settings as anyone might have made them, for properties that hold of all. */
import fc from "fast-check";
import * as s from "../../../platform/settings/settings.ts";

const site = fc.constantFrom(
  "a.example",
  "*.a.example",
  "b.example/news",
  "c.example",
  "d.example",
);

export const settings: fc.Arbitrary<s.Settings> = fc.record({
  enabled: fc.boolean(),
  where: fc.constantFrom(...s.PLACES),
  offSites: fc.uniqueArray(site),
  onSites: fc.uniqueArray(site),
  hiddenKinds: fc.subarray(["company", "place", "law"] as const).map((kinds) => [...kinds]),
  hiddenEntities: fc.uniqueArray(fc.constantFrom("a", "b-c", "d")),
  hiddenNames: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 50 })),
  offPacks: fc.uniqueArray(fc.constantFrom("rare-earths", "steel")),
  showDoubtful: fc.boolean(),
  checkFigures: fc.boolean(),
  badge: fc.boolean(),
  markStyle: fc.constantFrom(...s.MARK_STYLES),
  repeat: fc.constantFrom(...s.REPEATS),
  openDelay: fc.constantFrom(...s.OPEN_DELAYS),
  opening: fc.constantFrom(...s.OPENINGS),
  cardSize: fc.constantFrom(...s.CARD_SIZES),
  textSize: fc.constantFrom(...s.TEXT_SIZES),
  theme: fc.constantFrom(...s.THEMES),
  language: fc.constantFrom(...s.LANGUAGES),
  sync: fc.boolean(),
});
