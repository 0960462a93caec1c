/**
 * Takes a picture of the card in every state, in both browsers, into .output/screenshots/BROWSER/STATE.png.
 * `npm run screenshots -- company dark` takes only these states, `--browser firefox` only this browser;
 * `--references` puts the small pictures beside the tests that these compare with: look at the large ones first.
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { compileStates, extensionWith } from "../tests/browser/looks/extension.ts";
import { openState } from "../tests/browser/looks/open-state.ts";
import { pictureOf } from "../tests/browser/looks/picture.ts";
import { measureFonts, writeFonts, writeReference } from "../tests/browser/looks/references.ts";
import { STATES } from "../tests/browser/looks/states.ts";
import { launch } from "../tests/browser/support/launch.ts";
import { startFixtureServer } from "../tests/browser/support/server.ts";
import { buildExtension } from "./build-extension.ts";
import { browsersFor, readArguments } from "./read-options.ts";
import { step } from "./setup/progress.mjs";

const FOLDER = ".output/screenshots";
/** As screens of today have it: what is blurred at one pixel to a pixel is seen. */
const SCALE = 2;

const { values: options, positionals: chosen } = readArguments(
  "npm run screenshots [-- STATE …] [--browser chromium] [--references]",
  { references: { type: "boolean" }, browser: { type: "string" } },
);
const kinds = browsersFor(options.browser);
const unknown = chosen.filter((name) => !STATES.some((state) => state.name === name));
if (unknown.length > 0)
  throw new Error(
    `There is no state ${unknown.join(", ")}. There are ${STATES.map(({ name }) => name).join(", ")}.`,
  );
const states = STATES.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
const files = await compileStates();
for (const kind of kinds) {
  await step(`Building for ${kind}`, () => buildExtension(kind));
  const copy = await extensionWith(kind, files);
  const server = await startFixtureServer([]);
  const extension = await launch(kind, { extension: copy });
  const folder = join(FOLDER, kind);
  await mkdir(folder, { recursive: true });
  try {
    for (const state of states)
      await step(`${state.name} in ${kind}`, async () => {
        const opened = await openState(extension, server, state, options.references ? 1 : SCALE);
        if (options.references) {
          await writeReference(kind, state.name, await pictureOf(opened, state));
          await writeFonts(kind, await measureFonts(opened.page));
        } else await pictureOf(opened, state, join(folder, `${state.name}.png`));
        await opened.page.close();
      });
  } finally {
    await extension.close();
    await server.close();
    await rm(copy, { recursive: true });
  }
}
if (!options.references) console.log(`\nPictures in ${FOLDER}`);
