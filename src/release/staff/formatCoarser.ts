/** Offers of coarser tables, ready to paste. */
import { languageColumn } from '../../intake/table/table.ts';
import { writeCsv } from '../../intake/text/csv.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { formatHead } from '../../words/format/period.ts';
import { coarserTables, type CoarserOffer, type CoarserTable, type AreaGroup } from '../coarser/coarserTables.ts';
import { codeTitles, type CodeTitles, type RawPackage } from '../package/dataPackage.ts';
import type { PackageDisclosure } from '../release.ts';
import { protect } from '../withhold/protect.ts';
import { coarserWords } from './coarserWords.ts';
import { formatPart, markup, type Markup } from './page.ts';

/** Empty where no table has many marks. Only for staff: the rows have raw numbers. */
export function formatCoarser({ source, raw, withheld }: PackageDisclosure, language: Language): Markup {
  const tables = coarserTables(source, raw, withheld, protect);
  if (tables.length === 0) return markup``;
  const words = coarserWords[language];
  const titles = codeTitles(source, language);
  return formatPart(
    words.title,
    markup`<p>${words.lead}</p>\n${tables.map((table) => formatTable(table, source, titles, language))}`,
  );
}

function formatTable(table: CoarserTable, source: RawPackage, titles: CodeTitles, language: Language): Markup {
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
