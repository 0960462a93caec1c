/** Checks the Firefox build as addons.mozilla.org would: any error or warning fails. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { buildExtension } from "./build-extension.ts";
import { readOptions } from "./read-options.ts";

const BUILD = ".output/firefox-mv3";

interface Finding {
  _type: "error" | "warning" | "notice";
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface LintReport {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

readOptions("npm run lint:firefox", {});
if (!existsSync(`${BUILD}/manifest.json`)) await buildExtension("firefox");
const { errors, warnings, notices } = await lint();
for (const { _type, file, line, code, message } of [...errors, ...warnings, ...notices]) {
  console.log(
    `${file ?? "manifest.json"}${line ? `:${line}` : ""}: ${_type}: ${message} [${code}]`,
  );
}
console.log(
  `web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`,
);
if (errors.length + warnings.length > 0) process.exitCode = 1;

async function lint(): Promise<LintReport> {
  const parameters = ["lint", "-s", BUILD, "-o", "json", "--no-config-discovery"];
  const command = ["node_modules/web-ext/bin/web-ext.js", ...parameters];
  // It ends with an error code where it finds something; what it found is in its output either way.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command, {
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_UPDATE_NOTIFIER: "1" },
  }).catch((error: { stdout: string; stderr: string }) => error);
  try {
    return JSON.parse(stdout.slice(stdout.indexOf("{"))) as LintReport;
  } catch {
    throw new Error(`web-ext lint printed no report:\n${stdout}${stderr}`);
  }
}
