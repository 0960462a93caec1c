/** Holds what is read of labelled sentences against their labels. */
import { chooseFacts } from "../../facts/choose.ts";
import type { Verdict } from "../../facts/figures/check.ts";
import type { FigureKind } from "../../facts/figures/figure.ts";
import { readFigures } from "../../facts/figures/read.ts";
import { checkFigures, readSentence } from "../../facts/figures/sentence.ts";
import { statementsFor } from "../../facts/figures/statements.ts";
import type { Entity } from "../../facts/model.ts";
import { relatedEntities } from "../../facts/related.ts";
import { sentenceMentions } from "../../facts/sentence-mentions.ts";
import type { PackStore } from "../../facts/store.ts";

export interface LabelledFigure {
  start: number;
  end: number;
  kind: FigureKind;
  value: number;
  to?: number;
  unit?: string;
  entity?: string;
  verdict: Verdict | "silent";
}

export interface LabelledSentence {
  id: string;
  lang: string;
  text: string;
  entities: { id: string; start: number; end: number }[];
  figures: LabelledFigure[];
  /** "dev" sentences were there when the rules were written; the others are told apart in tests/quality/README.md. */
  set: "dev" | "held" | "fresh" | "blind";
}

/** A verdict as a card shows it. */
export interface Shown {
  start: number;
  end: number;
  verdict: Verdict;
  /** On whose card. */
  entity: string;
  /** What the pack states, for a list of errors. */
  stated: string;
}

export interface SentenceChecker {
  /** All that the cards of a sentence's entities say of its figures. */
  shown(sentence: Pick<LabelledSentence, "text" | "entities">): Promise<Shown[]>;
  /** What one hover costs, in milliseconds: reading, comparing, choosing; files are there already. */
  hoverTimes(sentence: Pick<LabelledSentence, "text" | "entities">): Promise<number[]>;
}

interface Family {
  entity: Entity | undefined;
  related: Entity[];
}

export async function createSentenceChecker(store: PackStore): Promise<SentenceChecker> {
  const [names, words] = await Promise.all([store.names(), store.words()]);
  const families = new Map<string, Promise<Family>>();
  const load = async (id: string): Promise<Family> => {
    const entity = await store.entity(id);
    return { entity, related: entity ? await relatedEntities(store, entity) : [] };
  };
  const familyOf = (id: string): Promise<Family> => {
    const known = families.get(id) ?? load(id);
    families.set(id, known);
    return known;
  };
  const read = ({ text, entities }: Pick<LabelledSentence, "text" | "entities">) => {
    const sure = entities.map(({ id, start, end }) => ({ entity: id, start, end }));
    return readSentence(text, sentenceMentions(names, text, sure), words);
  };
  return {
    async shown(labelled) {
      const sentence = read(labelled);
      const shown: Shown[] = [];
      for (const id of new Set(sentence.mentions.map(({ entity }) => entity))) {
        const { entity, related } = await familyOf(id);
        if (!entity) continue;
        const statements = statementsFor(entity, related);
        for (const { figure, finding } of checkFigures(sentence, statements, words.lexicon))
          if (finding) {
            const { verdict, stated } = finding;
            const { property, value, asOf } = stated.fact;
            shown.push({
              start: figure.start,
              end: figure.end,
              verdict,
              entity: id,
              stated: [stated.entity.id, property, JSON.stringify(value), asOf].join(" "),
            });
          }
      }
      return shown;
    },
    async hoverTimes(labelled) {
      const times: number[] = [];
      for (const { id } of labelled.entities) {
        const { entity, related } = await familyOf(id);
        if (!entity) continue;
        const start = performance.now();
        const sentence = read(labelled);
        const statements = statementsFor(entity, related);
        chooseFacts(entity, sentence, checkFigures(sentence, statements, words.lexicon));
        times.push(performance.now() - start);
      }
      return times;
    },
  };
}

/** Whether the reader found a labelled figure and read the number that was labelled. */
export function readsRight({ text }: LabelledSentence, label: LabelledFigure): boolean {
  // Short tons are labelled as printed; the reader weighs them.
  const times = label.unit === "short-ton" ? 0.907_184_74 : label.unit === "kg" ? 1e-3 : 1;
  return readFigures(text).some(
    ({ start, end, kind, value, to }) =>
      start < label.end &&
      label.start < end &&
      kind === label.kind &&
      close(Math.abs(value), Math.abs(label.value * times)) &&
      (to === undefined) === (label.to === undefined),
  );
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(a, b);
}
