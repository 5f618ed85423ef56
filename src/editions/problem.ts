/** A problem in what people wrote for an edition, with its place; and files out of the folder of their package. */
import { error, type ProblemKind, type Severity } from '../model/problem.ts';
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** A line from 1, or the path of a JSON member (title.en). */
export type EditionPlace = { file: string; line?: number; member?: string; read?: string };

/** With an error nothing is built. */
export type EditionProblem = EditionPlace & {
  code: string;
  severity: Severity;
  expected?: string;
  params?: Record<string, string | number>;
};

export function editionProblem<Code extends string>(
  kinds: Record<Code, ProblemKind>,
  code: NoInfer<Code>,
  place: Omit<EditionProblem, 'code' | 'severity'>,
): EditionProblem {
  return { code, severity: kinds[code].severity, ...place };
}

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
