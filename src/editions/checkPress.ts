/** What a press office prints on a briefing (date, next release, contact, address) and nobody has given yet: warned of, never made up. */
import { join } from 'node:path';
import type { Edition, Identity } from '../model/edition.ts';
import { warning, type ProblemKind } from '../model/problem.ts';
import { editionProblem, type EditionProblem } from './problem.ts';

export const pressProblems = {
  'press-unwritten': warning({
    'zh-CN': {
      fact: '没有写明新闻通稿的发布日期和下次发布：这个文件还没有，通稿上不印',
      remedy: '新建这个文件（连同它的文件夹），写入 kind、year、title、date 和 next（见 reports/README.md）',
    },
    en: {
      fact: 'nothing says when the press briefing is released and when the next one is: there is no such file yet, and neither is printed',
      remedy: 'make the file, in a folder of its own, with kind, year, title, date and next (see reports/README.md)',
    },
  }),
  'press-silent': warning({
    'zh-CN': { fact: '没有写明，新闻通稿上不印', remedy: '补上此项（见 reports/README.md）' },
    en: {
      fact: 'this is not given, and the press briefing does not print it',
      remedy: 'add it (see reports/README.md)',
    },
  }),
} satisfies Record<string, ProblemKind>;

const editionMembers = ['date', 'next'] as const;
const identityMembers = ['contact', 'address'] as const;

/** Of a package that is neither a sample nor a draft; `year` is the latest complete one. */
export function checkPress(
  { editions, identity }: { editions: Edition[]; identity: Identity },
  folder: string,
  year: string,
): EditionProblem[] {
  const briefings = editions.filter(({ kind, draft }) => kind === 'press' && !draft);
  const unwritten = editions.some(({ kind }) => kind === 'press')
    ? []
    : [editionProblem(pressProblems, 'press-unwritten', { file: join(folder, `press-${year}`, 'edition.json') })];
  const silent = (file: string, member: string) => editionProblem(pressProblems, 'press-silent', { file, member });
  return [
    ...identityMembers
      .filter((member) => identity[member] === undefined)
      .map((member) => silent(join(folder, 'site.json'), member)),
    ...unwritten,
    ...briefings.flatMap((edition) =>
      editionMembers
        .filter((member) => edition[member] === undefined)
        .map((member) => silent(join(folder, edition.code, 'edition.json'), member)),
    ),
  ];
}
