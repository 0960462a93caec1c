/** The small pictures that the states are compared with, and the fonts that they were taken with. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Page } from "puppeteer-core";
import { evaluateInCard } from "../support/card.ts";
import type { BrowserKind } from "../support/launch.ts";
import { shrink } from "./compare.ts";
import { decodePng, encodePng, type Picture } from "./png.ts";

const FOLDER = "tests/browser/looks/references";

const pathOf = (kind: BrowserKind, name: string): string => `${FOLDER}/${kind}/${name}`;

/** @throws Error that says what to do, where there is none */
export async function readReference(kind: BrowserKind, state: string): Promise<Picture> {
  const path = pathOf(kind, `${state}.png`);
  const file = await readFile(path).catch(() => {
    throw new Error(`There is no ${path}. "npm run screenshots -- --references" makes it.`);
  });
  return decodePng(file);
}

/** @param png the picture of the state at one device pixel to a CSS pixel */
export async function writeReference(
  kind: BrowserKind,
  state: string,
  png: Uint8Array,
): Promise<void> {
  await write(pathOf(kind, `${state}.png`), encodePng(shrink(decodePng(png))));
}

export async function readFonts(kind: BrowserKind): Promise<unknown> {
  return JSON.parse(await readFile(pathOf(kind, "fonts.json"), "utf8"));
}

export async function writeFonts(kind: BrowserKind, fonts: unknown): Promise<void> {
  await write(pathOf(kind, "fonts.json"), `${JSON.stringify(fonts).replaceAll(",", ", ")}\n`);
}

/**
 * How wide the open card's fonts set some texts, in hundredths of a pixel. Where that is another width, every line
 * ends elsewhere, and pictures can't be compared.
 */
export function measureFonts(page: Page): Promise<number[]> {
  return evaluateInCard(
    page,
    (root) => {
      const { fontFamily } = getComputedStyle(root.querySelector(".card")!);
      const canvas = document.createElement("canvas").getContext("2d")!;
      return ["400 100px", "650 100px"].flatMap((font) =>
        ["Revenue fell by 2.23%", "内蒙古自治区", "معادن النجم", "▲▼ · PO₄"].map((text) => {
          canvas.font = `${font} ${fontFamily}`;
          return Math.round(canvas.measureText(text).width * 100);
        }),
      );
    },
    null,
  );
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
