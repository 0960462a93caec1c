/** Our own texts keep to British spelling. */
import { ownTexts } from "./own-texts.ts";
import { Findings, placeIn, type Check } from "./check.ts";

/** Beginnings of American words -> as we write them. Only words in lower case: names keep their spelling. */
const BRITISH: Record<string, string> = {
  aluminum: "aluminium",
  analyz: "analys",
  armor: "armour",
  artifact: "artefact",
  behavior: "behaviour",
  cancele: "cancelle",
  canceli: "cancelli",
  catalog: "catalogue",
  catalyz: "catalys",
  center: "centre",
  cesium: "caesium",
  color: "colour",
  defense: "defence",
  favor: "favour",
  fiber: "fibre",
  fuele: "fuelle",
  fueli: "fuelli",
  gray: "grey",
  harbor: "harbour",
  honor: "honour",
  kilometer: "kilometre",
  labele: "labelle",
  labor: "labour",
  liter: "litre",
  maneuver: "manoeuvre",
  modeli: "modelli",
  neighbor: "neighbour",
  offense: "offence",
  program: "programme",
  rumor: "rumour",
  signale: "signalle",
  sulfur: "sulphur",
  sulfate: "sulphate",
  sulfide: "sulphide",
  theater: "theatre",
  traveler: "traveller",
  vapor: "vapour",
};

/** Words that begin so and are British too. */
const EXCEPT = /^(catalogue|color(ation|imet)|honorar|laborator|litera|programm|vaporis)/;

/** Verbs in -ize and nouns in -ization; we write -ise. */
const IZE = /^(\p{Ll}{3,})iz(e|es|ed|ing|ation|ations|er|ers)$/u;
const SIZE = /^(cap|down|out|over|re|under)siz/;

export const checkSpelling: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    for (const [path, text] of ownTexts(entity))
      for (const [found] of text.matchAll(/(?<![\p{L}.@/-])\p{Ll}+/gu)) {
        const british = inBritish(found);
        if (british)
          findings.add(
            entity,
            placeIn(entity, path),
            `"${found}" is American spelling`,
            `write "${british}"`,
          );
      }
  return findings.problems;
};

function inBritish(word: string): string | undefined {
  if (EXCEPT.test(word)) return undefined;
  if (IZE.test(word) && !SIZE.test(word)) return word.replace(IZE, "$1is$2");
  const american = Object.keys(BRITISH).find((beginning) => word.startsWith(beginning));
  return american && word.replace(american, BRITISH[american]!);
}
