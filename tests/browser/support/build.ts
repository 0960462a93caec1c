/** Builds the extension for both browsers once, before any browser test runs. */
import { buildExtension } from "../../../scripts/build-extension.ts";
import { BROWSER_KINDS } from "../../../scripts/setup/find-browsers.mjs";

export default async function setup(): Promise<void> {
  // Set by those who have just built it, so that it isn't done twice.
  if (process.env.LODESTONE_BUILT === "1") return;
  for (const kind of BROWSER_KINDS) await buildExtension(kind);
}
