/**
 * The rule for sites that a person typed: `example.com`, `*.example.com`, `example.com/news`. A whole address
 * (`https://example.com/a?b`) stands for its site. Undefined where that is no site.
 */
export function siteRuleOf(typed: string): string | undefined {
  const text = typed.trim();
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const [wild, address] = text.startsWith("*.") ? ["*.", text.slice(2)] : ["", text];
  const url = isAddress ? text : `https://${address}`;
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^\[[0-9a-f:.]+\]$/.test(hostname)) return undefined;
  return wild + hostname + (isAddress ? "" : pathname.replace(/\/$/, ""));
}
