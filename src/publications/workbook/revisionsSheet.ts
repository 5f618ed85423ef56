/** 更正: the figures that each release changed, the newest first, before and after. */
import { programmeOf, type Book } from '../../figures/book.ts';
import { isValue, type Cell, type Figure, type Key } from '../../model/cell.ts';
import { decimals } from '../../model/decimal.ts';
import { titleOf, type Language } from '../../model/language.ts';
import type { FigureChange, ReleaseNote, Setting } from '../../tables/setting.ts';
import { formatCell } from '../../words/format/cell.ts';
import { formatPeriod } from '../../words/format/period.ts';
import { unitWords } from '../../words/format/unit.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { mostDigits } from './printedNumber.ts';
import { heights, wrappedHeight, type SheetCell, type SheetLine, type SheetView } from './sheet.ts';

const widths = [12, 50, 14, 14, 14];

/** Of one release; of more it is said how many there are. */
const mostChangesListed = 500;

export function revisionsSheet(setting: Setting): SheetView {
  const { site, words } = setting;
  const rows = site.releases.flatMap((release) => releaseRows(setting, release));
  const heads = [words['revisions.release'], words['revisions.what'], words['table.unit']];
  const numbers = [words['workbook.before'], words['workbook.after']];
  return {
    name: words['workbook.revisions'],
    widths,
    rows: [
      { height: heights.title, cells: [{ value: words['workbook.changes'], look: 'title' }] },
      {
        height: heights.head,
        cells: [
          ...heads.map((value): SheetCell => ({ value, look: 'head' })),
          ...numbers.map((value): SheetCell => ({ value, look: 'headRight' })),
        ],
        above: 'medium',
        below: 'thin',
      },
      ...rows.map((row, index) => (index === rows.length - 1 ? { ...row, below: 'medium' as const } : row)),
    ],
    fixed: { rows: 2, columns: 0 },
  };
}

function releaseRows(setting: Setting, { id, changes }: ReleaseNote): SheetLine[] {
  const { words } = setting;
  if (changes === undefined) return [row(id, words['revisions.first'], [])];
  if (changes.length === 0) return [row(id, fillText(words['revisions.changed'], { count: 0 }), [])];
  const listed = changes.slice(0, mostChangesListed);
  const more = changes.length - listed.length;
  return [
    ...listed.map((change) => changeRow(setting, id, change)),
    ...(more > 0 ? [row(id, fillText(words['workbook.more'], { count: more }), [])] : []),
  ];
}

function row(id: string, text: string, cells: SheetCell[]): SheetLine {
  return {
    height: wrappedHeight([id, text], widths, heights.data),
    cells: [{ value: id, look: 'code' }, { value: text, look: 'text' }, ...cells],
  };
}

/** A number that is no longer published is not printed again: of a figure withheld since, only that. */
function changeRow(setting: Setting, id: string, { before, after }: FigureChange): SheetLine {
  const { book, language } = setting;
  const { key } = (after ?? before)!;
  const isTakenBack = after?.cell.state === 'withheld';
  const unit = [after, before].flatMap((figure) =>
    figure !== undefined && isValue(figure.cell) ? figure.cell.unit : [],
  );
  return row(id, keyWords(book, key, language), [
    { value: isTakenBack || unit[0] === undefined ? '—' : unitWords(unit[0], language, false), look: 'text' },
    changedCell(isTakenBack ? after : before, language, unit[0]),
    changedCell(after, language, unit[0]),
  ]);
}

/** With its unit where it is not that of the row. */
function changedCell(figure: Figure | undefined, language: Language, unit: string | undefined): SheetCell {
  if (figure === undefined) return { value: '—', look: 'symbol' };
  const { cell } = figure;
  if (!isValue(cell)) return { value: formatCell(cell, language, 'table').number, look: lookOf(cell) };
  const places = decimals(cell.value);
  const digits = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  const own = unitWords(cell.unit, language, false);
  const suffix = cell.unit === unit ? '_○' : `" ${own}"`;
  const isShort = cell.value.replaceAll(/\D/g, '').length <= mostDigits;
  return isShort
    ? { value: Number(cell.value), look: 'number', format: digits + suffix }
    : { value: cell.unit === unit ? cell.value : `${cell.value} ${own}`, look: 'symbol' };
}

function lookOf({ state }: Exclude<Cell, { state: 'value' }>): 'withheld' | 'symbol' {
  return state === 'withheld' ? 'withheld' : 'symbol';
}

/** 仪征市 城乡低保 户数，2021年; codes of what is no longer listed. */
function keyWords(book: Book, { measure, programme, area, period }: Key, language: Language): string {
  const { areas, description } = book.release;
  const of = programmeOf(book, programme);
  const areaEntry = areas.find(({ code }) => code === area);
  const measureEntry = description.measures.find(({ code }) => code === measure);
  const names = [
    areaEntry === undefined ? area : titleOf(areaEntry.title, language),
    of === undefined ? programme : titleOf(of.title, language),
    measureEntry === undefined ? measure : titleOf(measureEntry.title, language),
  ];
  return joinText(
    [joinText(names, 'name beside name', language), formatPeriod(period, language, book.calendar)],
    'phrase',
    language,
  );
}
