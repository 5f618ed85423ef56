/** The files that a package names: inside its folder, and as it describes them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { isSnapshotPath, newestSnapshot } from '../../sources/snapshot.ts';
import type { Resource } from './dataPackage.ts';

export const packageFileProblems = {
  'file-missing': error({
    'zh-CN': { fact: '找不到文件', remedy: '放入该文件，或改正 datapackage.json 中的文件名' },
    en: { fact: 'there is no such file', remedy: 'put it there, or correct its name in datapackage.json' },
  }),
  'file-outside': error({
    'zh-CN': { fact: '这是通向数据包文件夹之外的链接，没有读取', remedy: '把文件本身放入数据包的文件夹' },
    en: {
      fact: 'this is a link that leads out of the folder of the package, and it was not followed',
      remedy: 'put the file itself into the folder',
    },
  }),
  'file-changed': error({
    'zh-CN': {
      fact: '文件与 datapackage.json 中的 bytes 或 hash 不符',
      remedy: '换回原来的文件；文件确已更新的，改正或删去 bytes 和 hash',
    },
    en: {
      fact: 'the file is not the one of which datapackage.json gives bytes or hash',
      remedy: 'put back the file that was meant; where it was changed on purpose, correct the members or delete them',
    },
  }),
  'file-damaged': error({
    'zh-CN': { fact: '压缩文件已损坏，无法解开', remedy: '换回完好的文件；是快照的，用 npm run snapshot 重新取得' },
    en: {
      fact: 'the compressed file is damaged and cannot be unpacked',
      remedy: 'put back a sound one; a snapshot is made again by npm run snapshot',
    },
  }),
  'snapshot-missing': error({
    'zh-CN': { fact: '文件夹中还没有快照', remedy: '先用 npm run snapshot 从数据库取得' },
    en: { fact: 'there is no snapshot in this folder yet', remedy: 'make one from the database with npm run snapshot' },
  }),
  'json-invalid': error({
    'zh-CN': { fact: '不是有效的 JSON', remedy: '检查逗号、引号和括号；文件须为 UTF-8 编码' },
    en: {
      fact: 'this is not valid JSON',
      remedy: 'look at commas, quotation marks and brackets; the file must be UTF-8',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Links followed. */
export type PackageFile = { place: string; size: number };

/** Nothing but files is read: a folder or a pipe of that name is none. */
export async function findPackageFile(folder: string, file: string): Promise<PackageFile | Problem> {
  const missing = problemOf(packageFileProblems, 'file-missing', { file });
  try {
    const root = await realpath(folder);
    const place = await realpath(path.join(folder, file));
    const inside = path.relative(root, place);
    if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside))
      return problemOf(packageFileProblems, 'file-outside', { file });
    const stats = await stat(place);
    return stats.isFile() ? { place, size: stats.size } : missing;
  } catch (fault) {
    if (isAbsent(fault)) return missing;
    throw fault;
  }
}

export function isFound(result: PackageFile | Problem): result is PackageFile {
  return 'place' in result;
}

/** Of a table that comes from a query the snapshot that `path` names, or the latest in the folder that it names. */
export async function findTable(
  folder: string,
  { path: file, nianbao }: Pick<Resource, 'path' | 'nianbao'>,
): Promise<{ file: string; found: PackageFile | Problem }> {
  if (nianbao?.source === undefined || isSnapshotPath(file))
    return { file, found: await findPackageFile(folder, file) };
  const newest = await newestSnapshot(path.join(folder, file));
  if (newest === undefined) return { file, found: problemOf(packageFileProblems, 'snapshot-missing', { file }) };
  const snapshot = path.posix.join(file, newest);
  return { file: snapshot, found: await findPackageFile(folder, snapshot) };
}

/** Bytes of a table, unpacked where it is compressed. */
export function openTable(place: string): AsyncIterable<Uint8Array> {
  const bytes = createReadStream(place, { highWaterMark: 1 << 18 });
  return place.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
}

/** Whether what was read is no sound gzip file. */
export function isDamage(fault: unknown): boolean {
  return ['Z_DATA_ERROR', 'Z_BUF_ERROR'].includes((fault as NodeJS.ErrnoException).code ?? '');
}

function isAbsent(fault: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes((fault as NodeJS.ErrnoException).code ?? '');
}

/** Undefined where there is no such file. */
export async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    throw fault;
  }
}

/** Data Resource v2: an MD5 without the name of another algorithm before it. */
export function parseHash(hash: string): { algorithm: string; digest: string } {
  const [digest = '', algorithm = 'md5'] = hash.toLowerCase().split(':').toReversed();
  return { algorithm, digest };
}

export async function checkPackageFile(
  { place, size }: PackageFile,
  file: string,
  { bytes, hash }: { bytes?: number; hash?: string },
): Promise<Problem[]> {
  const changed = (read: string, expected: string): Problem[] => [
    problemOf(packageFileProblems, 'file-changed', { file, read, expected }),
  ];
  if (bytes !== undefined && bytes !== size) return changed(`${size} bytes`, `${bytes} bytes`);
  if (hash === undefined) return [];
  const { algorithm, digest } = parseHash(hash);
  const sum = createHash(algorithm);
  for await (const piece of createReadStream(place)) sum.update(piece as Uint8Array);
  const read = sum.digest('hex');
  return read === digest ? [] : changed(`${algorithm}:${read}`, `${algorithm}:${digest}`);
}

/** With or without a byte-order mark. */
export function parseJson(bytes: Uint8Array, file: string): { value?: unknown; problems: Problem[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: JSON.parse(text), problems: [] };
  } catch (fault) {
    const [, line] = /line (\d+)/.exec((fault as Error).message) ?? [];
    const place = { file, ...(line !== undefined && { row: Number(line) }) };
    return { problems: [problemOf(packageFileProblems, 'json-invalid', place)] };
  }
}
