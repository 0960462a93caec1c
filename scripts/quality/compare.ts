/** The plain dictionary and the judge side by side on the same texts. */
import type { Find, Finders } from "./finders.ts";
import { figures, measure, type KnownEntity, type Measured } from "./measure.ts";
import { counts, offDomainCards, type OffDomain } from "./off-domain.ts";
import type { Passage } from "./passages.ts";

export type Both<T> = Record<"plain" | "judged", T>;

/** Under the names that a report has them. */
export interface ComparedFigures {
  gold: ReturnType<typeof figures>;
  plain: ReturnType<typeof figures>;
  offDomain: ReturnType<typeof counts>;
  plainOffDomain: ReturnType<typeof counts>;
}

export interface Comparison {
  results: Both<Measured>;
  off: Both<OffDomain>;
  figures: ComparedFigures;
}

/**
 * @param passages labelled texts
 * @param anythingElse texts in which a card is one too many
 */
export function compare(
  passages: readonly Passage[],
  anythingElse: readonly { id: string; text: string }[],
  { plain, judged }: Finders,
  entityOf: (markedId: string) => KnownEntity | undefined,
): Comparison {
  const measured = (find: Find): Measured => measure(passages, find, entityOf);
  const results = { plain: measured(plain), judged: measured(judged) };
  const off = {
    plain: offDomainCards(anythingElse, plain),
    judged: offDomainCards(anythingElse, judged),
  };
  return {
    results,
    off,
    figures: {
      gold: figures(results.judged.total),
      plain: figures(results.plain.total),
      offDomain: counts(off.judged),
      plainOffDomain: counts(off.plain),
    },
  };
}
