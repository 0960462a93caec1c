/** Units and signs in our own texts are written in one way. */
import { ownTexts } from "./own-texts.ts";
import { Findings, placeIn, type Check } from "./check.ts";

interface Rule {
  wrong: RegExp;
  reason: string;
  mend: string;
  severity: "error" | "warning";
}

const RULES: readonly Rule[] = [
  {
    wrong: /\bper ?cent\b/i,
    reason: '"percent" is spelt out',
    mend: 'write "12.5%"',
    severity: "error",
  },
  {
    wrong: /\d\s%/,
    reason: "there is a space before the percent sign",
    mend: 'write "12.5%"',
    severity: "error",
  },
  {
    wrong: /\d\s?bn\b|([$€£¥]|\b[A-Z]{3} )\d[\d.,]*\s?m\b/,
    reason: "millions or billions of money are abbreviated",
    mend: 'write "$1.5 billion", "CNY 30 million"',
    severity: "error",
  },
  {
    wrong: /[’‘]/,
    reason: "there is a curly apostrophe",
    mend: "write a straight one (')",
    severity: "error",
  },
  {
    wrong: /\b[mk]?tp[ay]\b/i,
    reason: "tonnes a year are abbreviated in another way",
    mend: 'write "t a year"',
    severity: "error",
  },
  {
    wrong: /\b(metric tons?(?! unit)|metric tonnes?)\b/i,
    reason: "a metric ton is a tonne",
    mend: 'write "t" or "tonnes"',
    severity: "error",
  },
  {
    wrong: /(?<!\b(short|long|metric) )\btons?\b/i,
    reason: '"ton" may be three different weights',
    mend: 'write "t" or "tonnes", or "short tons" where the source means those',
    severity: "warning",
  },
];

export const checkWrittenUnits: Check = (pack) => {
  const findings = new Findings();
  for (const entity of pack.entities.values())
    for (const [path, text] of ownTexts(entity))
      for (const { wrong, reason, mend, severity } of RULES)
        if (wrong.test(text)) findings.add(entity, placeIn(entity, path), reason, mend, severity);
  return findings.problems;
};
