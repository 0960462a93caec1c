import { defineConfig } from "vitest/config";

export default defineConfig({
  // Components are written in JSX with Preact's runtime, as in the build.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // By itself Vitest leaves one of two cores to others.
          maxWorkers: 2,
          // A million characters take a second or two; on a busy machine several times that.
          testTimeout: 45_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/support/build.ts"],
          // A browser test waits half of its time: two files at once take half as long, also on two cores.
          maxWorkers: 2,
          // Starting Firefox alone takes 5 s, on a busy machine several times that.
          testTimeout: 45_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
