/**
 * The page's script with the engine in it, to be measured against the worker's: the same session behind the same
 * interface, but texts are matched where they are read. It marks, and does nothing else.
 */
import { createPageReader, type PageReader } from "../../../facts/mentions.ts";
import { BUNDLED_PACK } from "../../../facts/packs.ts";
import { openPack, type FileReader } from "../../../facts/store.ts";
import { startSession } from "../../../page/session.ts";
import { packedFiles } from "../../../platform/worker/files.ts";
import { ENTITY_KINDS } from "../../../facts/kinds.ts";
import { DEFAULTS } from "../../../platform/settings/settings.ts";

/** In Firefox what a page's script fetches belongs to the page, and is slow to touch or refused: it is taken over. */
const files: FileReader = {
  async bytes(path) {
    const fetched = new Uint8Array(await packedFiles.bytes(path));
    const own = new Uint8Array(fetched.length);
    own.set(fetched);
    return own.buffer;
  },
  async json(path) {
    return JSON.parse(new TextDecoder().decode(await files.bytes(path))) as unknown;
  },
};

let reader: Promise<PageReader> | undefined;

startSession(
  document,
  {
    detector: {
      async detect(text) {
        reader ??= openPack(BUNDLED_PACK, files).names().then(createPageReader);
        const { mentions, again } = (await reader)(text);
        return {
          again,
          mentions: mentions.map(({ entity, evidence, ...mention }) => ({
            ...mention,
            entity: entity.id,
            kind: entity.kind,
            name: entity.name,
            reason: evidence.join(" "),
          })),
        };
      },
    },
    lookUp: async () => undefined,
    loadCard: async () => {},
    site: () => undefined,
    changeSettings: () => {},
    changed: () => {},
    dismissAll: () => {},
  },
  {
    shownKinds: new Set(ENTITY_KINDS),
    hiddenEntities: new Set(),
    hidesName: () => false,
    markStyle: "underline",
    repeat: "all",
    showDoubtful: false,
    openAfter: 300,
    opening: "rest",
    look: DEFAULTS,
  },
);
