/** The page's own say: `<meta name="lodestone" content="off">` keeps us away altogether. */
export function isOptedOut(document: Document): boolean {
  const meta = document.querySelector('meta[name="lodestone" i]');
  return meta?.getAttribute("content")?.trim().toLowerCase() === "off";
}
