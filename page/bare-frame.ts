/** Frames that hold nothing: pages of news have dozens, for what never comes. Each would cost as much as a short page. */

/** What is in a body for machines only. */
const SILENT = "script,style,link,meta,noscript,template";

/**
 * Begins at once, or, in a frame with nothing in it, when there is something in it or it gets the focus: keys that are
 * pressed there are for the whole page.
 */
export function whenFilled(document: Document, begin: () => void): void {
  const window = document.defaultView!;
  if (window === window.parent || !isBare(document)) return begin();
  const observer = new MutationObserver(() => {
    if (!isBare(document)) wake();
  });
  const wake = (): void => {
    observer.disconnect();
    window.removeEventListener("focus", wake);
    begin();
  };
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  window.addEventListener("focus", wake);
}

function isBare({ body }: Document): boolean {
  // Only documents of HTML have one.
  if (!body || body.shadowRoot || body.querySelector(`:not(${SILENT})`)) return false;
  return [...body.childNodes].every(
    (node) => node.nodeType !== node.TEXT_NODE || !node.nodeValue!.trim(),
  );
}
