/** Whether a sentence names what a figure is of: "crude steel", "NdPr oxide", 粗钢. */
import { remembered } from "../remembered.ts";

import type { Span } from "./clause.ts";

/** Words that say how, not what; a sentence may leave them out. */
const OPEN = new Set(
  "ore of the and in for to a an per at by on all total products product content contained output mine mined its average whole business with so far".split(
    " ",
  ),
);

/** The entities that a text names, by id. */
export type NamesIn = (text: string) => readonly string[];

export interface Named {
  /** Whether the sentence names what a pack's words say, by the same words or by other names of the same entities. */
  names(what: string): boolean;
  /** Whether a material that is none of its words stands right behind the figure: "5 t of cobalt". */
  namesOther(what: string, figure: Span): boolean;
  /**
   * Whether it names just that of a figure, and nothing that is more or less than it: not "stainless steel" for "steel".
   * Where the material stands right behind the figure ("5 t of cobalt"), no other counts.
   */
  namesJust(what: string, figure: Span): boolean;
}

/**
 * @param mentioned the entities that the sentence names
 * @param materials the materials that it names, with their places
 * @param namesIn what the pack's names find in a text; it is asked for texts of the pack alone, again and again
 */
export function createNamed(
  sentence: string,
  mentioned: ReadonlySet<string>,
  materials: readonly (Span & { entity: string })[],
  namesIn: NamesIn,
): Named {
  const lower = sentence.toLowerCase();
  const words = new Set(wordsOf(sentence));
  const names = remembered((what: string) => {
    const main = mainOf(what);
    if (wordsOf(main).every((word) => OPEN.has(word) || words.has(word))) return true;
    const entities = namesIn(main);
    return entities.length > 0 && entities.every((id) => mentioned.has(id));
  });
  const materialBehind = (figure: Span) =>
    materials.find(
      ({ start }) =>
        start >= figure.end && /^ (?:of |in )?(?:the )?$/.test(sentence.slice(figure.end, start)),
    );
  const namesOther = (what: string, figure: Span): boolean => {
    const behind = materialBehind(figure);
    if (!behind) return false;
    const main = mainOf(what);
    const surface = wordsOf(sentence.slice(behind.start, behind.end));
    const told = new Set(wordsOf(main));
    return !namesIn(main).includes(behind.entity) && !surface.every((word) => told.has(word));
  };
  const namesJust = (what: string, figure: Span): boolean => {
    if (!names(what)) return false;
    const main = mainOf(what).trim();
    const entities = namesIn(main);
    const behind = materialBehind(figure);
    const told = behind ? [behind] : materials;
    if (!told.every(({ entity }) => entities.includes(entity))) return false;
    // All of it is a name that the sentence has by another name: 粗钢 for "crude steel".
    if (entities.length > 0 && !lower.includes(main.toLowerCase())) return true;
    const kind = new RegExp(String.raw`(\p{L}+)[ -]${RegExp.escape(main.toLowerCase())}`, "u").exec(
      lower,
    );
    return kind === null || PLAIN.has(kind[1]!);
  };
  return { names, namesJust, namesOther };
}

/** Words before a thing that make no kind of it. */
const PLAIN = new Set(
  "of the its all total made produced mined sold and in more some about tonnes tons t mt kt output production".split(
    " ",
  ),
);

/** What follows says it more closely than any sentence does: "ore at 6.44%", "NdPr oxide, 99%". */
function mainOf(what: string): string {
  return what.split(/[,;(]| at (?=\d)| with (?=\d)/)[0]!;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 ? word.replace(/(?<!s)s$/, "") : word,
  );
}
