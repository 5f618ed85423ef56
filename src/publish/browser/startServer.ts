/** A local web server of the built folder: for the printing browser, and for `preview`. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import sirv from 'sirv';

export type LocalServer = {
  /** 'http://127.0.0.1:<port>' */
  origin: string;
  /** Serves bytes from memory, also where the folder has a file of that path, which begins with '/'. */
  put: (path: string, bytes: Uint8Array) => void;
  /** The file of the folder at a path that begins with '/'. */
  read: (path: string) => Promise<Uint8Array | undefined>;
  close: () => Promise<void>;
};

/** Types whose encoding is named, because a browser guesses another one for Chinese text. */
const textTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/** `port` 0 is any free one. What the folder does not have is answered with its 404.html. */
export async function startServer(folder: string, port = 0): Promise<LocalServer> {
  const memory = new Map<string, Uint8Array>();
  const read = (path: string) => readFile(join(folder, normalize(path))).catch(() => undefined);
  const serveFolder = sirv(folder, {
    // Reads the disk at every request: a site may be built again while it is shown.
    dev: true,
    dotfiles: true,
    extensions: [],
    setHeaders: (response, path) => {
      const type = textTypes[extname(path)];
      if (type !== undefined) response.setHeader('content-type', type);
    },
    onNoMatch: (_, response) =>
      void read('/404.html').then((page) => response.writeHead(404, typeOf('404.html')).end(page)),
  });
  const server = createServer((request, response) => {
    const path = isLocal(request) ? pathOf(request.url ?? '/') : undefined;
    if (path === undefined) return void response.writeHead(403).end();
    const bytes = memory.get(path);
    if (bytes !== undefined) return void response.writeHead(200, typeOf(path)).end(bytes);
    request.url = encodeURI(path);
    serveFolder(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, bytes) => void memory.set(path, bytes),
    read,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A page of another host may have made its own name lead to this machine. */
function isLocal({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
}

/** The decoded path, with the file of a folder; undefined where it is not well formed. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

function typeOf(path: string): Record<string, string> {
  return { 'content-type': textTypes[extname(path)] ?? 'application/octet-stream' };
}
