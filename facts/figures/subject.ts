/** Whom a sentence gives a figure to. */
import type { EntityKind } from "../model.ts";
import type { Span } from "./clause.ts";

/** A name in a sentence. */
export interface SentenceMention extends Span {
  entity: string;
  kind: EntityKind;
}

/** How surely a figure is an entity's: its own, one that it has a part in, or another's. */
export type Ownership = "own" | "part" | "none";

/** Whose a figure may be, by ids of entities. */
export interface Owners {
  /** The one that the sentence gives it to. */
  subject: string | undefined;
  /** Those that are named in its clause. */
  near: ReadonlySet<string>;
}

const OWNERS: ReadonlySet<EntityKind> = new Set([
  "company",
  "mine",
  "plant",
  "body",
  "market",
  "law",
]);

/** Before a name: another stands to it as its parent, customer, rival … and is the one that is spoken of. */
const OBJECT_BEFORE =
  /(?:\b(?:to|with|from|against|than|like|unlike|via|through|between|into|ahead of|behind)|\b(?:parents?|subsidiar(?:y|ies)|units?|rivals?|owners?|shareholders?|arms?|suppliers?|customers?|partners?|affiliates?|competitors?|peers?|analysts?|founders?|stake|shares?|%|percent) (?:company )?(?:of|in|to)) (?:the )?$|(?:向|与|和|从|对|较|比|同)$/iu;
const PLACE_BEFORE =
  /\b(?:in|from|to|at|near|across|into|of|for|outside|within|over) (?:the )?$|在$/iu;
/** A name of something else that the pack does not know, at the head of what follows. */
const UNKNOWN_NAME =
  /(?:^|[^.!?\p{L}] ?)(?:\p{Lu}[\p{L}&'-]+|\p{Lu}{2,})(?: (?:of |and |& )?\p{Lu}[\p{L}&'-]+)+/gu;

/**
 * What tells the owners of each figure of a sentence by its clause.
 *
 * @param mentions the names of the sentence in their order
 * @param said other stretches whose meaning is known: words of properties, periods
 * @param carried whom the sentence before was about, where this one says "the company"
 */
export function createOwners(
  text: string,
  mentions: readonly SentenceMention[],
  said: readonly Span[] = [],
  carried?: string,
): (clause: Span, figure: Span) => Owners {
  const owning = mentions.filter((_, place) => isOwner(text, mentions, place));
  return (clause, figure) => ({
    subject: subjectOf(text, mentions, owning, clause, figure, said) ?? carried,
    near: new Set(within(mentions, clause).map(({ entity }) => entity)),
  });
}

export function ownershipOf(entity: string, { subject, near }: Owners): Ownership {
  if (subject === undefined) return "none";
  if (subject === entity) return "own";
  return near.has(entity) ? "part" : "none";
}

function within(mentions: readonly SentenceMention[], clause: Span): SentenceMention[] {
  return mentions.filter(({ start, end }) => start >= clause.start && end <= clause.end);
}

/** @param owning those of the mentions that figures may belong to */
function subjectOf(
  text: string,
  mentions: readonly SentenceMention[],
  owning: readonly SentenceMention[],
  clause: Span,
  figure: Span,
  said: readonly Span[],
): string | undefined {
  const inClause = within(owning, clause);
  const before = inClause.filter(({ end }) => end <= figure.start);
  const after = inClause.filter(({ start }) => start >= figure.end);
  // "…, the United States 51,000 tonnes": the verb is left out.
  const beside = within(mentions, clause).find(
    ({ kind, start, end }) =>
      (OWNERS.has(kind) || kind === "place") &&
      start > clause.start &&
      /^(?:'s|’s)?[ :：]?$/u.test(text.slice(end, figure.start)) &&
      end <= figure.start &&
      /[,，、;；|] ?(?:and |the |和)*$/u.test(text.slice(clause.start, start)),
  );
  if (beside) return beside.entity;
  const unknown = unknownName(text, [...mentions, ...said], {
    start: clause.start,
    end: figure.start,
  });
  const nearest = before.at(-1);
  if (nearest && (isShared(text, before, nearest) || isLonger(text, mentions, nearest, said)))
    return undefined;
  if (nearest && !(unknown && unknown.start > nearest.end)) return nearest.entity;
  if (unknown) return undefined;
  if (
    after.length > 0 &&
    /^.{0,60}\b(?:at|by|of|for)\b/iu.test(text.slice(figure.end, after[0]!.start))
  )
    return after[0]!.entity;
  const earlier = owning.find(({ end }) => end <= clause.start);
  if (earlier) return earlier.entity;
  if (after.length > 0) return after[0]!.entity;
  // No company, mine or body at all: a place, else what the figure is of.
  const rest = mentions.filter(({ kind }) => kind !== "person" && kind !== "publication");
  const places = rest.filter(({ kind }) => kind === "place");
  const free = places.filter(({ start }) => !PLACE_BEFORE.test(text.slice(0, start)));
  const things = rest.filter(({ kind }) => kind !== "place");
  return (free[0] ?? (things.length > 0 ? undefined : places[0]) ?? nearestOf(things, figure))
    ?.entity;
}

function isOwner(text: string, mentions: readonly SentenceMention[], place: number): boolean {
  const { kind, start, end } = mentions[place]!;
  if (!OWNERS.has(kind)) return false;
  if (OBJECT_BEFORE.test(text.slice(Math.max(0, start - 40), start))) return false;
  // "Inner Mongolia's Baogang Group": what stands right before a name describes it.
  let after = place + 1;
  while (after < mentions.length && mentions[after]!.start < end) after++;
  const next = mentions[after];
  return !(
    next &&
    OWNERS.has(next.kind) &&
    /^(?:'s|’s| |的){1,2}$/.test(text.slice(end, next.start))
  );
}

/** "Baowu and Ansteel made": neither of them alone. */
function isShared(
  text: string,
  owners: readonly SentenceMention[],
  last: SentenceMention,
): boolean {
  const other = owners.at(-2);
  return (
    other !== undefined &&
    /^(?:,? and | & |\/|和|与|及|、)$/.test(text.slice(other.end, last.start))
  );
}

/** "Thyssenkrupp Steel Europe employed": a longer name, of a part or of something else. */
function isLonger(
  text: string,
  mentions: readonly SentenceMention[],
  { end }: SentenceMention,
  said: readonly Span[],
): boolean {
  const [next] = /^(?: \p{Lu}\p{Ll}{2,})+/u.exec(text.slice(end, end + 40)) ?? [];
  // In a heading every word has a capital.
  if (next === undefined || (text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []).length < 2) return false;
  const to = end + next.length;
  return ![...mentions, ...said].some((one) => one.start <= end + 1 && one.end >= to);
}

function nearestOf(
  mentions: readonly SentenceMention[],
  figure: Span,
): SentenceMention | undefined {
  const before = mentions.filter(({ end }) => end <= figure.start);
  return before.at(-1) ?? mentions[0];
}

/** A capitalised name that nothing known covers: "its rival Orex Metals". */
function unknownName(text: string, known: readonly Span[], { start, end }: Span): Span | undefined {
  for (const { index, 0: name } of text.slice(start, end).matchAll(UNKNOWN_NAME)) {
    const from = start + index;
    const to = from + name.length;
    const isKnown = known.some((one) => one.start < to && one.end > from);
    const month =
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|FY|H[12])\b/.test(
        name,
      );
    if (!isKnown && !month && from > 0) return { start: from, end: to };
  }
  return undefined;
}
