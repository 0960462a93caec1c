/** What a compiled pack weighs and how fast it opens. */
import { gzipSync } from "node:zlib";
import { openPack, type FileReader } from "../../facts/store.ts";

export interface PackBytes {
  bytes: number;
  gzipped: number;
}

/** Bytes by what is loaded together: the three files at the start, then one file a card. */
export function weigh(artifacts: ReadonlyMap<string, string | Uint8Array>): {
  parts: Record<string, PackBytes & { files: number }>;
  total: PackBytes;
} {
  const parts: Record<string, PackBytes & { files: number }> = {};
  const total = { bytes: 0, gzipped: 0 };
  for (const [path, contents] of artifacts) {
    const name = path.includes("/entities/") ? "entities" : path.slice(path.lastIndexOf("/") + 1);
    const part = (parts[name] ??= { files: 0, bytes: 0, gzipped: 0 });
    const bytes = Buffer.byteLength(contents);
    const gzipped = gzipSync(contents, { level: 9 }).length;
    part.files++;
    part.bytes += bytes;
    part.gzipped += gzipped;
    total.bytes += bytes;
    total.gzipped += gzipped;
  }
  return { parts, total };
}

const ROUNDS = 15;

/** Milliseconds, each the middle of several rounds: opening the names, and then one card. */
export async function timeOpening(
  pack: string,
  files: FileReader,
): Promise<{ open: number; card: number }> {
  const open: number[] = [];
  const card: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const store = openPack(pack, files);
    const { catalog } = await store.names();
    open.push(performance.now() - start);
    const { entities } = catalog;
    const entity = entities[Math.floor((round / ROUNDS) * entities.length)]!;
    const asked = performance.now();
    await store.entity(entity.id);
    card.push(performance.now() - asked);
  }
  return { open: middle(open), card: middle(card) };
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
