import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { compilePack } from "./facts/authoring/compile/index.ts";
import { formatProblem } from "./facts/authoring/problem.ts";
import { BUNDLED_PACK } from "./facts/packs.ts";
import { today } from "./facts/today.ts";
import { preactWithoutHtml } from "./scripts/preact-without-html.ts";
import { MARK_CSS } from "./page/marking/mark-style.ts";
import { readPackFiles } from "./scripts/read-pack-files.ts";

const MARK_STYLE = "marks.css";
const NATIVE_BROWSER = resolve("platform/native-browser.ts");

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact(), preactWithoutHtml()] }),
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: ["storage", "scripting", "contextMenus"],
    host_permissions: ["<all_urls>"],
    // Not a WXT content script: its wrapper announces itself to the page, and we leave no trace there.
    content_scripts: [
      {
        matches: ["<all_urls>"],
        js: ["page-script.js"],
        // Before the page is shown: a rule for highlights that comes later restyles all of it.
        css: [MARK_STYLE],
        run_at: "document_idle",
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    omnibox: { keyword: "fact" },
    commands: {
      // Firefox opens its sidebar itself; in Chromium the worker does.
      [browser === "firefox" ? "_execute_sidebar_action" : "side-panel"]: {
        suggested_key: { default: "Alt+Shift+O" },
        description: "__MSG_sidePanel__",
      },
      _execute_action: { suggested_key: { default: "Alt+Shift+L" } },
      "next-mention": {
        suggested_key: { default: "Alt+Period" },
        description: "__MSG_nextMention__",
      },
      "previous-mention": {
        suggested_key: { default: "Alt+Comma" },
        description: "__MSG_previousMention__",
      },
      // Browsers suggest four keys at most; whoever wants this one sets it.
      "switch-site": { description: "__MSG_switchSite__" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "lodestone@lodestone.invalid",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : {
          minimum_chrome_version: "136",
          // As in Firefox; a page then need not write its text as JSON. Before 148 it is passed over.
          message_serialization: "structured_clone",
        }),
  }),
  hooks: {
    /**
     * The scripts of a page make few calls, each of which Chromium too answers with a promise: there the
     * polyfill would be a fifth of its bytes for nothing (docs/adr/0004-what-a-page-carries.md).
     */
    "vite:build:extendConfig": ([entrypoint], config) => {
      if (entrypoint?.name === "page-script" || entrypoint?.name === "card-script")
        config.resolve = { ...config.resolve, alias: { "wxt/browser": NATIVE_BROWSER } };
    },
    /** The packs are compiled into every build; a broken one stops it. */
    "build:publicAssets": async (_wxt, assets) => {
      const files = await readPackFiles(`packs/${BUNDLED_PACK}`);
      const { artifacts, warnings } = compilePack(files, today());
      for (const warning of warnings) console.warn(formatProblem(warning));
      assets.push({ relativeDest: MARK_STYLE, contents: MARK_CSS });
      for (const [relativeDest, contents] of artifacts)
        assets.push({ relativeDest, contents: contents as string });
    },
  },
});
