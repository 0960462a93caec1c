/** Tonnage times grade is about the contained metal, where an entity states all three on the same terms. */
import type { PackEntity } from "../pack.ts";
import type { AuthoredFact } from "../schema.ts";
import { wholeNumber } from "../whole.ts";
import { Findings, placeIn, type Check } from "./check.ts";

/** A grade of 0.9 % may be 0.85 % or 0.95 %; a slip of a digit or of a unit is far more. */
const TOLERANCE = 0.1;

const TONNES: Record<string, number> = { t: 1, kt: 1e3, Mt: 1e6 };
const SHARES: Record<string, number> = { "%": 1e-2, ppm: 1e-6, "g/t": 1e-6 };
const ROCK = /\b(ore|rock|mineralisation|clay|tailings|material)\b/;
/** "ore at 2.6% total rare earth oxides": what has a grade is rock too, whatever it is called. */
const GRADED = /\bat ([\d.,]+)\s?(%|ppm|g\/t) ([^(]+)/;

export const checkContainedMetal: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values()) {
    const ores = entity.data.facts.flatMap((fact) => oreOf(fact, entity));
    entity.data.facts.forEach((fact, i) => {
      const tonnes = tonnesOf(fact);
      if (tonnes === undefined || isRock(fact.of)) return;
      const substance = substanceOf(fact.of ?? "");
      const candidates = ores.filter(
        (ore) => ore.substance === substance && sameTerms(ore.fact, fact),
      );
      if (candidates.length === 0) return;
      const products = candidates.map((ore) => ore.tonnes * ore.share);
      if (products.some((product) => Math.abs(product / tonnes - 1) <= TOLERANCE)) return;
      const nearest = Number(products[0]!.toPrecision(3)).toLocaleString("en");
      findings.add(
        entity,
        placeIn(entity, ["facts", i], fact.property),
        `tonnage × grade of the ore is ${nearest} t, not ${tonnes.toLocaleString("en")} t`,
        "correct the tonnage, the grade or the content, or give them different dates or scopes",
      );
    });
  }
  return findings.problems;
};

interface Ore {
  fact: AuthoredFact;
  tonnes: number;
  share: number;
  substance: string;
}

function isRock(of = ""): boolean {
  return ROCK.test(of) || GRADED.test(of);
}

/** The grades of an amount of ore: in its own words, or facts beside it. */
function oreOf(fact: AuthoredFact, { data }: PackEntity): Ore[] {
  const tonnes = tonnesOf(fact);
  const { of = "" } = fact;
  if (tonnes === undefined || !isRock(of)) return [];
  const [, figure, unit, substance] = of.match(GRADED) ?? [];
  if (figure && unit && substance) {
    const share = Number(figure.replaceAll(",", "")) * SHARES[unit]!;
    return [{ fact, tonnes, share, substance: substanceOf(substance) }];
  }
  return data.facts
    .filter((other) => other.property === "grade" && sameTerms(other, fact))
    .filter((grade) => typeof grade.value === "number" && (grade.unit ?? "") in SHARES)
    .map((grade) => ({
      fact,
      tonnes,
      share: (grade.value as number) * SHARES[grade.unit!]!,
      substance: substanceOf(grade.of ?? ""),
    }));
}

function tonnesOf({ property, value, scale, unit = "" }: AuthoredFact): number | undefined {
  const counted = property === "resource" || property === "reserves";
  if (!counted || typeof value !== "number" || !(unit in TONNES)) return undefined;
  return wholeNumber(value, scale) * TONNES[unit]!;
}

/** Of the same time and the same place; grades stand for resources and for reserves. */
function sameTerms(a: AuthoredFact, b: AuthoredFact): boolean {
  return (
    a.asOf === b.asOf &&
    a.scope === b.scope &&
    (a.property === b.property || a.property === "grade" || b.property === "grade")
  );
}

/** "total rare earth oxides contained, Tardiff" and "of rare-earth oxide" are the same thing. */
function substanceOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/,.*/, "")
    .replaceAll("-", " ")
    .replace(/\btreo\b|\breo\b/, "rare earth oxide")
    .replace(/\b(total|contained|content|of|in the (resource|reserves?|ore))\b/g, "")
    .replace(/s\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
