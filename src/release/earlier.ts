/** What readers have of this package already, its editions and its last draft, and what that makes of a release. */
import type { Figure, Key } from '../model/cell.ts';
import { error, isError, notice, problemOf, type Problem, type ProblemKind } from '../model/problem.ts';
import type { EditionFigures } from './package/dataPackage.ts';
import type { WithheldFigure } from './rule/disclosureRule.ts';
import { precedents, wasWithheld } from './withhold/standing.ts';
import { draftFolder, withDraft, type LastDraft } from './write/history.ts';

export const earlierProblems = {
  'edition-tells': error({
    'zh-CN': {
      fact: '单独看这一版可以发布，但读者手中有 {edition} 版，两者对照会泄露不予公布的数字（见其他各项错误）',
      remedy:
        '把上级代码、项目、地区和数字改回 {edition} 版的样子；确须改动的，把所指的数字标为 c，或写入 nianbao.disclosure.exemptions 并说明理由',
    },
    en: {
      fact: 'by itself this could be released, but readers have edition {edition}, and beside it what is withheld is told (see the other errors)',
      remedy:
        'bring parents, programmes, areas and numbers back to those of {edition}; where they have to change, withhold (c) the figures named, or exempt them (nianbao.disclosure.exemptions) with the reason',
    },
  }),
  'draft-tells': error({
    'zh-CN': {
      fact: '单独看这一版可以发布，但外人可能有上一次的送审稿 {draft}，两者对照会泄露不予公布的数字（见其他各项错误）',
      remedy: '外人没有看过送审稿的，加 --draft-unseen 再运行；看过的，把所指的数字标为 c，或改回送审稿的样子',
    },
    en: {
      fact: 'by itself this could be released, but others may have the last draft, {draft}, and beside it what is withheld is told (see the other errors)',
      remedy:
        'where nobody outside has seen the draft, run again with --draft-unseen; else withhold (c) the figures named, or bring them back to the draft',
    },
  }),
  'draft-code-gone': error({
    'zh-CN': {
      fact: '上一次的送审稿 {draft} 中有这个代码，现在没有，无法核对送审稿和这一版对照会泄露什么',
      remedy: '外人没有看过送审稿的，加 --draft-unseen 再运行；看过的，改回原来的代码（名称可以改）',
    },
    en: {
      fact: 'the last draft, {draft}, has this code and the package has not, so nobody can tell what the two disclose together',
      remedy:
        'where nobody outside has seen the draft, run again with --draft-unseen; else take the code back (its title may change)',
    },
  }),
  'draft-withholds': notice({
    'zh-CN': {
      fact: '有{count}个数字只因上一次的送审稿 {draft} 没有公布，这一版也不予公布',
      remedy: '外人没有看过送审稿的，可加 --draft-unseen 再运行',
    },
    en: {
      fact: '{count} figures are withheld only because the last draft, {draft}, withheld them',
      remedy: 'where nobody outside has seen the draft, --draft-unseen publishes them',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** What readers may have, in the order of time: `draft` is missing where nobody outside has seen it. */
export type Earlier = { editions: EditionFigures[]; draft: LastDraft | undefined };

type Attempt = { figures: Figure[]; problems: Problem[]; disclosure: { withheld: WithheldFigure[] } };

/** The release beside all that readers have; `withhold` beside the editions that it is given. */
export async function withholdBeside<Result extends Attempt>(
  { editions, draft }: Earlier,
  withhold: (known: EditionFigures[]) => Promise<Result>,
): Promise<Result> {
  const result = await withhold(withDraft(editions, draft));
  const isPossible = async (known: EditionFigures[]) => !(await withhold(known)).problems.some(isError);
  const problems = [...result.problems, ...(draft === undefined ? [] : besideDraft(result, editions, draft))];
  if (!result.problems.some(isError)) return { ...result, problems };
  if (draft !== undefined && (await isPossible(editions))) problems.push(ofDraft('draft-tells', draft));
  else if (editions.length > 0 && isUnexplained(result.problems) && (await isPossible([])))
    problems.push(problemOf(earlierProblems, 'edition-tells', editionPlace(editions)));
  return { ...result, problems };
}

/** Others name their edition. */
function isUnexplained(problems: Problem[]): boolean {
  return problems.some((problem) => isError(problem) && problem.code !== 'withheld-published');
}

function editionPlace(editions: EditionFigures[]): Pick<Problem, 'file' | 'params'> {
  return { file: 'released', params: { edition: editions.map(({ id }) => id).join(' / ') } };
}

function besideDraft({ figures, disclosure }: Attempt, editions: EditionFigures[], draft: LastDraft): Problem[] {
  const published = precedents(editions);
  const held = disclosure.withheld.filter(({ figure, why }) => why === 'earlier' && !wasWithheld(figure, published));
  const isWithholding = [...figures, ...draft.figures].some(({ cell }) => cell.state === 'withheld');
  return [
    ...(isWithholding ? goneCodes(figures, draft) : []),
    ...(held.length === 0 ? [] : [ofDraft('draft-withholds', draft, {}, { count: held.length })]),
  ];
}

const codedMembers = ['measure', 'programme', 'area'] as const satisfies (keyof Key)[];

/** What is counted under another code cannot be set beside what was. */
function goneCodes(figures: Figure[], draft: LastDraft): Problem[] {
  return codedMembers.flatMap((member) => {
    const codes = new Set(figures.map(({ key }) => key[member]));
    const drafted = new Set(draft.figures.map(({ key }) => key[member]));
    return [...drafted]
      .filter((code) => !codes.has(code))
      .map((read) => ofDraft('draft-code-gone', draft, { column: member, read }));
  });
}

function ofDraft(
  code: Exclude<keyof typeof earlierProblems, 'edition-tells'>,
  draft: LastDraft,
  place: { column?: string; read?: string } = {},
  params = {},
): Problem {
  return problemOf(earlierProblems, code, { file: draftFolder, ...place, params: { ...params, draft: draft.id } });
}
