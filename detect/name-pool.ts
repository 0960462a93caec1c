import { unitsOf, type FoldedNames } from "./folded-names.ts";

/** The folded names as bytes, one a unit where all units of a name are below 256, else two. */
export interface NamePool {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly wide: Uint8Array;
}

export function packNames(names: FoldedNames): NamePool {
  const count = names.starts.length - 1;
  const bytes = new Uint8Array(names.units.length * 2);
  const starts = new Uint32Array(count + 1);
  const wide = new Uint8Array(count);
  let end = 0;
  for (let id = 0; id < count; id++) {
    const units = unitsOf(names, id);
    wide[id] = units.some((unit) => unit > 0xff) ? 1 : 0;
    for (const unit of units) {
      bytes[end++] = unit;
      if (wide[id] === 1) bytes[end++] = unit >>> 8;
    }
    starts[id + 1] = end;
  }
  return { bytes: bytes.slice(0, end), starts, wide };
}
