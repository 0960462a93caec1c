import { CASE_POLICIES, type NameInput } from "../../../detect/names.ts";
import { ALPHABETS } from "./alphabets.ts";

export interface RandomCase {
  readonly alphabet: string;
  readonly names: readonly NameInput[];
  readonly texts: readonly string[];
}

/** A generator of 32-bit numbers (mulberry32), so that a seed makes the same cases anywhere. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Some names of one alphabet, and texts of the same alphabet with pieces of the names in them. */
export function randomCase(
  random: (below: number) => number,
  texts: number,
  given?: keyof typeof ALPHABETS,
): RandomCase {
  const alphabets = Object.keys(ALPHABETS);
  const alphabet = given ?? alphabets[random(alphabets.length)]!;
  const chars = ALPHABETS[alphabet]!;
  const other = ALPHABETS[alphabets[random(alphabets.length)]!]!;
  const pick = (): string => (random(12) === 0 ? other : chars)[random(chars.length)] ?? "";
  const piece = (longest: number): string =>
    Array.from({ length: random(longest + 1) }, pick).join("");
  const names = Array.from({ length: 1 + random(8) }, (_, owner) => ({
    text: piece(random(4) === 0 ? 12 : 4),
    owner,
    casePolicy: CASE_POLICIES[random(3)]!,
  }));
  const text = (): string => {
    let made = "";
    for (let parts = random(6); parts >= 0; parts--) {
      made += random(2) === 0 ? piece(6) : names[random(names.length)]!.text + piece(2);
    }
    return made;
  };
  return { alphabet, names, texts: Array.from({ length: texts }, text) };
}
