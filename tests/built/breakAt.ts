/**
 * Loaded before a command (`--import`): counts what the command changes below the folders of BREAK_BELOW, one line each in
 * BREAK_LIST, and at the change with the number BREAK_AT kills the process half-way, or lets this and every later write
 * find a full disk.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const { BREAK_BELOW = '', BREAK_LIST = '', BREAK_AT = '0', BREAK_HOW = 'kill' } = process.env;
const folders = BREAK_BELOW.split('|');
const { appendFileSync, writeFileSync } = fs;
const writing = ['writeFile', 'writeFileSync', 'mkdir', 'mkdirSync', 'cp', 'copyFile', 'copyFileSync'];
const moving = ['rename', 'renameSync', 'rm', 'rmSync', 'rmdir', 'unlink', 'unlinkSync'];
const taking = ['rename', 'renameSync', 'cp', 'copyFile', 'copyFileSync'];

let count = 0;
let isFull = false;

function textOf(path: unknown): string {
  return path instanceof URL ? fileURLToPath(path) : typeof path === 'string' ? path : '';
}

function isBelow(path: string): boolean {
  return folders.some((folder) => path.startsWith(folder));
}

/** Called before each change. */
function change(name: string, [first, second]: unknown[]): void {
  const from = textOf(first);
  const to = taking.includes(name) ? textOf(second) : '';
  if (!isBelow(from) && !isBelow(to)) return;
  const line = `${name} ${from}${to && ` -> ${to}`}`;
  appendFileSync(BREAK_LIST, `${line}\n`);
  count++;
  if (count === Number(BREAK_AT)) {
    if (BREAK_HOW === 'kill') killHalfWay(name, from, second);
    isFull = true;
  }
  if (isFull && writing.includes(name))
    throw Object.assign(new Error(`ENOSPC: no space left on device, write '${to || from}'`), { code: 'ENOSPC' });
}

function killHalfWay(name: string, file: string, content: unknown): void {
  const bytes = Buffer.from(content instanceof Uint8Array || typeof content === 'string' ? content : '');
  if (name.startsWith('writeFile')) writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  process.kill(process.pid, 'SIGKILL');
}

type Changing = Record<string, (...parameters: unknown[]) => unknown>;

for (const [part, isPromise] of [
  [fs, false],
  [fs.promises, true],
] as const) {
  const functions = part as unknown as Changing;
  for (const name of [...writing, ...moving]) {
    const original = functions[name];
    // The callback forms are not what the program or its framework write with.
    if (original === undefined || (!isPromise && !name.endsWith('Sync'))) continue;
    const changed = (...parameters: unknown[]): unknown => {
      change(name, parameters);
      return original.apply(part, parameters);
    };
    functions[name] = isPromise
      ? (...parameters) => Promise.resolve(parameters).then((all) => changed(...all))
      : changed;
  }
}
syncBuiltinESMExports();
