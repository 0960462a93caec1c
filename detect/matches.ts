/**
 * Matches by columns, kept and reused from scan to scan. Match `i` is text from `starts[i]` to
 * `ends[i]` in UTF-16 units; its name ids are `nameIds` from `firstNames[i]` to `firstNames[i + 1]`,
 * ascending. Only the first `count` matches mean anything.
 */
export interface Matches {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  firstNames: Uint32Array;
  nameIds: Uint32Array;
}

const FIRST_CAPACITY = 64;

export function createMatches(): Matches {
  return {
    count: 0,
    starts: new Uint32Array(FIRST_CAPACITY),
    ends: new Uint32Array(FIRST_CAPACITY),
    firstNames: new Uint32Array(FIRST_CAPACITY),
    nameIds: new Uint32Array(FIRST_CAPACITY),
  };
}

/** Completes a match whose `names` ids already stand behind those of the matches before it. */
export function closeMatch(matches: Matches, start: number, end: number, names: number): void {
  const i = matches.count;
  if (i + 1 === matches.firstNames.length) {
    matches.starts = grown(matches.starts);
    matches.ends = grown(matches.ends);
    matches.firstNames = grown(matches.firstNames);
  }
  matches.starts[i] = start;
  matches.ends[i] = end;
  matches.firstNames[i + 1] = matches.firstNames[i]! + names;
  matches.count = i + 1;
}

/** Puts `nameId` as the `position`th of the match that is being found. */
export function putName(matches: Matches, position: number, nameId: number): void {
  const at = matches.firstNames[matches.count]! + position;
  if (at === matches.nameIds.length) matches.nameIds = grown(matches.nameIds);
  matches.nameIds[at] = nameId;
}

function grown(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
