/** What is done once, before any browser test runs: both extensions are built, and Firefox is prepared. */
import { buildExtension } from "../../../scripts/build-extension.ts";
import { BROWSER_KINDS } from "../../../scripts/setup/find-browsers.mjs";
import { keepFirefoxStart } from "./firefox-start.ts";

export default async function setup(): Promise<void> {
  // Set by those who have just built it, so that it isn't done twice.
  if (process.env.LODESTONE_BUILT === "1") return;
  // Without it Firefox starts more slowly. Where it can't start at all, the tests say so.
  const kept = keepFirefoxStart().catch(() => {});
  for (const kind of BROWSER_KINDS) await buildExtension(kind);
  await kept;
}
