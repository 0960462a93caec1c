/** No name belongs to two entities unless both say so. Names are compared as detection compares them. */
import { charTable } from "../../../detect/char-table.ts";
import { foldName } from "../../../detect/fold-name.ts";
import type { PackEntity } from "../pack.ts";
import { Findings, placeIn, type Check } from "./check.ts";

export const checkNames: Check = (pack) => {
  const findings = new Findings();
  const owners = new Map<string, { entity: PackEntity; shared: boolean }>();
  for (const entity of pack.entities.values()) {
    const { name, names } = entity.data;
    const all = [
      { text: name, shared: names.some((n) => n.text === name && n.shared), path: ["name"] },
      ...names.map((n, i) => ({ text: n.text, shared: n.shared === true, path: ["names", i] })),
    ];
    for (const { text, shared, path } of all) {
      const key = folded(text);
      if (key === undefined) {
        findings.add(
          entity,
          placeIn(entity, path),
          `"${text}" can't stand in a text`,
          "write it as articles do, or take it out",
        );
        continue;
      }
      const owner = owners.get(key);
      if (!owner) owners.set(key, { entity, shared });
      else if (owner.entity !== entity && !(shared && owner.shared))
        findings.add(
          entity,
          placeIn(entity, path),
          `"${text}" is also a name of ${owner.entity.data.id}`,
          "take it from one of them, or mark both `shared: true`",
        );
    }
  }
  return findings.problems;
};

/** A name without regard to case, accents, dashes and spaces; undefined where nothing findable is left. */
function folded(text: string): string | undefined {
  const units: number[] = [];
  if (foldName(charTable(), text, units)) return undefined;
  return String.fromCharCode(...units).toLowerCase();
}
