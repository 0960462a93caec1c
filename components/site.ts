/**
 * The host of what a person typed: `example.com`, `https://example.com/news`, `localhost:8080`. Undefined
 * where that is no host.
 */
export function siteOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^\[[0-9a-f:.]+\]$/.test(hostname) ? hostname : undefined;
}
