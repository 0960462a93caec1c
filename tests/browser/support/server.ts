/**
 * The only server that the browsers under test reach: it serves fixtures on 127.0.0.1 and is their HTTP proxy too.
 * As the proxy it answers for every host under `.fixture.test` (for pages of several origins), refuses every
 * other host, and writes down each request: that is how tests know that nothing was sent anywhere.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

/** What a path answers, where it is not a file of the fixture folder. */
export interface Route {
  body: string;
  status?: number;
  headers?: Record<string, string>;
}

/** One request that reached the server, as its own or through the proxy. */
export interface SeenRequest {
  method: string;
  url: string;
  /** Whether it was for a fixture host; every other one was refused. */
  fixture: boolean;
}

export interface FixtureServer {
  port: number;
  /** Every request so far, oldest first. */
  requests: readonly SeenRequest[];
  /** Address of a path, on 127.0.0.1 or on `<host>.fixture.test`. */
  url(path: string, host?: string): string;
  /** Makes a path answer this. Paths of files may be overridden. Gives the address. */
  route(path: string, route: Route | string): string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const HOST_SUFFIX = ".fixture.test";

/** @param folders where files are looked for, in this order */
export async function startFixtureServer(folders: readonly string[]): Promise<FixtureServer> {
  const requests: SeenRequest[] = [];
  const routes = new Map<string, Route>();
  const server = createServer((request, response) => {
    const url = requestUrl(request);
    const fixture = isFixtureHost(url.hostname);
    requests.push({ method: request.method ?? "GET", url: url.href, fixture });
    if (fixture) void answer(url.pathname, response);
    else refuse(url, response);
  });
  // HTTPS and WebSockets come to a proxy as CONNECT: no fixture needs them, so all are refused.
  server.on("connect", (request, socket) => {
    requests.push({ method: "CONNECT", url: `https://${request.url}/`, fixture: false });
    // A browser that is killed leaves it as it is.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });

  async function answer(path: string, response: ServerResponse): Promise<void> {
    const route = routes.get(path) ?? (await readFixture(folders, path));
    const headers = { "content-type": TYPES[extname(path)] ?? TYPES[".html"]!, ...route.headers };
    response.writeHead(route.status ?? 200, { "cache-control": "no-store", ...headers });
    response.end(route.body);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = (path: string, host?: string) =>
    host ? `http://${host}${HOST_SUFFIX}${path}` : `http://127.0.0.1:${port}${path}`;
  return {
    port,
    requests,
    url,
    route(path, route) {
      routes.set(path, typeof route === "string" ? { body: route } : route);
      return url(path);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A proxy request names its whole address, a direct one only the path. */
function requestUrl(request: IncomingMessage): URL {
  return new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
}

function isFixtureHost(hostname: string): boolean {
  return hostname === "127.0.0.1" || hostname.endsWith(HOST_SUFFIX);
}

function refuse(url: URL, response: ServerResponse): void {
  response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
  response.end(`The fixture server refuses to fetch ${url.href}\n`);
}

async function readFixture(folders: readonly string[], path: string): Promise<Route> {
  if (path === "/favicon.ico") return { status: 204, body: "" };
  for (const folder of folders) {
    try {
      return { body: await readFile(join(folder, normalize(decodeURIComponent(path))), "utf8") };
    } catch {
      // Not in this folder: the next one may have it, and the answer below says so when none has.
    }
  }
  return { status: 404, body: `<!doctype html><title>404</title><p>No fixture ${path}` };
}
