/** Tables on the pages for staff: the account of each, with every cell that was left out, and offers of coarser ones. */
import { languageColumn } from '../../intake/table/table.ts';
import { writeCsv } from '../../intake/text/csv.ts';
import type { CellsLeftOut } from '../../model/account.ts';
import { type Figure, isValue } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { formatAccount } from '../../words/format/run.ts';
import { formatHead } from '../../words/format/period.ts';
import { filledWording } from '../../words/problems/formatProblem.ts';
import { coarserTables } from '../coarser/coarserTables.ts';
import type { AreaGroup, CoarserKind, CoarserOffer, CoarserTable, Marks } from '../coarser/coarserTables.ts';
import { codeTitles, type CodeTitles, type RawPackage } from '../package/dataPackage.ts';
import { leftOutReason, type TableAccount } from '../package/readPackage.ts';
import { allProblems, type PackageDisclosure } from '../release.ts';
import { protect } from '../withhold/protect.ts';
import { formatPart, markup, type Markup } from './page.ts';

export function formatTables(accounts: TableAccount[], language: Language): Markup {
  if (accounts.length === 0) return markup``;
  const { title } = accountReportWords[language];
  return formatPart(title, markup`${accounts.map((table) => formatTable(table, language))}`);
}

function formatTable({ name, account }: TableAccount, language: Language): Markup {
  const [whole = ''] = formatAccount(name, account, language, (code) => code);
  return markup`<div class="group">
<p>${whole}</p>
${account.leftOut.map((entry) => formatLeftOut(entry, language))}</div>
`;
}

function formatLeftOut({ reason, cells, listed }: CellsLeftOut, language: Language): Markup {
  const { row, cell, read, rest } = accountReportWords[language];
  const caption = reasonOf(reason, language);
  const rows = listed.map(
    (place) =>
      markup`<tr><td>${place.row}</td><td>${place.letter}</td><td><span class="read">${place.read}</span></td></tr>\n`,
  );
  return markup`<table class="left-out">
<caption>${caption}</caption>
<thead><tr><th scope="col">${row}</th><th scope="col">${cell}</th><th scope="col">${read}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${cells > listed.length ? markup`<p class="rest">${rest(cells - listed.length)}</p>\n` : ''}`;
}

/** A decision of the description, or a problem of the cells. */
function reasonOf(code: string, language: Language): string {
  return (
    leftOutReason(code, language) ?? (code in allProblems ? filledWording({ code }, allProblems, language).fact : code)
  );
}

/** Strings of the accounts of tables in the report for staff. */
type AccountReportWords = {
  title: string;
  row: string;
  cell: string;
  read: string;
  rest: (count: number) => string;
};

const accountReportWords: Record<Language, AccountReportWords> = {
  'zh-CN': {
    title: '各表的账',
    row: '行',
    cell: '列',
    read: '读到，未采用',
    rest: (count) => `另有${count}格未采用，未逐一列出。`,
  },
  en: {
    title: 'Account of the tables',
    row: 'Row',
    cell: 'Column',
    read: 'Read, and left out',
    rest: (count) => `${count} more cells left out are not listed.`,
  },
};

/** Empty where no table has many marks. Only for staff: the rows have raw numbers. */
export function formatCoarser({ source, raw, withheld }: PackageDisclosure, language: Language): Markup {
  const tables = coarserTables(source, raw, withheld, protect);
  if (tables.length === 0) return markup``;
  const words = coarserWords[language];
  const titles = codeTitles(source, language);
  return formatPart(
    words.title,
    markup`<p>${words.lead}</p>\n${tables.map((table) => formatCoarserTable(table, source, titles, language))}`,
  );
}

function formatCoarserTable(table: CoarserTable, source: RawPackage, titles: CodeTitles, language: Language): Markup {
  const words = coarserWords[language];
  const { programme, year, before, offers } = table;
  const shown = offers.map((offer) => formatOffer(offer, table, source, language));
  return markup`<h3>${titles.programme(programme)} ${formatHead(year, language)} <span class="count">${words.marks(before)}</span></h3>
${shown.length > 0 ? shown : markup`<p>${words.none}</p>\n`}`;
}

function formatOffer(offer: CoarserOffer, { before }: CoarserTable, source: RawPackage, language: Language): Markup {
  const words = coarserWords[language];
  const { kind, after, figures, group } = offer;
  return markup`<details class="coarser">
<summary>${words.kinds[kind]} <span class="count">${words.change(words.marks(before), words.marks(after))}</span></summary>
${group === undefined ? '' : markup`<p>${words.areas}</p>\n<pre>${areaRows(group, source)}</pre>\n`}<p>${words.rows}</p>
<pre>${figureRows(figures)}</pre>
</details>
`;
}

const mostNames = 3;

export function areaRows({ code, whole, members }: AreaGroup, source: RawPackage): string {
  const { languages } = source.descriptor.nianbao;
  const titles = languages.map((language) => {
    const names = members.map(codeTitles(source, language).area);
    return coarserWords[language].group(names.slice(0, mostNames), Math.max(0, names.length - mostNames));
  });
  const columns = ['code', 'parent', ...languages.map((language) => languageColumn('title', language))];
  return writeCsv([columns, [code, whole, ...titles]], 'plain');
}

const columns = 'year,period_start,period_end,area,programme,measure,value,unit,symbol,status'.split(',');
const symbols = { 'not available': 'x', 'not applicable': 'z' } as const;

/** A long table; a year that needs no days has none. */
export function figureRows(figures: Figure[]): string {
  return writeCsv([columns, ...figures.map(figureRow)], 'plain');
}

function figureRow({ key, year, cell }: Figure): string[] {
  const { measure, programme, area, period } = key;
  const isYear = period.end === `${year}-12-31` && [undefined, `${year}-01-01`].includes(period.start);
  const days = isYear ? ['', ''] : [period.start ?? '', period.end];
  const status = isValue(cell) ? cell.flags.filter((flag) => flag !== 'demonstration').join(' ') : '';
  const [value, unit] = isValue(cell) ? [cell.value, cell.unit] : ['', ''];
  const symbol = isValue(cell) ? '' : cell.state === 'withheld' ? 'c' : symbols[cell.why];
  return [year, ...days, area, programme, measure, value, unit, symbol, status];
}

/** Strings of what the report offers in place of a table of which much is withheld. */
const chinese = {
  title: '可以改用更粗的表',
  lead: '下列各表有四分之一以上的数字不予公布。公布之前可以改用更粗的表，※会少得多；以下各行可以直接粘贴，代替原表中同一项目、同一年的各行。其中有未公布的原数。',
  marks: ({ marks, cells }: Marks) => `${marks}个※，共${cells}个数字`,
  change: (before: string, after: string) => `原来${before}；改后${after}`,
  none: '没有找到※更少的粗表。',
  kinds: {
    grouped: '把数字小的几个地区合为一个',
    parent: '只公布上级项目，不分类别',
    longer: '两年合为一个时期',
  } satisfies Record<CoarserKind, string>,
  areas: '地区表：加上这一行，并把所合各地区的 parent 改为它的代码',
  rows: '数据表',
  group: (names: string[], rest: number) => `${names.join('、')}${rest > 0 ? `等${names.length + rest}处` : ''}`,
};

const english: typeof chinese = {
  title: 'Coarser tables',
  lead: 'More than a quarter of each of these tables is withheld. A coarser table may be published in its place, with far fewer ※: paste these rows in place of those of the same programme and year. They hold raw numbers.',
  marks: ({ marks, cells }) => `${marks} ※ of ${cells} numbers`,
  change: (before, after) => `before: ${before}; after: ${after}`,
  none: 'No coarser table with fewer ※ was found.',
  kinds: {
    grouped: 'The areas with small numbers as one',
    parent: 'The programme alone, without its kinds',
    longer: 'Two years as one period',
  },
  areas: 'List of areas: add this row, and make its code the parent of the areas that it joins',
  rows: 'Table of figures',
  group: (names, rest) => (rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ')),
};

const coarserWords: Record<Language, typeof chinese> = { 'zh-CN': chinese, en: english };
