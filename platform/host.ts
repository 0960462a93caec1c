/** The site that a frame belongs to, as settings know sites. */

/** A frame without an address of its own (about:blank, srcdoc) belongs to the site that made it. */
export function hostOf({ location, origin }: Pick<Window, "location" | "origin">): string {
  return location.hostname || (URL.canParse(origin) ? new URL(origin).hostname : "");
}
