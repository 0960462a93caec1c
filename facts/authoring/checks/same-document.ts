/** A document stands once among the sources; under two ids its readers and its review fall apart. */
import { Findings, type Check } from "./check.ts";

export const checkSameDocument: Check = (pack) => {
  const findings = new Findings();
  const first = new Map<string, string>();
  for (const source of pack.sources.values()) {
    const key = addressOf(source.data.url);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, source.id);
    else
      findings.add(
        source,
        { path: ["url"], label: `sources.${source.id}` },
        `it is the same document as "${earlier}"`,
        "cite that one everywhere, or give the address of the part",
        "warning",
      );
  }
  return findings.problems;
};

/** The address without what does not change the document: scheme, www, case of the host, tracking, a last slash. */
function addressOf(url: string): string {
  const { host, pathname, searchParams, hash } = new URL(url);
  for (const key of [...searchParams.keys()]) if (key.startsWith("utm_")) searchParams.delete(key);
  searchParams.sort();
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}?${searchParams}${hash}`;
}
