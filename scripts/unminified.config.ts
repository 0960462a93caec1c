/** The build before minifying, for `npm run sizes` to compare with. */
import { mergeConfig } from "vite";
import type { ConfigEnv } from "wxt";
import config from "../wxt.config.ts";

export default {
  ...config,
  outDir: ".output/unminified",
  outDirTemplate: ".",
  vite: async (environment: ConfigEnv) =>
    mergeConfig((await config.vite?.(environment)) ?? {}, { build: { minify: false } }),
};
