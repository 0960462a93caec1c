import { PAGE_BITS, PAGE_SIZE, PAGES_TOTAL } from "./layout.ts";

/** Character entries as distinct pages of 128, and which page each 128 units have. */
export interface CharPages {
  readonly pages: Int32Array;
  readonly pageOf: Uint16Array;
}

export function pagesOf(entries: Int32Array): CharPages {
  const numbers = new Map<string, number>();
  const pageOf = Uint16Array.from({ length: PAGES_TOTAL }, (_, page) => {
    const key = entries.subarray(page << PAGE_BITS, (page + 1) << PAGE_BITS).join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const pages = new Int32Array(numbers.size * PAGE_SIZE);
  pageOf.forEach((number, page) => {
    pages.set(entries.subarray(page << PAGE_BITS, (page + 1) << PAGE_BITS), number << PAGE_BITS);
  });
  return { pages, pageOf };
}

/** The pages with `bits` set in the entries of some units; other units keep theirs. */
export function pagesWith(
  { pages, pageOf }: CharPages,
  units: Iterable<number>,
  bits: number,
): CharPages {
  const changed = new Map<number, Int32Array>();
  for (const unit of units) {
    const page = unit >>> PAGE_BITS;
    const from = pageOf[page]! << PAGE_BITS;
    const entries = changed.get(page) ?? pages.slice(from, from + PAGE_SIZE);
    const place = unit & (PAGE_SIZE - 1);
    entries[place] = entries[place]! | bits;
    changed.set(page, entries);
  }
  const grown = new Int32Array(pages.length + changed.size * PAGE_SIZE);
  const grownOf = pageOf.slice();
  grown.set(pages);
  let number = pages.length >>> PAGE_BITS;
  for (const [page, entries] of changed) {
    grown.set(entries, number << PAGE_BITS);
    grownOf[page] = number++;
  }
  return { pages: grown, pageOf: grownOf };
}
