/** Two areas of one level beside each other, or one among all: numbers, where they stand on a line from zero, places. */
import { areasBelow, divisionsWithin } from '../figures/areas.ts';
import { isCountMeasure, isMoneyMeasure, latestFigure, partsOf, topProgrammes } from '../figures/book.ts';
import type { Book } from '../figures/book.ts';
import { isAlike, isSamePeriod, type Derived } from '../figures/derive.ts';
import { times } from '../figures/perHead.ts';
import type { TableView } from '../model/block.ts';
import { type Cell, type Figure, isValue, notApplicable, withheld } from '../model/cell.ts';
import { compare, sign } from '../model/decimal.ts';
import type { Measure } from '../model/description.ts';
import { type MarkedNumber, plainText, type Sentence, statement } from '../model/language.ts';
import { madeOnce } from '../model/madeOnce.ts';
import type { Area, Programme } from '../model/release.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { rankFinding } from '../narrative/findings/rank.ts';
import { bareNumber, measureTitle, numberOf, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatCell } from '../words/format/cell.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fill, fillText, joinSentence, joinText } from '../words/strings.ts';
import { chartUnit, largestFirst, tone, type ChartUnit } from './caption.ts';
import { type ColumnOf, type RowOf, tabulate } from './column.ts';
import type { Setting } from './setting.ts';

/** A measure of a programme in every area of one level, in the order of the list. */
export type ComparedRow = {
  top: Programme;
  programme: Programme;
  measure: Measure;
  figures: Figure[];
  /** Among which they are ranked, one list for all. */
  named: NamedFigure[];
  unit: ChartUnit;
  /** In the unit, for the line on which they stand, and the largest of them at its end. */
  drawn: Cell[];
  largest: Sentence;
};

/** Areas that are compared with each other, one level within one area; more than a page can tell are not. */
export type Level = { areas: Area[]; rows: ComparedRow[] };

/** With more areas only those directly within the publisher's own have a page. */
const mostComparedAreas = 400;

export function comparedAreas(book: Book): Area[] {
  const below = areasBelow(book);
  const wholes = [book.area, ...(below.length > mostComparedAreas ? [] : below.map(({ code }) => code))];
  return wholes.map((code) => divisionsWithin(book, code)).flatMap((areas) => (areas.length < 2 ? [] : areas));
}

const levels = madeOnce((_: Book['figures']) => new Map<string, Level>());

/** Of the area and its neighbours, made once for the pages of all of them. */
export function levelOf(setting: Setting, { parent }: Area): Level {
  const { book, language } = setting;
  const key = [language, book.year, parent].join('/');
  const level = levels(book.figures).get(key) ?? makeLevel(setting, divisionsWithin(book, parent));
  levels(book.figures).set(key, level);
  return level;
}

function makeLevel(setting: Setting, areas: Area[]): Level {
  const { book } = setting;
  const rows = topProgrammes(book).flatMap((top) =>
    [top, ...partsOf(book, top.code)].flatMap((programme) =>
      book.release.description.measures
        .filter((measure) => isCountMeasure(book, measure) || isMoneyMeasure(book, measure))
        .map((measure) => comparedRow(setting, areas, { top, programme, measure })),
    ),
  );
  return { areas, rows: rows.filter(({ figures }) => figures.some(({ cell }) => cell.state !== 'absent')) };
}

function comparedRow(
  setting: Setting,
  areas: Area[],
  row: Pick<ComparedRow, 'top' | 'programme' | 'measure'>,
): ComparedRow {
  const { book, language } = setting;
  const figures = areas.map(({ code }) => latestFigure(book, row.measure.code, row.programme.code, code));
  const unit = chartUnit(figures, setting);
  const drawn = figures.map(({ cell }) => drawnCell(cell, unit));
  const [first] = figures.map((figure, index) => ({ ...figure, cell: drawn[index]! })).toSorted(bySize);
  const isKnown = first !== undefined && isValue(first.cell);
  const largest = isKnown ? [bareUnit(numberOf(first, language, 'table'))] : [];
  return { ...row, figures, named: figures.map((figure) => ({ area: figure.key.area, figure })), unit, drawn, largest };
}

function bySize(a: Figure, b: Figure): number {
  return largestFirst(a.cell, b.cell);
}

/** The largest of the others by the main number of the first programme that has one. */
export function largestOther({ rows }: Level, first: number): number {
  const [row] = rows.filter(({ figures }) => figures.some(({ cell }, index) => index !== first && isValue(cell)));
  const others = (row?.figures ?? [])
    .map((figure, index) => ({ figure, index }))
    .filter(({ index }) => index !== first);
  const [largest] = others.toSorted((a, b) => largestFirst(a.figure.cell, b.figure.cell));
  return largest?.index ?? (first === 0 ? 1 : 0);
}

/** Not of unlike status, unit or days, nor to zero. */
export function ratioOf({ figures }: ComparedRow, first: number, second: number): Derived | undefined {
  const one = figures[first];
  const other = figures[second];
  if (one === undefined || other === undefined || !isAlike(one, other) || !isSamePeriod(one, other)) return undefined;
  return isValue(other.cell) && sign(other.cell.value) > 0 ? times(one, other) : undefined;
}

export function timesWords({ language, words }: Setting, ratio: Derived | undefined): Sentence {
  return ratio === undefined ? [] : fill(words['compare.times'], { ratio: [bareNumber(ratio, language)] });
}

/** Its place among those that are published; none of what is not, or of unlike ones. */
export function placeAmong({ measure, named }: ComparedRow, index: number): Derived | undefined {
  const name = named[index];
  return name === undefined || !isValue(name.figure.cell) ? undefined : rankFinding(measure, name, named)?.place;
}

/** 两地都公布的九项，示例三镇都多于示例五镇；五保人数是它的1.7倍 */
export function comparedSentence(setting: Setting, { areas, rows }: Level, first: number, second: number): Sentence {
  const { language, words } = setting;
  const one = areas[first]?.title[language] ?? '';
  const other = areas[second]?.title[language] ?? '';
  const known = rows.flatMap((row) => {
    const ratio = ratioOf(row, first, second);
    return ratio === undefined ? [] : [{ row, ratio }];
  });
  if (known.length === 0) return statement('compare.none', fill(words['compare.none'], { one, other }));
  const more = known.filter(({ row: { figures } }) => isLarger(figures[first]!, figures[second]!));
  const key = more.length === known.length ? 'compare.all' : more.length === 0 ? 'compare.fewer' : 'compare.some';
  const counts = { count: [literal(String(known.length))], more: [literal(String(more.length))] };
  const inOrder = known.toSorted((a, b) => largestFirst(a.ratio.cell, b.ratio.cell));
  const most = inOrder.at(more.length === 0 ? -1 : 0)!;
  const said = fill(words['compare.most'], {
    label: nameOfRow(setting, most.row),
    times: timesWords(setting, most.ratio),
  });
  return statement(key, joinSentence([fill(words[key], { one, other, ...counts }), said], 'semicolon', language));
}

function isLarger({ cell: a }: Figure, { cell: b }: Figure): boolean {
  return isValue(a) && isValue(b) && compare(a.value, b.value) > 0;
}

export function nameOfRow({ book, language }: Setting, { programme, measure }: ComparedRow): string {
  const label = measureTitle(book, { measure: measure.code, programme: programme.code }, language);
  const name = shortTitle(programme, language);
  const isNamed = label.toLowerCase().startsWith(name.toLowerCase());
  return isNamed ? label : joinText([name, label], 'name', language);
}

export function pairTable(setting: Setting, level: Level, first: number, second: number): TableView {
  const { language, words } = setting;
  const { areas, rows } = level;
  const name = (index: number) => areas[index]?.title[language] ?? '';
  const unit = (row: ComparedRow) => row.unit;
  const hasWithheld = rows.some(({ figures }) => figures.some(({ cell }) => cell.state === 'withheld'));
  const columns: ColumnOf<ComparedRow>[] = [
    { title: name(first), unit, content: ({ figures }) => figures[first]! },
    stripColumn(setting, first, second),
    { title: name(second), unit, content: ({ figures }) => figures[second]! },
    {
      title: words['compare.ratio'],
      content: (row) => {
        const said = timesWords(setting, ratioOf(row, first, second));
        return said.length === 0 ? notApplicable : said;
      },
    },
    {
      title: fillText(words['compare.place'], { area: name(first) }),
      content: (row) => placeText(setting, row, first),
    },
    {
      title: fillText(words['compare.place'], { area: name(second) }),
      content: (row) => placeText(setting, row, second),
    },
    ...(hasWithheld
      ? [
          {
            title: formatCell(withheld, language, 'table').number,
            words: true,
            content: (row: ComparedRow) => withheldWords(setting, row),
          },
        ]
      : []),
  ];
  return tabulate(setting, {
    id: 'pair',
    variant: 'compare',
    title: comparedSentence(setting, level, first, second),
    stub: words['table.measure'],
    columns,
    rows: groupedRows(setting, rows),
    notes: [[words['compare.note']]],
  });
}

/** As text: of a long level the marks of what each place comes from would be most of the page. */
export function placeText({ language, words }: Setting, row: ComparedRow, index: number): string {
  const place = placeAmong(row, index);
  return place === undefined ? words['compare.noPlace'] : plainText([bareNumber(place, language)]);
}

/** Where all areas stand, the one told of or the two. */
export function stripColumn({ words }: Setting, first: number, second?: number): ColumnOf<ComparedRow> {
  return {
    title: words['compare.strip'],
    words: true,
    content: ({ drawn, largest }) => ({
      strip: { cells: drawn, first, ...(second !== undefined && { second }) },
      text: largest,
    }),
  };
}

/** Its unit stands beside the name of the row. */
export function bareUnit(number: MarkedNumber): MarkedNumber {
  return { ...number, gap: '', unit: '' };
}

/** 4地 */
function withheldWords({ words }: Setting, { figures }: ComparedRow): Sentence {
  const count = figures.filter(({ cell }) => cell.state === 'withheld').length;
  return count === 0 ? [] : fill(words['compare.areas'], { count: [literal(String(count))] });
}

/** The head of a programme, then its measures with their units. */
function groupedRows({ book, language }: Setting, rows: ComparedRow[]): RowOf<ComparedRow>[] {
  return [...Map.groupBy(rows, ({ top }) => top)].flatMap(([top, group]) => [
    { head: [programmeTitle(top, language)], tone: tone(book, top.code) },
    ...group.map((row): RowOf<ComparedRow> => {
      const { programme, measure, unit } = row;
      const label = measureTitle(book, { measure: measure.code, programme: programme.code }, language);
      const name = programme === top ? label : joinText([shortTitle(programme, language), label], 'colon', language);
      return { subject: row, head: [name], note: [unit.words] };
    }),
  ]);
}
