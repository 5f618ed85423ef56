/** The last draft (送审稿) of a package: read beside the editions, since readers may have it; it binds no later edition. */
import path from 'node:path';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { formatStamp, parseStamp, readEditionFigures, readStamp, stampFile, type Released } from './history.ts';

/** In the folder of the package; not in its repository. */
export const draftFolder = 'draft';

export const draftReadingProblems = {
  'draft-unreadable': error({
    'zh-CN': {
      fact: '上一次的送审稿读不出来，无法核对它和这一版对照会泄露什么',
      remedy: '外人没有看过送审稿的，加 --draft-unseen 再运行；否则从备份恢复这个文件夹',
    },
    en: {
      fact: 'the last draft cannot be read, so nobody can tell what it discloses beside this release',
      remedy: 'where nobody outside has seen it, run again with --draft-unseen; else restore the folder from a backup',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Its digest stays that of its figures: the draft that was signed is known again in the release. */
export function asDraft(files: Released): Released {
  const stamp = parseStamp(files.get(stampFile) ?? '');
  if (stamp === undefined) throw new Error(`invalid release: ${stampFile}`);
  return new Map([...files, [stampFile, formatStamp({ ...stamp, draft: true })]]);
}

/** `previous`: the edition before the draft. */
export type LastDraft = EditionFigures & { previous?: string };

/** Its id is its place: draft/2021.1. */
export async function readLastDraft(packageFolder: string): Promise<{ draft?: LastDraft; problems: Problem[] }> {
  const folder = path.join(packageFolder, draftFolder);
  const stamp = await readStamp(folder);
  if (stamp?.draft !== true) return { problems: [] };
  const id = `${draftFolder}/${stamp.id}`;
  const edition = await readEditionFigures(folder, id);
  if (edition === undefined)
    return { problems: [problemOf(draftReadingProblems, 'draft-unreadable', { file: draftFolder })] };
  return { draft: { ...edition, ...(stamp.previous !== undefined && { previous: stamp.previous }) }, problems: [] };
}

/** In the order of time: after the edition before it, and before what was published since. */
export function withDraft(editions: EditionFigures[], draft: LastDraft | undefined): EditionFigures[] {
  if (draft === undefined) return editions;
  const index = editions.findIndex(({ id }) => id === draft.previous) + 1;
  return [...editions.slice(0, index), draft, ...editions.slice(index)];
}
