/** Builds the extension for one browser. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { BrowserKind } from "./setup/find-browsers.mjs";

const run = promisify(execFile);

/**
 * @param config path of the WXT config
 * @throws Error with all that the build printed, where it fails
 */
export async function buildExtension(kind: BrowserKind, config = "wxt.config.ts"): Promise<void> {
  const target = kind === "chromium" ? "chrome" : "firefox";
  const parameters = ["node_modules/wxt/bin/wxt.mjs", "build", "-b", target, "-c", config];
  try {
    await run(process.execPath, parameters, {
      env: { ...process.env, NO_COLOR: "1" },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`Building the extension for ${kind} failed:\n${stdout}${stderr}`, {
      cause: error,
    });
  }
}
