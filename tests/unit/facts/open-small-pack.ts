/** The small pack, compiled and opened as the worker does. */
import { compilePack } from "../../../facts/authoring/compile/index.ts";
import { openPack, type FileReader } from "../../../facts/store.ts";
import { smallPack, TODAY } from "./small-pack.ts";

export function openSmallPack() {
  const { artifacts } = compilePack(smallPack(), TODAY);
  const read: string[] = [];
  const take = (path: string) => {
    const contents = artifacts.get(path);
    if (contents === undefined) throw new Error(`no file ${path}`);
    read.push(path);
    return contents;
  };
  const files: FileReader = {
    bytes: async (path) => (take(path) as Uint8Array).slice().buffer as ArrayBuffer,
    json: async (path) => JSON.parse(take(path) as string) as unknown,
  };
  return { store: openPack("small", files), read };
}
