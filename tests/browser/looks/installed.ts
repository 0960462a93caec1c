/** For groups of tests that run with the extension on the invented pack. */
import { rm } from "node:fs/promises";
import { afterAll } from "vitest";
import type { Artifacts } from "../../../facts/authoring/compile/index.ts";
import type { BrowserKind, LaunchOptions } from "../support/launch.ts";
import { compileStates, extensionWith } from "./extension.ts";

/**
 * What `describeInBrowsers` launches a browser with. The copies are deleted after the file's tests.
 *
 * @param change what is done to the compiled pack first
 */
export function withStates(
  change: (files: Artifacts) => void = () => {},
): (kind: BrowserKind) => Promise<LaunchOptions> {
  const copies: string[] = [];
  let compiled: Promise<Artifacts> | undefined;
  afterAll(() => Promise.all(copies.map((folder) => rm(folder, { recursive: true }))));
  return async (kind) => {
    // Takes over a second, and both browsers get the same.
    compiled ??= compileStates();
    const files = new Map(await compiled);
    change(files);
    const extension = await extensionWith(kind, files);
    copies.push(extension);
    return { extension };
  };
}
