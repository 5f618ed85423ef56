/** Who filled in, checked and signed an edition (as the Statistics Law of China asks), and that this release was signed. */
import { join } from 'node:path';
import type { Edition } from '../model/edition.ts';
import { warning, type ProblemKind } from '../model/problem.ts';
import { editionProblem, type EditionProblem } from './problem.ts';

export const signingProblems = {
  'release-unsigned': warning({
    'zh-CN': {
      fact: '没有写明由谁填表、审核、签发',
      remedy:
        '签发后在 edition.json 的 signing 中写明 signedBy、signedOn 和 digest（所列的摘要）；尚未签发的，加 --draft 出送审稿',
    },
    en: {
      fact: 'nothing says who filled in, checked and approved this',
      remedy:
        'once it is approved write signedBy, signedOn and digest (the one given here) into the member signing of edition.json; until then build a draft with --draft',
    },
  }),
  'edition-unwritten': warning({
    'zh-CN': {
      fact: '没有写明由谁填表、审核、签发：这个文件还没有',
      remedy:
        '签发后新建这个文件（连同它的文件夹），写入 kind、year、title、name 和 signing，其中 digest 为所列的摘要（见 reports/README.md）；尚未签发的，加 --draft 出送审稿',
    },
    en: {
      fact: 'nothing says who filled in, checked and approved this: there is no such file yet',
      remedy:
        'once it is approved make the file, in a folder of its own, with kind, year, title, name and signing, and in that the digest given here (see reports/README.md); until then build a draft with --draft',
    },
  }),
  'signing-outdated': warning({
    'zh-CN': {
      fact: '签发的摘要不是现在发布的数据：签发以后数据有变动',
      remedy: '把现在的数据报签发人重新签发，再更新 signing 中的 signedOn 和 digest',
    },
    en: {
      fact: 'what was approved has another digest than what is released: the figures have changed since',
      remedy: 'have the present figures approved, and bring signedOn and digest of the member signing up to date',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Of the released figures: their digest and latest complete year. */
type SignedRelease = { digest: string; year: string };

/** An edition that is a draft needs no signature; without any the file is named that would have it. */
export function checkSigning(editions: Edition[], folder: string, { digest, year }: SignedRelease): EditionProblem[] {
  const usual = join(folder, `annual-${year}`, 'edition.json');
  if (editions.length === 0)
    return [editionProblem(signingProblems, 'edition-unwritten', { file: usual, expected: digest })];
  return editions.filter(({ draft }) => !draft).flatMap((edition) => checkEditionSigning(edition, folder, digest));
}

function checkEditionSigning({ code, signing }: Edition, folder: string, digest: string): EditionProblem[] {
  const file = join(folder, code, 'edition.json');
  if (signing === undefined)
    return [editionProblem(signingProblems, 'release-unsigned', { file, member: 'signing', expected: digest })];
  if (signing.digest === digest) return [];
  const place = { file, member: 'signing.digest', read: signing.digest, expected: digest };
  return [editionProblem(signingProblems, 'signing-outdated', place)];
}
