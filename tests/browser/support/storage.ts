/** What the extension has stored, seen and changed from one of its own pages. */
import type { Page } from "puppeteer-core";

export type Area = "local" | "sync" | "session";

interface StorageArea {
  get(): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Everything in an area. */
export function readArea(own: Page, area: Area): Promise<Record<string, unknown>> {
  return own.evaluate((area) => {
    const api = globalThis as unknown as Record<string, { storage: Record<Area, StorageArea> }>;
    return (api.browser ?? api.chrome)!.storage[area].get();
  }, area);
}

/** Sets some keys, and removes those that are given as null. */
export function writeArea(
  own: Page,
  area: Area,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  return own.evaluate(
    async (area, values) => {
      const api = globalThis as unknown as Record<string, { storage: Record<Area, StorageArea> }>;
      const storage = (api.browser ?? api.chrome)!.storage[area];
      const entries = Object.entries(values);
      await storage.remove(entries.filter(([, value]) => value === null).map(([key]) => key));
      await storage.set(Object.fromEntries(entries.filter(([, value]) => value !== null)));
    },
    area,
    values,
  );
}

const FILLER = "filler-";

/** Fills the local storage up, to the last few bytes. */
export function fillStorage(own: Page): Promise<void> {
  return own.evaluate(async (prefix) => {
    const api = globalThis as unknown as Record<string, { storage: Record<Area, StorageArea> }>;
    const { local } = (api.browser ?? api.chrome)!.storage;
    let count = 0;
    for (const size of [2 ** 20, 2 ** 17, 2 ** 14, 2 ** 11, 256, 16, 1]) {
      // In pieces that differ, or a browser that compresses would have room for ever.
      const piece = () => {
        const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
        const text = [...bytes].map((byte) => String.fromCodePoint(48 + (byte & 63))).join("");
        return text.repeat(Math.ceil(size / text.length)).slice(0, size);
      };
      for (let more = true; more && count < 400;) {
        more = await local.set({ [`${prefix}${count++}`]: piece() }).then(
          () => true,
          () => false,
        );
      }
    }
  }, FILLER);
}

export async function emptyStorage(own: Page): Promise<void> {
  const keys = Object.keys(await readArea(own, "local")).filter((key) => key.startsWith(FILLER));
  await writeArea(own, "local", Object.fromEntries(keys.map((key) => [key, null])));
}
