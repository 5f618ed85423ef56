/** A local web server of the built folder, for one run and one browser. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

/** The built folder and files held in memory, on 127.0.0.1 and a free port, for one run and for the own browser only. */
export type LocalServer = {
  /** 'http://127.0.0.1:<port>' */
  origin: string;
  /** Serves bytes from memory at a path that begins with '/'; before any file of that name. */
  put: (path: string, bytes: Uint8Array) => void;
  /** What it answers at a path of the folder; undefined for what is not there. */
  read: (path: string) => Promise<Uint8Array | undefined>;
  close: () => Promise<void>;
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export async function startServer(folder: string): Promise<LocalServer> {
  const memory = new Map<string, Uint8Array>();
  const server = createServer((request, response) => void answer(request, response, resolve(folder), memory));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, bytes) => void memory.set(path, bytes),
    read: (path) => readInside(resolve(folder), path),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { url = '/', headers, socket }: IncomingMessage,
  response: ServerResponse,
  folder: string,
  memory: Map<string, Uint8Array>,
): Promise<void> {
  // A page of another site may have made its own name point here.
  if (headers.host !== `127.0.0.1:${socket.localPort}`) return void response.writeHead(403).end();
  const path = pathOf(url);
  const bytes = path === undefined ? undefined : (memory.get(path) ?? (await readInside(folder, path)));
  if (path === undefined || bytes === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes);
}

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

async function readInside(folder: string, path: string): Promise<Uint8Array | undefined> {
  const file = resolve(join(folder, path));
  if (!file.startsWith(folder + sep)) return undefined;
  return readFile(file).catch(() => undefined);
}
