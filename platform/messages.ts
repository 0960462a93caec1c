/**
 * What the worker sends to the script of a page, and the checks that the page makes. By hand, without a schema
 * library, and apart from the requests: every page carries this.
 */
import { ENTITY_KINDS } from "../facts/kinds.ts";
import type { EntityKind } from "../facts/model.ts";

/** Name of the port on which a frame has its text read. */
export const READING_PORT = "reading";

/** On the reading port: the mentions in a text. Tuples, because there are hundreds. */
export interface MentionsReply {
  /** Of the text that this answers. */
  id: number;
  entities: [id: string, kind: EntityKind, name: string][];
  /** UTF-16 offsets into the text, and the place in the list of entities; 1 where the evidence carries it only half. */
  mentions: [start: number, end: number, entity: number, reason: string, doubtful: 0 | 1][];
  /** True where texts sent before hold more mentions by what the worker knows now. */
  again: boolean;
}

export function isMentionsReply(message: unknown): message is MentionsReply {
  const { id, entities, mentions, again } = fieldsOf(message);
  return (
    isCount(id) &&
    typeof again === "boolean" &&
    isTuples(entities, [isText, (kind) => ENTITY_KINDS.includes(kind as EntityKind), isText]) &&
    isTuples(mentions, [isCount, isCount, (place) => (place as number) in entities, isText, isBit])
  );
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const isBit: Check = (value) => value === 0 || value === 1;

function isTuples(value: unknown, checks: readonly Check[]): value is unknown[] {
  return (
    Array.isArray(value) &&
    value.every(
      (tuple: unknown) =>
        Array.isArray(tuple) &&
        tuple.length === checks.length &&
        checks.every((check, i) => check(tuple[i])),
    )
  );
}

function fieldsOf(message: unknown): Record<string, unknown> {
  return typeof message === "object" && message !== null
    ? (message as Record<string, unknown>)
    : {};
}
