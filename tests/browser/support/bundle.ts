/** Bundles a fixture that is written against real libraries, for a page to run. */
import { compile } from "svelte/compiler";
import { build } from "vite";

/** @param entry path from the project's root */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "svelte",
        transform: (code, id) =>
          id.endsWith(".svelte") ? compile(code, { filename: id }).js : undefined,
      },
    ],
    build: { write: false, lib: { entry, name: "app", formats: ["iife"] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error(`vite built nothing of ${entry}`);
  return output.output[0].code;
}
