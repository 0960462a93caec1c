/**
 * Tells when the Alt key goes down and comes up. A key that comes up over another window is not reported to this one,
 * so looking away counts as letting go.
 */
export function followAlt(
  document: Document,
  report: (isDown: boolean) => void,
  signal: AbortSignal,
): void {
  let wasDown = false;
  const look = (event: Event): void => {
    const isDown = (event as KeyboardEvent).altKey === true;
    if (isDown !== wasDown) report((wasDown = isDown));
  };
  for (const type of ["keydown", "keyup", "blur"])
    document.defaultView!.addEventListener(type, look, { capture: true, passive: true, signal });
}
