/** `npm start`: sets up what is needed, builds the extension, and opens a browser with it on the demo article. */
import { readArguments } from "./demo/arguments.mjs";
import { BROWSER_KINDS, findBrowser } from "./setup/find-browsers.mjs";
import { prepare, runCommand } from "./setup/prepare.mjs";

await runCommand(async () => {
  const chosen = readArguments();
  if (!chosen) return;
  const browser = chosen.browser ?? BROWSER_KINDS.find(findBrowser) ?? "chromium";
  await prepare([browser]);
  const { runDemo } = await import("./demo/run-demo.ts");
  await runDemo({ ...chosen, browser });
});
