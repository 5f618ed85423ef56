/** A release: read, check, total, withhold, audit, and set out the files to publish; and all it can report. */
import path from 'node:path';
import { tableProblems } from '../intake/tableProblems.ts';
import type { Figure } from '../model/cell.ts';
import type { Progress } from '../model/problem.ts';
import { error, isError, notice, problemOf, type Problem, type ProblemKind } from '../model/problem.ts';
import { audit, type Audit } from './audit/audit.ts';
import { replay, type Replay } from './replay/replay.ts';
import { auditProblems } from './audit/problems.ts';
import { checks, screen } from './check/checks.ts';
import { checkRates, rateProblems } from './check/unlikeUnits.ts';
import { checkWording, noteWords, rowWords, wordProblems, type Words } from './check/withheldInWords.ts';
import { earlierProblems, withholdBeside } from './earlier.ts';
import { checkDescription, descriptionProblems } from './package/checkDescription.ts';
import { checkLists, codeListProblems } from './package/checkLists.ts';
import { checkForeignKeys, foreignKeyProblems, tableSchemaProblems } from './package/checkTableSchema.ts';
import { memberProblems } from './package/checkShape.ts';
import { packageTableProblems } from './package/checkTables.ts';
import { codeProblems, type CellPlace, type EditionFigures, type RawPackage } from './package/dataPackage.ts';
import { unitProblems } from './package/facts.ts';
import { figureProblems, placeOf, reconcile } from './package/figures.ts';
import { packageFileProblems } from './package/packageFile.ts';
import { factProblems } from './package/parseFact.ts';
import { descriptorProblems } from './package/readDescriptor.ts';
import {
  acknowledge,
  acknowledgementProblems,
  readAcknowledgements,
  readPackage,
  type TableAccount,
  tableAccounts,
} from './package/readPackage.ts';
import type { WithheldFigure } from './rule/disclosureRule.ts';
import { screening } from './series/screening.ts';
import { withPeriodTotals } from './total/overTime.ts';
import { checkAreaSums, checkLatestYear, sumProblems, withTotals } from './total/tabulate.ts';
import { protect, type Protected } from './withhold/protect.ts';
import {
  draftReadingProblems,
  historyProblems,
  readEditions,
  readLastDraft,
  readReleasedFigures,
  readStamp,
  type Released,
} from './write/history.ts';
import { releaseFiles } from './write/released.ts';
import { writeProblems } from './write/writeReleased.ts';

/** `files` is empty where a problem is an error; `disclosure` (for staff) missing where it stopped before withholding. */
export type ReleaseRun = {
  files: Released;
  problems: Problem[];
  accounts: TableAccount[];
  disclosure?: PackageDisclosure;
};

/**
 * `prose`: what the reports of the package say, which is read for withheld numbers; `isDraftSeen`: others may have the
 * last draft, and nothing may be told by the two together.
 */
export async function release(
  folder: string,
  progress?: Progress,
  prose: Words[] = [],
  isDraftSeen = false,
): Promise<ReleaseRun> {
  const { source, problems } = await readPackage(folder, progress);
  const { table: acknowledged, problems: misread } = await readAcknowledgements(folder);
  problems.push(...misread);
  if (source === undefined) return refusedRun(problems);
  const accounts = tableAccounts(source);

  problems.push(...checkDescription(source), ...checkLists(source), ...checkForeignKeys(source));

  const { placed, problems: unreconciled } = reconcile(source);
  problems.push(...unreconciled);
  const isWhole = !problems.some(isError);
  const published = path.join(folder, 'released');
  const before = { released: await readReleasedFigures(published), edition: (await readStamp(published))?.id ?? '' };
  problems.push(...screen(screening(source, placed, isWhole, before)));
  if (problems.some(isError)) return refusedRun(acknowledge(problems, acknowledged), accounts);

  const tableFigures = placed.map(({ figure }) => figure);
  const place = placeOf(placed);
  const { editions, problems: unread } = await readEditions(published);
  const { draft, problems: lost } = isDraftSeen ? await readLastDraft(folder) : { problems: [] };
  problems.push(...unread, ...lost);
  const all = withTotals(source, tableFigures);
  const result = await withholdBeside({ editions, draft }, (known) => withhold(source, all, known, place, prose));
  const { disclosure } = result;
  const figures = withPeriodTotals(source.descriptor.nianbao, result.figures);
  problems.push(...result.problems, ...checkAreaSums(source, tableFigures, place), ...checkLatestYear(source, figures));
  const allProblems = acknowledge(problems, acknowledged);
  const { files } = allProblems.some(isError) ? refusedRun(allProblems) : { files: releaseFiles(source, figures) };
  return { files, problems: allProblems, accounts, disclosure: { ...disclosure, source } };
}

function refusedRun(problems: Problem[], accounts: TableAccount[] = []): ReleaseRun {
  return { files: new Map(), problems, accounts };
}

const disclosureProblems = {
  'withheld-unprotected': error({
    'zh-CN': {
      fact: '{figure} 不能公布，但同一合计中没有可以一起不公布的数字',
      remedy:
        '只公布合计，不公布其中各项；或把小的地区、类别并入较大的；或取消这个合计中的例外（nianbao.disclosure.exemptions）',
    },
    en: {
      fact: '{figure} must be withheld, and its sums hold no other that could be withheld with it',
      remedy:
        'publish the sum without its parts, or merge small areas or kinds with a larger one, or take back an exemption in that sum (nianbao.disclosure.exemptions)',
    },
  }),
  'withheld-replayed': error({
    'zh-CN': {
      fact: '{figure} 不予公布；但本程序是公开的，谁用各种可能的数字运行一遍，就只剩这一个数字说得通',
      remedy: '在同一合计中再把一个较大的数字标为 c；或把小的地区、类别并入较大的；或只公布合计',
    },
    en: {
      fact: '{figure} is withheld; but the program is public, and whoever runs it with all numbers that there can be finds only one that fits',
      remedy:
        'withhold (c) another large figure of the same sum, or merge small areas or kinds with a larger one, or publish the sum alone',
    },
  }),
  'withheld-published': error({
    'zh-CN': {
      fact: '{figure} 现在不予公布，但 {edition} 版已经公布过。公布过的数字收不回来：读者仍可推算本次不公布的数字',
      remedy:
        '确需公布更正后的数字，写入 nianbao.disclosure.exemptions 并说明理由；否则保留上一版的数字，不发布这项更正',
    },
    en: {
      fact: '{figure} would be withheld, and edition {edition} has published it: what was published stays published, and would tell what is withheld now',
      remedy:
        'to publish the corrected number, name it in nianbao.disclosure.exemptions with the reason; otherwise leave the number as it was published',
    },
  }),
  'total-withheld': notice({
    'zh-CN': {
      fact: '{year} 年 {programme} 的本地区合计（{count}个数字）不予公布：各地区的数字太小，没有别的数字可以掩护',
      remedy: '可以合并地区或类别；合计本单位已公布过的，写入 nianbao.disclosure.exemptions 并说明理由',
    },
    en: {
      fact: 'your own total of {programme} in {year} ({count} figures) is withheld: its parts are too small, and nothing else hides them',
      remedy:
        'merge areas or categories; a total that you have published yourselves goes into nianbao.disclosure.exemptions, with the reason',
    },
  }),
  'breakdown-withheld': notice({
    'zh-CN': {
      fact: '{year} 年 {programme} 的分地区（分类）数字连同零（{count}个）一并不予公布：没有别的数字可以掩护其中的小数字',
      remedy: '无须处理；要公布更多，可合并地区或类别',
    },
    en: {
      fact: 'the whole breakdown of {programme} in {year}, noughts too ({count} figures), is withheld: nothing else hides the few in it',
      remedy: 'nothing to do; merge areas or categories to publish more',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** For staff only: what was withheld, the intervals that a reader can work out, and all numbers before (`raw`). */
type Disclosure = { editions: string[]; raw: Figure[]; replayed: Replay } & Pick<Protected, 'withheld'> &
  Pick<Audit, 'intervals'>;

type Withholding = { figures: Figure[]; problems: Problem[]; disclosure: Disclosure };

async function withhold(
  source: RawPackage,
  all: Figure[],
  editions: EditionFigures[],
  placeOf: (figure: Figure, field?: string) => CellPlace,
  prose: Words[],
): Promise<Withholding> {
  const { figures, withheld, unprotected, unstated, reopened, tables } = protect(source, all, editions);
  const edition = { id: source.descriptor.version, source, figures };
  const { findings, intervals } = await audit(edition, withheld, editions, unstated);
  const at = (figure: Figure, params = {}) => ({ ...placeOf(figure), params: { ...params, figure: figure.id } });
  // readers look first for a number of the publisher's own area
  const { area } = source.descriptor.nianbao;
  const ownTotals = withheld.filter(({ figure, why }) => why === 'companion' && figure.key.area === area);
  const parts = withheld.filter(({ why, figure }) => why === 'breakdown' && figure.cell.state !== 'absent');
  const problems = [
    ...reopened.map(({ figure, edition }) =>
      problemOf(disclosureProblems, 'withheld-published', at(figure, { edition })),
    ),
    ...unprotected.map((figure) => problemOf(disclosureProblems, 'withheld-unprotected', at(figure))),
    ...findings.map(({ code, figure }) => problemOf(auditProblems, code, at(figure))),
    ...checkRates(source, figures, withheld, placeOf),
    ...checkWording(source, withheld, [...rowWords(figures, placeOf), ...noteWords(source), ...prose]),
    ...lossProblems('total-withheld', ownTotals, placeOf),
    ...lossProblems('breakdown-withheld', parts, placeOf),
  ];
  // what sums give away needs no program
  const replayed = problems.some(isError) ? { exact: [], narrowed: [], tooLong: [] } : replay(tables);
  problems.push(...replayed.exact.map((figure) => problemOf(disclosureProblems, 'withheld-replayed', at(figure))));
  const ids = editions.map(({ id }) => id);
  return { figures, problems, disclosure: { editions: ids, raw: all, withheld, intervals, replayed } };
}

/** One for each programme and year. */
function lossProblems(
  code: 'total-withheld' | 'breakdown-withheld',
  withheldFigures: WithheldFigure[],
  placeOf: (figure: Figure) => CellPlace,
): Problem[] {
  const groups = Map.groupBy(withheldFigures, ({ figure: { key, year } }) => `${key.programme}/${year}`);
  return [...groups.values()].map((group) => {
    const { figure } = group[0]!;
    const params = { programme: figure.key.programme, year: figure.year, count: group.length };
    return problemOf(disclosureProblems, code, { file: placeOf(figure).file, params });
  });
}

export type PackageDisclosure = Disclosure & { source: RawPackage };

/** Without the checks of figures. */
export const releaseProblems = {
  ...descriptorProblems,
  ...packageFileProblems,
  ...memberProblems,
  ...tableSchemaProblems,
  ...packageTableProblems,
  ...codeListProblems,
  ...codeProblems,
  ...foreignKeyProblems,
  ...descriptionProblems,
  ...unitProblems,
  ...factProblems,
  ...figureProblems,
  ...sumProblems,
  ...acknowledgementProblems,
  ...disclosureProblems,
  ...auditProblems,
  ...rateProblems,
  ...wordProblems,
  ...historyProblems,
  ...earlierProblems,
  ...draftReadingProblems,
  ...writeProblems,
};

/** In the order of data/README.md. */
export const allProblems: Record<string, ProblemKind> = {
  ...tableProblems,
  ...releaseProblems,
  ...Object.fromEntries(checks.map((check) => [check.code, check])),
};
