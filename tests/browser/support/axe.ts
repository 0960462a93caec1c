/** Finds what axe-core finds wrong: in a page, and in the card's closed shadow root. */
import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { evaluateInCard } from "./card.ts";

interface Axe {
  run(
    context: unknown,
    options: object,
  ): Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    passes: { id: string }[];
  }>;
}

export interface Findings {
  /** One line an element that breaks a rule. */
  violations: string[];
  /** Rules that had something to check, and found it right. */
  passed: string[];
}

/** Checks a page of the extension as a whole. */
export async function checkPage(page: Page): Promise<Findings> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations, passes } = await axe.run(document, {});
    return {
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
      ),
      passed: passes.map(({ id }) => id),
    };
  });
}

/**
 * Checks the card where it stands over a page. axe goes into open shadow roots only, so in the world of this call,
 * and nowhere else, the host says that its root is open.
 */
export function checkCard(page: Page): Promise<Findings> {
  return evaluateInCard(
    page,
    async (root, source) => {
      Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
      // oxlint-disable-next-line no-eval -- a library comes into this world only as text
      (0, eval)(source);
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations, passes } = await axe.run(root.host, {});
      return {
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
        ),
        passed: passes.map(({ id }) => id),
      };
    },
    axe.source,
  );
}
