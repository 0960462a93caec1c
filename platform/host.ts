/** The site that a frame belongs to, as settings know sites. */
import type { Place } from "./sites.ts";

/**
 * A frame without an address of its own (about:blank, srcdoc) belongs to the site that made it; undefined for what is
 * no site: files, and pages of browsers and extensions.
 */
export function placeOf({
  location,
  origin,
}: Pick<Window, "location" | "origin">): Place | undefined {
  const address = location.hostname || !URL.canParse(origin) ? location : new URL(origin);
  const { protocol, hostname, pathname } = address;
  return protocol.startsWith("http") ? { host: hostname, path: pathname } : undefined;
}
