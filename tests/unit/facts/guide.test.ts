/** What the guide tells authors to write passes every check, in the vocabulary that ships. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compilePack } from "../../../facts/authoring/compile/index.ts";
import { packPaths } from "../../../facts/paths.ts";
import { TODAY } from "./small-pack.ts";

const GUIDE = "docs/packs.md";
const [content = "", manifest = ""] = [
  ...readFileSync(GUIDE, "utf8").matchAll(/^```yaml\n(.*?)^```$/gms),
].map(([, text]) => text!);

test("the example of the guide is a sound pack", () => {
  const { artifacts, warnings } = compilePack(
    {
      manifest: { path: GUIDE, text: manifest },
      vocabulary: {
        path: "packs/vocabulary.yaml",
        text: readFileSync("packs/vocabulary.yaml", "utf8"),
      },
      content: [{ path: GUIDE, text: content }],
    },
    TODAY,
  );
  expect(warnings).toEqual([]);
  expect(artifacts.has(packPaths("example").entity("example-magnets"))).toBe(true);
});
