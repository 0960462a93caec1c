/** How much of the page's own script ran while something else was done. */
import type { Page } from "puppeteer-core";
import { startProfile, stopProfile } from "../../bench/pages/profile.ts";
import type { BrowserKind } from "./launch.ts";

/**
 * @returns in Chromium the calls into our scripts in any page, by a trace; in Firefox the milliseconds that they took, by
 * samples: 0 in both where nothing was done
 */
export async function ourWorkDuring(
  kind: BrowserKind,
  page: Page,
  run: () => Promise<void>,
): Promise<number> {
  if (kind === "firefox") {
    await startProfile(page.browser());
    await run();
    return (await stopProfile(page.browser(), "/page-script.js", [])).scriptMs;
  }
  await page.tracing.start({ categories: ["-*", "devtools.timeline"] });
  await run();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as {
    traceEvents: { name: string; args: { data?: { url?: string } } }[];
  };
  return traceEvents.filter(
    ({ name, args }) => name === "FunctionCall" && args.data?.url?.endsWith("/page-script.js"),
  ).length;
}
