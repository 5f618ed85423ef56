/** Publishes a release with its history, or writes a draft of it, or a scratch release into a folder checked for it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { realFolder, restoreFolder, swapIn, withLock } from '../../files/swap.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { descriptorFile } from '../package/dataPackage.ts';
import {
  asDraft,
  draftFolder,
  historyFolder,
  parseStamp,
  readStamp,
  type Released,
  stampFile,
  withPrevious,
} from './history.ts';

export const writeProblems = {
  'release-busy': error({
    'zh-CN': { fact: '另一次发布正在进行', remedy: '等它结束，再运行一次' },
    en: { fact: 'another release of this package is at work', remedy: 'wait until it has ended and run again' },
  }),
  'release-id-taken': error({
    'zh-CN': {
      fact: '这一版本已经发布，内容与现在不同',
      remedy: '提高 datapackage.json 中的 version，并在 REVISIONS.md 中写明更正',
    },
    en: {
      fact: 'this version is published with other content',
      remedy: 'raise version in datapackage.json and describe the correction in REVISIONS.md',
    },
  }),
  'draft-place-taken': error({
    'zh-CN': { fact: '这个文件夹留给送审稿，里面却有别的内容，未写入', remedy: '把里面的内容移到别处，再运行一次' },
    en: {
      fact: 'this folder is for the draft, and holds something else; nothing was written',
      remedy: 'move what is in it elsewhere, and run again',
    },
  }),
  'target-taken': error({
    'zh-CN': { fact: '文件夹里有别的内容，未写入', remedy: '用 --out 指定空文件夹，或存放试发布的文件夹' },
    en: {
      fact: 'the folder holds something else; nothing was written',
      remedy: 'name an empty folder with --out, or one of a scratch release',
    },
  }),
  'target-forbidden': error({
    'zh-CN': {
      fact: '试发布不能写入数据包、当前文件夹及其上级，也不能写入已发布的文件夹',
      remedy: '用 --out 指定另一个文件夹',
    },
    en: {
      fact: 'a scratch release never replaces the package, the current folder, one above them, or what is published',
      remedy: 'name another folder with --out',
    },
  }),
} satisfies Record<string, ProblemKind>;

type Written = { isChanged: boolean; problems: Problem[] };

/** Also under `history/<id>/`. Other content under a published id is refused, as is a second run at the same time. */
export async function writeReleased(target: string, content: Released): Promise<Written> {
  const folder = await realFolder(target);
  const busy = problemOf(writeProblems, 'release-busy', { file: path.basename(folder) });
  return (await withLock(folder, () => publish(folder, content))) ?? { isChanged: false, problems: [busy] };
}

async function publish(folder: string, content: Released): Promise<Written> {
  await restoreReleased(folder);
  const files = await withPrevious(folder, content);
  const problems = await checkId(folder, content);
  if (problems.length > 0) return { isChanged: false, problems };
  const { id = '' } = parseStamp(files.get(stampFile) ?? '') ?? {};
  const history = path.join(folder, historyFolder);
  if (existsSync(path.join(history, id)) && (await holds(folder, files))) return { isChanged: false, problems: [] };
  const edition = [...files].map(([name, text]) => [`${historyFolder}/${id}/${name}`, text] as const);
  await replaceFolder(folder, new Map([...files, ...edition]), history);
  return { isChanged: true, problems: [] };
}

/** Whether the id is free, or that of the same content, in what is published in a folder. */
export async function checkId(folder: string, content: Released): Promise<Problem[]> {
  const files = await withPrevious(folder, content);
  const { id = '' } = parseStamp(files.get(stampFile) ?? '') ?? {};
  const history = path.join(folder, historyFolder);
  const editions = existsSync(history) ? await readdir(history) : [];
  const isFree = editions.includes(id)
    ? await holds(path.join(history, id), files)
    : !editions.some((other) => isOneName(other, id));
  return isFree
    ? []
    : [problemOf(writeProblems, 'release-id-taken', { file: descriptorFile, column: 'version', read: id })];
}

/** Replaces the last draft of a package; it has the editions published so far. */
export async function writeDraftRelease(packageFolder: string, content: Released): Promise<Problem[]> {
  const published = path.join(packageFolder, 'released');
  const folder = await realFolder(path.join(packageFolder, draftFolder));
  const busy = problemOf(writeProblems, 'release-busy', { file: draftFolder });
  const problems = await withLock(folder, async () => {
    if (!(await isDraftOrEmpty(folder))) return [problemOf(writeProblems, 'draft-place-taken', { file: draftFolder })];
    const taken = await checkId(published, content);
    if (taken.length === 0) await writeScratch(folder, asDraft(content), published);
    return taken;
  });
  return problems ?? [busy];
}

async function isDraftOrEmpty(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  return readdirSync(folder).length === 0 || (await readStamp(folder))?.draft === true;
}

/** Of a draft that nobody outside has seen. */
export async function removeDraft(packageFolder: string): Promise<void> {
  const folder = await realFolder(path.join(packageFolder, draftFolder));
  if ((await readStamp(folder))?.draft) await rm(folder, { recursive: true });
}

/** A release to look at, with the editions published so far. */
export async function writeScratch(folder: string, files: Released, published: string): Promise<void> {
  await replaceFolder(folder, await withPrevious(published, files), path.join(published, historyFolder));
}

/** Windows and macOS do not tell upper and lower case apart. */
function isOneName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** These files and no others but the history and what a system hides (.DS_Store). */
async function holds(folder: string, files: Released): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => name !== historyFolder && !name.startsWith('.'));
  if (names.length !== files.size || names.some((name) => !files.has(name))) return false;
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return contents.every((content, index) => content === files.get(names[index] ?? ''));
}

/** Never the package, the working folder, one above them, or what is published. */
export async function checkTarget(target: string, packageFolder: string): Promise<Problem[]> {
  const folder = await realFolder(target);
  const inner = await Promise.all([packageFolder, process.cwd()].map(realFolder));
  const isAbove = inner.some((place) => isWithin(place, folder));
  if (isAbove || isPublished(folder)) return [problemOf(writeProblems, 'target-forbidden', { file: folder })];
  const isFree = !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
  const isReplaceable = isFree || (statSync(folder).isDirectory() && (await readStamp(folder)) !== undefined);
  return isReplaceable ? [] : [problemOf(writeProblems, 'target-taken', { file: folder })];
}

/** `released/` and the draft of any package, and whatever is in them. */
function isPublished(folder: string): boolean {
  const above = path.dirname(folder);
  if (above === folder) return false;
  const isKept = ['released', draftFolder].includes(path.basename(folder));
  return (isKept && existsSync(path.join(above, descriptorFile))) || isPublished(above);
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}

/** Readers see the old folder or the new one, complete, with a copy of `history`. */
async function replaceFolder(folder: string, files: Released, history: string): Promise<void> {
  await restoreReleased(folder);
  await swapIn(folder, [0], async (work) => {
    await mkdir(work, { recursive: true });
    if (existsSync(history)) await cp(history, path.join(work, historyFolder), { recursive: true });
    for (const [name, content] of files) {
      const file = path.join(work, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return 0;
  });
}

/** Released files are only written by releases and may be replaced. */
async function restoreReleased(folder: string): Promise<void> {
  await restoreFolder(folder, () => Promise.resolve(true));
}
