/** The main figures of a month, a quarter or a half: its own, the year so far (累计), and the same time a year before. */
import { measureOf, measuresOf, partsOf, topProgrammes, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies, isChangeWithheld, type Comparison } from '../figures/compare.ts';
import { progressOf } from '../figures/targets.ts';
import { openingPeriod } from '../figures/sitePeriods.ts';
import type { TableView } from '../model/block.ts';
import { isValue, notApplicable, notAvailable, type Figure } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import { type Language, titleOf, type Sentence } from '../model/language.ts';
import { kindOfCode, periodOf, runningCode, shiftedYears, type PeriodCode } from '../model/period.ts';
import { areaTitle, figureTitle, programmeTitle } from '../narrative/phrases/figure.ts';
import { distortedNotes, literal } from '../narrative/phrases/when.ts';
import { formatDate, formatRun, formatShort } from '../words/format/period.ts';
import { fill, fillText, joinText } from '../words/strings.ts';
import { chartUnit, rowTitle, tone } from './caption.ts';
import { targetColumns } from './programmeColumns.ts';
import { tabulate, type ColumnOf, type Content, type RowOf } from './column.ts';
import { mainTable, unitColumn } from './figureTables.ts';
import type { Setting } from './setting.ts';

/** What a measure was in the period, and since the start of the year where that is longer. */
type Line = { own: Figure | undefined; running: Figure | undefined; compared: Figure };

type Place = { measure: string; programme: string };

/** Every figure of the publisher's area in a year or a part of one. */
export function periodTable(setting: Setting, code: PeriodCode): TableView {
  return kindOfCode(code) === 'year' ? mainTable(setting, code) : partTable(setting, code);
}

/** Of a cumulative measure (*) the year so far is compared. */
function partTable(setting: Setting, code: PeriodCode): TableView {
  const { book, language, words } = setting;
  const groups = topProgrammes(book).map((programme) => {
    const codes = [programme.code, ...partsOf(book, programme.code).map((part) => part.code)];
    const places = codes.flatMap((part) =>
      measuresOf(book, part).map((measure): Place => ({ measure: measure.code, programme: part })),
    );
    return { programme, rows: places.flatMap((place) => lineRow(setting, place, programme.code, code)) };
  });
  const rows = groups
    .filter((group) => group.rows.length > 0)
    .flatMap(({ programme, rows: ofProgramme }): RowOf<Line>[] => [
      { head: [programmeTitle(programme, language)], tone: tone(book, programme.code) },
      ...ofProgramme,
    ]);
  const totals = book.release.description.totals.flatMap((total) => {
    const line = lineOf(book, { measure: total.measure, programme: totalCode(total) }, code);
    const head = titleOf(total.title, language);
    return line === undefined ? [] : [{ subject: line, head: [starred(head, line)], total: true }];
  });
  const lines = [...rows, ...totals].flatMap(({ subject }) => subject ?? []);
  const title = joinText([areaTitle(book, book.area, language), words['table.main']], 'label', language);
  return tabulate(setting, {
    id: 'table-main',
    stub: words['table.measure'],
    right: words['table.unitPerRow'],
    title: fill(words['table.of'], { title, year: [literal(code)] }),
    columns: columns(setting, code, lines),
    rows: [...rows, ...totals],
    sources: lines.flatMap(({ own, running }) => [own ?? [], running ?? []].flat()),
    notes: notes(setting, code, lines),
  });
}

function lineRow(setting: Setting, place: Place, whole: string, code: PeriodCode): RowOf<Line>[] {
  const line = lineOf(setting.book, place, code);
  return line === undefined ? [] : [{ subject: line, head: [starred(rowTitle(setting, place, whole), line)] }];
}

function lineOf(book: Book, place: Place, code: PeriodCode): Line | undefined {
  const so = runningCode(periodOf(code, book.calendar).end, book.calendar);
  const at = (year: PeriodCode) => book.find({ ...place, area: book.area, year });
  const own = at(code);
  // a stock of June is that of the half-year too
  const running = so === code || measureOf(book, place.measure).kind !== 'flow' ? undefined : at(so);
  const compared = running ?? own;
  return compared && { own, running, compared };
}

function starred(name: string, { running }: Line): string {
  return running === undefined ? name : `${name}*`;
}

function columns(setting: Setting, code: PeriodCode, lines: Line[]): ColumnOf<Line>[] {
  const { book, language, words } = setting;
  const so = runningCode(periodOf(code, book.calendar).end, book.calendar);
  const unit = ({ own, running, compared }: Line) =>
    chartUnit(
      [
        compared,
        own ?? [],
        running ?? [],
        before(book, compared) ?? [],
        progressOf(book, compared)?.target ?? [],
      ].flat(),
      setting,
    );
  const ofComparison = (content: (comparison: Comparison) => Content) => (line: Line) =>
    compared(book, line.compared, content);
  const previous = ({ own }: Line) => own && comparison(book, own, comparisonPolicies.previous);
  const all: (ColumnOf<Line> & { isShown: boolean })[] = [
    { ...unitColumn(setting, unit), isShown: true },
    {
      title: fillText(words['table.partEnd'], { part: formatShort(code, language) }),
      current: code === openingPeriod(book),
      unit,
      content: ({ own }) => own ?? notAvailable,
      isShown: lines.some(({ own }) => own !== undefined),
    },
    {
      title: fillText(words['table.running'], { part: formatRun(so, language, book.calendar) }),
      unit,
      content: ({ running }) => running ?? notApplicable,
      isShown: lines.some(({ running }) => running !== undefined),
    },
    ...targetColumns(setting, lines, ({ compared }) => compared, unit).map((column) => ({ ...column, isShown: true })),
    {
      title: words['table.yearBefore'],
      unit,
      content: (line) => before(book, line.compared) ?? absence(book, line.compared),
      isShown: true,
    },
    { title: words['table.changeOn'], unit, content: ofComparison(({ change }) => change), isShown: true },
    {
      title: words['table.growthOn'],
      unit: { code: '%', words: '%' },
      content: ofComparison(({ growth }) => growth),
      isShown: true,
    },
    {
      title: words['table.onPrevious'],
      unit,
      content: (line) => previous(line)?.change ?? notApplicable,
      isShown: lines.some((line) => previous(line) !== undefined),
    },
  ];
  const hasBefore = lines.some((line) => before(book, line.compared) !== undefined);
  const ofBefore = [words['table.yearBefore'], words['table.changeOn'], words['table.growthOn']];
  return all
    .filter(({ isShown, title }) => isShown && (hasBefore || !ofBefore.includes(title)))
    .map(({ isShown: _, ...column }) => column);
}

function compared(book: Book, figure: Figure, content: (comparison: Comparison) => Content): Content {
  const result = comparison(book, figure, comparisonPolicies.series);
  if (result !== undefined) return content(result);
  return isChangeWithheld(book, figure, shiftedYears(figure.year, -1)) ? { state: 'withheld' } : absence(book, figure);
}

/** The comparable figure of the year before, or one whose change is withheld. */
function before(book: Book, figure: Figure): Figure | undefined {
  const year = shiftedYears(figure.year, -1);
  const earlier = comparison(book, figure, comparisonPolicies.series)?.earlier;
  return earlier ?? (isChangeWithheld(book, figure, year) ? book.find({ ...figure.key, year }) : undefined);
}

/** There may be a figure with which this one is not compared. */
function absence(book: Book, figure: Figure): typeof notApplicable {
  return book.find({ ...figure.key, year: shiftedYears(figure.year, -1) }) === undefined ? notAvailable : notApplicable;
}

function notes({ book, language, words }: Setting, code: PeriodCode, lines: Line[]): Sentence[] {
  const { start = '' } = periodOf(runningCode(periodOf(code, book.calendar).end, book.calendar), book.calendar);
  const isRate = ({ compared: { cell } }: Line) => isValue(cell) && cell.unit === '%';
  return [
    ...(lines.some(({ running }) => running !== undefined)
      ? [fill(words['note.running'], { start: [literal(formatDate(start, language))] })]
      : []),
    ...(lines.some(isRate) ? [[words['note.points']]] : []),
    ...lines.flatMap(({ own }) => reasonMissing(own, book, language)),
    ...distortedNotes(
      book,
      language,
      lines.flatMap((line) =>
        [line.compared, book.find({ ...line.compared.key, year: yearBefore(line) }) ?? []].flat(),
      ),
    ),
  ];
}

/** Why a period has no amount of its own (累计数下调). */
function reasonMissing(own: Figure | undefined, book: Book, language: Language): Sentence[] {
  const reason = own?.cell.state === 'absent' ? own.note?.[language] : undefined;
  return own === undefined || reason === undefined
    ? []
    : [[joinText([figureTitle(book, own, language), reason], 'colon', language)]];
}

function yearBefore({ compared: { year } }: Line): PeriodCode {
  return shiftedYears(year, -1);
}
