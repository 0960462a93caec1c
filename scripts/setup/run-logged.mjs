/** Runs a program with all that it prints going to a log file. */
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

/** How much of the log an error shows: enough for a cause, and the rest is one click away. */
const TAIL_LINES = 15;

/**
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ log: string, env?: NodeJS.ProcessEnv }} options `log` is the path of the log file
 * @returns {Promise<void>}
 * @throws {Error} with the end of the log, where the program fails or isn't there
 */
export async function runLogged(command, parameters, { log, env = process.env }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = createWriteStream(log);
  output.write(`$ ${command} ${parameters.join(" ")}\n`);
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a script there, which Windows starts only through a shell.
      shell: process.platform === "win32",
    });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.once("error", reject);
    child.once("close", resolve);
  });
  await new Promise((resolve) => output.end(resolve));
  if (code !== 0) {
    throw new Error(
      `"${command} ${parameters.join(" ")}" ended with code ${code}. The end of ${log}:\n${tail(log)}`,
    );
  }
}

/** @param {string} path */
function tail(path) {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-TAIL_LINES).join("\n");
}
