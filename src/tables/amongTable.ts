/** One area among all of its level: its main numbers, where they stand, who is before and after it. */
import { comparisonPolicies, comparisonWith } from '../figures/compare.ts';
import { leadingProgrammes, leadMeasure } from '../figures/rank.ts';
import type { TableView } from '../model/block.ts';
import { isValue, notApplicable } from '../model/cell.ts';
import { plainText, type Sentence } from '../model/language.ts';
import { shiftedYears } from '../model/period.ts';
import { areaTitle, numberOf } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fill } from '../words/strings.ts';
import { largestFirst, tone } from './caption.ts';
import { type RowOf, tabulate } from './column.ts';
import { bareUnit, type ComparedRow, type Level, nameOfRow, placeAmong, stripColumn } from './compareTable.ts';
import { rankWords } from './readings.ts';
import type { Setting } from './setting.ts';

/** The main number of every leading programme, with its place and those before and after it. */
export function amongTable(setting: Setting, { areas, rows }: Level, first: number): TableView {
  const { book, language, words } = setting;
  const mains = leadingProgrammes(book).leading.flatMap((programme) => {
    const measure = leadMeasure(book, programme);
    return rows.filter((row) => row.programme === programme && row.measure === measure);
  });
  const figureIn = ({ figures }: ComparedRow) => figures[first]!;
  return tabulate(setting, {
    id: 'among',
    variant: 'compare',
    title: fill(words['compare.among'], {
      area: areas[first]?.title[language] ?? '',
      count: [literal(String(areas.length))],
    }),
    stub: words['table.programme'],
    columns: [
      { title: areas[first]?.title[language] ?? '', unit: ({ unit }: ComparedRow) => unit, content: figureIn },
      stripColumn(setting, first),
      {
        title: words['compare.rank'],
        words: true,
        content: (row: ComparedRow) => rankText(setting, row, first),
      },
      { title: words['compare.above'], words: true, content: (row: ComparedRow) => neighbour(setting, row, first, -1) },
      { title: words['compare.below'], words: true, content: (row: ComparedRow) => neighbour(setting, row, first, 1) },
      {
        title: words['reading.onYear'],
        unit: ({ unit }: ComparedRow) => unit,
        content: (row: ComparedRow) => {
          const figure = figureIn(row);
          const before = shiftedYears(figure.year, -1);
          return comparisonWith(book, figure, before, comparisonPolicies.page)?.change ?? notApplicable;
        },
      },
    ],
    rows: mains.map((row): RowOf<ComparedRow> => ({
      subject: row,
      head: [nameOfRow(setting, row)],
      note: [row.unit.words],
      tone: tone(book, row.programme.code),
    })),
  });
}

/** The area before or after in the order of size, with its number; none of an area that has no place. */
function neighbour({ book, language, words }: Setting, row: ComparedRow, first: number, step: -1 | 1): Sentence {
  if (placeAmong(row, first) === undefined) return [];
  const known = row.figures.filter(({ cell }) => isValue(cell)).toSorted((a, b) => largestFirst(a.cell, b.cell));
  const other = known[known.indexOf(row.figures[first]!) + step];
  if (other === undefined) return [];
  const drawn = { ...other, cell: drawnCell(other.cell, row.unit) };
  const value = [bareUnit(numberOf(drawn, language, 'table'))];
  return fill(words['compare.neighbour'], { area: areaTitle(book, other.key.area, language), value });
}

/** 第3位，共10地; a text, as its numbers are those of places. */
function rankText(setting: Setting, { figures, named }: ComparedRow, first: number): string {
  const said = rankWords(setting, figures[first]!, named);
  return said === undefined ? setting.words['compare.noPlace'] : plainText(said);
}
