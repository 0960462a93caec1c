/** Each fact has a source that a reader can trust, and no source is from the future. */
import { firstDay } from "../days.ts";
import { citationsOf, sourceId } from "./references.ts";
import { Findings, placeIn, type Check } from "./check.ts";

export const checkSourcing: Check = (pack, today) => {
  const findings = new Findings();
  for (const entity of pack.entities.values()) {
    for (const [path, citations] of citationsOf(entity)) {
      const tiers = citations.map((citation) => pack.sources.get(sourceId(citation))?.data.tier);
      if (!tiers.includes("A") && !tiers.includes("B"))
        findings.add(
          entity,
          placeIn(entity, path),
          "only sources of tier C stand behind this",
          "find a source of tier A or B that states it, or take it out",
        );
    }
    if (entity.data.facts.length === 0 && !entity.data.sources)
      findings.add(
        entity,
        placeIn(entity, []),
        "the entity has neither a fact nor a source",
        "add `sources` behind the summary",
      );
  }
  for (const source of pack.sources.values()) {
    const { accessed, published, url } = source.data;
    const place = { path: [], label: `sources.${source.id}` };
    if (accessed > today)
      findings.add(source, place, `it was accessed on ${accessed}, after today`, "correct the day");
    if (published && firstDay(published) > accessed)
      findings.add(source, place, "it was published after it was read", "correct one of the two");
    if (/\s/.test(url)) findings.add(source, place, "the URL has a space in it", "write %20");
  }
  return findings.problems;
};
