/** Tells whether anything was requested that a page of fixtures did not ask for itself. */
import type { FixtureServer } from "./server.ts";

/**
 * Requests since the server started that are neither one of these paths of a fixture host nor the browser's own.
 * A test expects none: `expect(strayRequests(server, ["/article.html"])).toEqual([])`.
 *
 * @param allowed paths that the fixture itself needs; each may be asked for as often as it is opened
 */
export function strayRequests(server: FixtureServer, allowed: readonly string[]): string[] {
  const paths = new Set([...allowed, "/favicon.ico"]);
  return server.requests
    .filter(
      ({ url, fixture }) => !(fixture && paths.has(new URL(url).pathname)) && !isBrowsersOwn(url),
    )
    .map(({ method, url }) => `${method} ${url}`);
}

/** What the browsers ask for of their own accord however they are set up; every one seen is listed. */
const BROWSERS_OWN = [
  "accounts.google.com",
  "clients2.google.com",
  "update.googleapis.com",
  "firefox.settings.services.mozilla.com",
];

function isBrowsersOwn(url: string): boolean {
  return BROWSERS_OWN.includes(new URL(url).hostname);
}
