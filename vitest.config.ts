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
          // A browser test waits half of its time: two files at once take half as long, also on two cores. What
          // was only slow, as a first start of Firefox can be, gets a second chance.
          maxWorkers: 2,
          retry: 1,
          // Starting Firefox alone takes 5 s, on a busy machine several times that.
          testTimeout: 45_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
