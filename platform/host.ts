/** The site that a frame or a tab belongs to, as settings know sites. */
import type { Place } from "./settings/sites.ts";

/**
 * A frame without an address of its own (about:blank, srcdoc) belongs to the site that made it; undefined for what is
 * no site: files, and pages of browsers and extensions.
 */
export function placeOf({
  location,
  origin,
}: Pick<Window, "location" | "origin">): Place | undefined {
  return placeAt(location.hostname || !URL.canParse(origin) ? location : new URL(origin));
}

/** The site of a tab, by the address that the browser tells of it, if it tells any. */
export function placeOfTab(url: string | undefined): Place | undefined {
  return url && URL.canParse(url) ? placeAt(new URL(url)) : undefined;
}

function placeAt({
  protocol,
  hostname,
  pathname,
}: Pick<URL, "protocol" | "hostname" | "pathname">): Place | undefined {
  return protocol.startsWith("http") ? { host: hostname, path: pathname } : undefined;
}
