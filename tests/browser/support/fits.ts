/** Whether a page shows all of its text: nothing beyond its edge, nothing cut off. */
import type { Page } from "puppeteer-core";

/** Makes the text of a page of ours so many times as large, as its option does. */
export function scaleText(own: Page, times: number): Promise<void> {
  return own.evaluate(
    (times) => document.body.style.setProperty("--text-scale", String(times)),
    times,
  );
}

/** One line an element whose text can't be seen whole without scrolling sideways; what ends in “…” is meant to. */
export function whatDoesNotFit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = (element: Element, why: string): string =>
      `${why}: ${element.outerHTML.slice(0, 60)} … ${element.textContent.slice(0, 60)}`;
    const width = document.documentElement.clientWidth;
    const isShortened = (element: Element): boolean => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(element);
      return textOverflow === "ellipsis" || Number(webkitLineClamp) > 0;
    };
    // A group of a drawing paints nothing itself, and browsers differ on its box; what is in it is looked at.
    return [...document.querySelectorAll<HTMLElement>("body *:not(g)")].flatMap((element) => {
      if (element.closest(".visually-hidden") || !element.checkVisibility()) return [];
      for (let at: Element | null = element; at; at = at.parentElement)
        if (isShortened(at)) return [];
      const { left, right } = element.getBoundingClientRect();
      if (right > width + 1 || left < -1) return told(element, `from ${left} to ${right}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutX = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const cutY = overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1;
      return cutX || cutY ? told(element, "cut off") : [];
    });
  });
}
