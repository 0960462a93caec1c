/** What we wrote ourselves: the texts that keep to our spelling, unlike names and titles. */
import type { PackEntity } from "../pack.ts";

/** Every text of an entity that is ours, with its place. */
export function ownTexts(entity: PackEntity): [path: PropertyKey[], text: string][] {
  const { summary, highlights, facts, series, events, relations } = entity.data;
  const found: [PropertyKey[], string | undefined][] = [[["summary"], summary]];
  highlights.forEach(({ text }, i) => found.push([["highlights", i, "text"], text]));
  events.forEach(({ text }, i) => found.push([["events", i, "text"], text]));
  facts.forEach(({ value, of, scope, note, disputes = [] }, i) => {
    if (typeof value === "string") found.push([["facts", i, "value"], value]);
    found.push(
      [["facts", i, "of"], of],
      [["facts", i, "scope"], scope],
      [["facts", i, "note"], note],
    );
    disputes.forEach(({ reason }, j) => found.push([["facts", i, "disputes", j], reason]));
  });
  series.forEach(({ of, scope, note }, i) =>
    found.push(
      [["series", i, "of"], of],
      [["series", i, "scope"], scope],
      [["series", i, "note"], note],
    ),
  );
  relations.forEach((relation, i) => found.push([["relations", i, "as"], relation.as]));
  return found.filter((item): item is [PropertyKey[], string] => item[1] !== undefined);
}
