/** Puts a text on the clipboard. */

/**
 * The clipboard API is missing on pages without HTTPS, and frames may be denied it: there the older command
 * does it, which works wherever a person has just pressed something.
 *
 * @returns false where the browser lets neither
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let done = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    // The page's own selection stays out of it, and the page hears nothing.
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  addEventListener("copy", onCopy, { capture: true });
  try {
    document.execCommand("copy");
  } finally {
    removeEventListener("copy", onCopy, { capture: true });
  }
  return done;
}
