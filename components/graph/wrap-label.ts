/** Breaks a name into lines that fit. */

const ELLIPSIS = "…";

/**
 * At spaces and after hyphens, and where that does not do, anywhere; what is left over after the last line is cut
 * off with an ellipsis.
 *
 * @param measure width of a text, px
 * @returns at least one line, at most `most`
 */
export function wrapLabel(
  text: string,
  measure: (text: string) => number,
  width: number,
  most: number,
): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  let last = rest;
  while (rest !== "" && lines.length < most) {
    last = rest;
    const fits = longest(rest, measure, width);
    const end = fits === rest.length ? fits : breakBefore(rest, fits);
    // The space at a break stays: read one after the other, the lines are the name.
    const space = end < rest.length && /^\s|\s$/.test(rest.slice(end - 1, end + 1)) ? " " : "";
    lines.push(rest.slice(0, end).trimEnd() + space);
    rest = rest.slice(end).trimStart();
  }
  if (rest !== "") {
    lines.pop();
    const kept = longest(last, (part) => measure(part + ELLIPSIS), width);
    lines.push(last.slice(0, kept).trimEnd() + ELLIPSIS);
  }
  return lines;
}

/** The most characters that fit, one at least. Surrogate pairs stay whole. */
function longest(text: string, measure: (text: string) => number, width: number): number {
  let length = 0;
  for (const character of text) {
    const next = length + character.length;
    if (length > 0 && measure(text.slice(0, next).trimEnd()) > width) break;
    length = next;
  }
  return length;
}

/** The last place up to `fits` where a line may end: words stay whole, Chinese characters stand alone. */
function breakBefore(text: string, fits: number): number {
  for (let end = fits; end > 0; end--) {
    const [before, after] = [text.slice(0, end), text.slice(end)];
    if (/^\s/.test(after) || /[\s/–-]$/.test(before)) return end;
    if (/\p{Script=Han}$/u.test(before) && !/^[）)、，。]/.test(after)) return end;
  }
  return fits;
}
