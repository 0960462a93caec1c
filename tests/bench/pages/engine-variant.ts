/** Makes a copy of the built extension in which each page has the engine itself. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "vite";
import { BUILT_EXTENSIONS, type BrowserKind } from "../../browser/support/launch.ts";

/** @returns the folder of the copy */
export async function buildInPageVariant(kind: BrowserKind): Promise<string> {
  const folder = `.output/in-page-engine-${kind}`;
  await cp(BUILT_EXTENSIONS[kind], folder, { recursive: true });
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "wxt/browser": resolve("platform/native-browser.ts") } },
    build: {
      write: false,
      lib: { entry: "tests/bench/pages/in-page-engine.ts", name: "page", formats: ["iife"] },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error("vite built nothing");
  await writeFile(`${folder}/page-script.js`, output.output[0].code);
  const path = `${folder}/manifest.json`;
  const manifest = JSON.parse(await readFile(path, "utf8")) as object;
  // A page's script reads packed files only where the page could too.
  const open = [{ resources: ["packs/*"], matches: ["<all_urls>"] }];
  await writeFile(path, JSON.stringify({ ...manifest, web_accessible_resources: open }));
  return folder;
}
