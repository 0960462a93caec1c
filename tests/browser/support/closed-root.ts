/**
 * Reads inside a closed shadow root. The page can't, which is the point of closing it, so the browsers'
 * debugging protocols are asked: Chromium's DOM tree "pierces" roots; Firefox's BiDi names the root of a located
 * host. In both a function can then run on the root, in a world of its own.
 */
import type { CDPSession, Frame, Page } from "puppeteer-core";
import { callFunction, contextOf, sendBidi } from "./bidi.ts";

/** Runs `read` in the document on the root; what it returns has to survive JSON. */
export type InRoot<Argument, Result> = (
  root: ShadowRoot,
  argument: Argument,
) => Result | Promise<Result>;

const WORLD = "lodestone-tests";

/**
 * Runs a function on each closed shadow root whose host has a `popover` attribute.
 *
 * @param run self-contained: it is sent as text, and sees only its arguments and the page's globals
 */
export async function evaluateInClosedRoots<Argument, Result>(
  target: Page | Frame,
  run: InRoot<Argument, Result>,
  argument: Argument,
): Promise<Result[]> {
  const frame = frameOf(target);
  const source = `async function (root, json) {
    return JSON.stringify((await (${run})(root, JSON.parse(json))) ?? null);
  }`;
  const json = JSON.stringify(argument ?? null);
  const answers = await (isFirefox(frame)
    ? runInFirefox(frame, source, json)
    : runInChromium(frame, source, json));
  return answers.map((answer) => JSON.parse(answer) as Result);
}

export function frameOf(target: Page | Frame): Frame {
  return "mainFrame" in target ? target.mainFrame() : target;
}

function isFirefox(frame: Frame): boolean {
  return frame.page().browser().connected && "connection" in frame.page().browser();
}

interface LocatedNodes {
  nodes: { value: { shadowRoot?: { sharedId: string; value: { mode: string } } | null } }[];
}

async function runInFirefox(frame: Frame, source: string, json: string): Promise<string[]> {
  const browser = frame.page().browser();
  const context = contextOf(frame);
  const { nodes } = await sendBidi<LocatedNodes>(browser, "browsingContext.locateNodes", {
    context,
    locator: { type: "css", value: "[popover]" },
    serializationOptions: { maxDomDepth: 0, includeShadowTree: "all" },
  });
  const roots = nodes.flatMap(({ value: { shadowRoot } }) =>
    shadowRoot?.value.mode === "closed" ? shadowRoot.sharedId : [],
  );
  return Promise.all(
    roots.map((root) =>
      callFunction(browser, { context, sandbox: WORLD, source, nodes: [root], json }),
    ),
  );
}

/** The parts of a CDP node that are used here. */
interface CdpNode {
  backendNodeId: number;
  frameId?: string;
  attributes?: string[];
  shadowRootType?: string;
  shadowRoots?: CdpNode[];
  children?: CdpNode[];
  contentDocument?: CdpNode;
}

async function runInChromium(frame: Frame, source: string, json: string): Promise<string[]> {
  const { _id: frameId, client } = chromiumFrame(frame);
  const { root } = await client.send("DOM.getDocument", { depth: -1, pierce: true });
  const documentNode = findFrameDocument(root, frameId) ?? root;
  const { executionContextId } = await client.send("Page.createIsolatedWorld", {
    frameId,
    worldName: WORLD,
  });
  return Promise.all(
    closedRootsOf(documentNode).map(async ({ backendNodeId }) => {
      const { object } = await client.send("DOM.resolveNode", {
        backendNodeId,
        executionContextId,
      });
      const answer = await client.send("Runtime.callFunctionOn", {
        functionDeclaration: source,
        executionContextId,
        arguments: [{ objectId: object.objectId! }, { value: json }],
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (answer.exceptionDetails) {
        const { text, exception } = answer.exceptionDetails;
        throw new Error(`In Chromium: ${exception?.description ?? text}`);
      }
      return answer.result.value as string;
    }),
  );
}

/** The parts of puppeteer's Chromium frame that its public types leave out; the client is that of the frame's process. */
function chromiumFrame(frame: Frame): { _id: string; client: CDPSession } {
  const inner = frame as unknown as { _id: string; _client(): CDPSession };
  return { _id: inner._id, client: inner._client() };
}

function findFrameDocument(node: CdpNode, frameId: string): CdpNode | undefined {
  if (node.contentDocument && node.frameId === frameId) return node.contentDocument;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findFrameDocument(child, frameId);
    if (found) return found;
  }
  return node.contentDocument && findFrameDocument(node.contentDocument, frameId);
}

/** Not those of inner frames: they are other documents. */
function closedRootsOf(node: CdpNode): CdpNode[] {
  const names = (node.attributes ?? []).filter((_, index) => index % 2 === 0);
  const own = names.includes("popover")
    ? (node.shadowRoots ?? []).filter((root) => root.shadowRootType === "closed")
    : [];
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRootsOf);
  return [...own, ...below];
}
