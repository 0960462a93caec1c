/** Sets a mention off a few times, for eyes that look for it. */

/** So many changes between set off and not, the first to set off, each for so many milliseconds. */
const CHANGES = 6;
const CHANGE_MS = 250;

/**
 * @param setOff sets one thing off from the others; undefined for none
 * @returns `setOff` too, which ends a flash
 */
export function createFlash<M>(
  setOff: (what: M | undefined) => void,
  signal: AbortSignal,
): { setOff: typeof setOff; flash(what: M): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  const flash = (what: M, changes = CHANGES): void => {
    clearTimeout(timer);
    setOff(changes % 2 ? undefined : what);
    if (changes > 1) timer = setTimeout(() => flash(what, changes - 1), CHANGE_MS);
  };
  return {
    flash: (what) => flash(what),
    setOff(what) {
      clearTimeout(timer);
      setOff(what);
    },
  };
}
