/** Builds the extension for one browser. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { BrowserKind } from "./setup/find-browsers.mjs";

const run = promisify(execFile);

/**
 * @param environment variables for the build, beside those of this process
 * @throws Error with all that the build printed, where it fails
 */
export async function buildExtension(
  kind: BrowserKind,
  environment: Record<string, string> = {},
): Promise<void> {
  const target = kind === "chromium" ? "chrome" : "firefox";
  const parameters = ["node_modules/wxt/bin/wxt.mjs", "build", "-b", target];
  try {
    await run(process.execPath, parameters, {
      env: { ...process.env, ...environment, NO_COLOR: "1" },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`Building the extension for ${kind} failed:\n${stdout}${stderr}`, {
      cause: error,
    });
  }
}
