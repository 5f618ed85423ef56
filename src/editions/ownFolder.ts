/** What an edition reads lies in its folder: no link and no path leads out of reports/<package>/. */
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { error, type ProblemKind } from '../model/problem.ts';

export const ownFolderProblems = {
  'file-outside': error({
    'zh-CN': { fact: '文件在本数据包的 reports 文件夹之外，没有读取', remedy: '把文件本身放入该文件夹，不用链接' },
    en: {
      fact: 'the file lies outside the folder of the package in reports, and it was not read',
      remedy: 'put the file itself into that folder, and no link to it',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Links followed. Nothing is outside that is not there. */
export function isOutside(folder: string, file: string): boolean {
  if (!existsSync(file)) return false;
  const inside = relative(realpathSync(folder), realpathSync(file));
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}
