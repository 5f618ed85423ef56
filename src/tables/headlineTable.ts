/** Headline table of the overview: a row a programme, a column a measure, and the declared total. */
import { isCountMeasure, isMoneyMeasure, leadTotal, mainCount, measuresOf, type Book } from '../figures/book.ts';
import { share } from '../figures/derive.ts';
import { pages } from '../model/address.ts';
import type { Column, Row, TableCell, TableView } from '../model/block.ts';
import { isValue, notApplicable, notAvailable, type Figure } from '../model/cell.ts';
import { plainText, titleOf, type Sentence } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { Programme } from '../model/release.ts';
import { literal, numberOf } from '../narrative/phrases/figure.ts';
import { measureTitle, midSentence, programmeTitle } from '../narrative/phrases/names.ts';
import { displayUnit, inUnit } from '../words/format/unit.ts';
import { fill, strings } from '../words/strings.ts';
import { sourceLine } from './caption.ts';
import { sumNote } from './notes.ts';
import { tone } from './programmes.ts';
import { link, type Setting } from './setting.ts';
import { derivedCell, emptyCell, tableView, wordsCell } from './tableView.ts';
import { totalNote } from './total.ts';

/** The headline of the overview: a row a programme, a column a measure, and the only sum that means something. */
export function headlineTable(setting: Setting, programmes: Programme[]): TableView {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const columns = headlineColumns(setting, programmes);
  const lead = leadTotal(book);
  const rows = programmes.map((programme): Row => ({
    head: [programmeTitle(programme, language)],
    href: link(setting, pages.programme(programme.code)),
    tone: tone(book, programme.code),
    cells: columns.map(({ cell }) => cell(programme)),
  }));
  const total: Row[] = lead === undefined ? [] : [totalRow(setting, columns, lead.figure)];
  const figures = programmes.flatMap(({ code }) => measuresOf(book, code).map((measure) => at2(book, measure, code)));
  return tableView(
    {
      left: plainText(fill(words['year.of'], { year: book.year })),
      id: 'headline',
      variant: 'headline',
      stub: words['table.programme'],
      columns: columns.map(({ column }) => column),
      title: fill(words['annual.key'], { year: [literal(book.year)] }),
      rows: [...rows, ...total],
      notes: notes(setting),
      source: sourceLine(setting, figures),
    },
    language,
  );
}

function totalRow(setting: Setting, columns: HeadlineColumn[], figure: Figure): Row {
  const { site, language } = setting;
  const { total } = leadTotal(site.book)!;
  const words = strings[language];
  const cells = columns.map(({ measure }): TableCell => {
    if (measure?.code === total.measure)
      return { text: [numberOf(moneyIn(setting, figure, measure), language, 'table')], state: figure.cell.state };
    const counts =
      measure !== undefined &&
      isCountMeasure(site.book, measure) &&
      measure === mainCount(site.book, site.book.release.programmes);
    return wordsCell(counts ? words['table.notAdded'] : '');
  });
  return { head: [titleOf(total.title, language)], total: true, cells };
}

function moneyIn({ site, language }: Setting, figure: Figure, measure: Measure): Figure {
  const { book } = site;
  const parts = leadTotal(book)!.total.programmes.map((code) => at2(book, measure, code).cell);
  return { ...figure, cell: inUnit(figure.cell, displayUnit(parts, language)) };
}

function notes(setting: Setting): Sentence[] {
  const lead = leadTotal(setting.site.book);
  if (lead === undefined || !isValue(lead.figure.cell)) return [];
  return [totalNote(setting, lead.total), sumNote(setting)];
}

function at2(book: Book, measure: Measure, programme: string): Figure {
  return book.at({ measure: measure.code, programme, area: book.area, year: book.year });
}

/** A column of the headline table and how its cells are made. */
type HeadlineColumn = { column: Column; cell: (programme: Programme) => TableCell; measure?: Measure };

/**
 * A column for each measure of the year in its order; after the main count its years, after the money its share of the
 * total. Standards of unlike programmes, by the month and by the year, stand in one column.
 */
export function headlineColumns(setting: Setting, programmes: Programme[]): HeadlineColumn[] {
  const { book } = setting.site;
  const used = book.release.description.measures.filter((measure) =>
    programmes.some(({ code }) => isPresent(at(book, measure, code))),
  );
  const counted = mainCount(book, programmes);
  const standards = mergedStandards(book, used, programmes);
  return used.flatMap((measure) => {
    if (standards.includes(measure)) return measure === standards[0] ? [standardColumn(setting, standards)] : [];
    const columns = [measureColumn(setting, measure, programmes)];
    if (measure === counted && book.years.length > 1) columns.push(trendColumn(setting, measure));
    if (measure.code === leadTotal(book)?.total.measure) columns.push(shareColumn(setting, measure));
    return columns;
  });
}

/** A value, or a withheld one: anything but a gap. */
function isPresent({ cell }: Figure): boolean {
  return cell.state !== 'absent';
}

/** Standards of which no programme has two, where they are more than one. */
function mergedStandards(book: Book, used: Measure[], programmes: Programme[]): Measure[] {
  const standards = used.filter(({ kind }) => kind === 'standard');
  const isApart = programmes.every(
    ({ code }) => standards.filter((measure) => isPresent(at(book, measure, code))).length < 2,
  );
  return standards.length > 1 && isApart ? standards : [];
}

function standardColumn({ site, language }: Setting, standards: Measure[]): HeadlineColumn {
  const { book } = site;
  return {
    column: { title: strings[language]['brief.standard'], role: 'standard' },
    cell: ({ code }) => {
      const figure = standards.map((measure) => at(book, measure, code)).find(isPresent);
      if (figure !== undefined) return { text: [numberOf(figure, language, 'table')], state: figure.cell.state };
      const isExpected = standards.some((measure) => measuresOf(book, code).includes(measure));
      return emptyCell(isExpected ? notAvailable : notApplicable, language);
    },
  };
}

function measureColumn(setting: Setting, measure: Measure, programmes: Programme[]): HeadlineColumn {
  const { book } = setting.site;
  const { language } = setting;
  const titles = new Set(
    programmes
      .filter(({ code }) => measuresOf(book, code).includes(measure))
      .map(({ code }) => measureTitle(book, { measure: measure.code, programme: code }, language)),
  );
  const title = titles.size === 1 ? [...titles][0]! : titleOf(measure.title, language);
  const unit =
    isMoneyMeasure(book, measure) || isCountMeasure(book, measure)
      ? displayUnit(
          programmes.map(({ code }) => at(book, measure, code).cell),
          language,
        )
      : undefined;
  return {
    measure,
    column: { title, role: roleOf(setting, measure, programmes) },
    cell: ({ code }) => {
      const figure = at(book, measure, code);
      if (!measuresOf(book, code).includes(measure)) return emptyCell(notApplicable, language);
      return {
        text: [numberOf({ ...figure, cell: inUnit(figure.cell, unit) }, language, 'table')],
        state: figure.cell.state,
      };
    },
  };
}

function roleOf({ site }: Setting, measure: Measure, programmes: Programme[]): Column['role'] {
  if (isMoneyMeasure(site.book, measure)) return 'money';
  if (!isCountMeasure(site.book, measure)) return 'standard';
  return measure === mainCount(site.book, programmes) ? 'count' : 'minor';
}

function trendColumn({ site, language }: Setting, measure: Measure): HeadlineColumn {
  const { book } = site;
  const first = book.years[0]!;
  const last = book.years.at(-1)!;
  const title = plainText(fill(strings[language]['period.range'], { first, last }));
  const cell = ({ code }: Programme): TableCell => {
    const points = book.years.flatMap((year) => {
      const figure = book.find({ measure: measure.code, programme: code, area: book.area, year });
      return figure === undefined ? [] : [{ year, cell: figure.cell }];
    });
    return { text: [], state: 'words', trend: { points, tone: tone(book, code), current: book.year } };
  };
  const name = fill(strings[language]['table.trend'], { measure: titleOf(measure.title, language), years: title });
  return { column: { title: plainText(name), words: true, role: 'trend' }, cell };
}

function shareColumn(setting: Setting, measure: Measure): HeadlineColumn {
  const { book } = setting.site;
  const { total, figure } = leadTotal(book)!;
  const title = plainText(
    fill(strings[setting.language]['table.share'], {
      total: midSentence(titleOf(total.title, setting.language), book, setting.language),
    }),
  );
  return {
    column: { title, unit: '%', role: 'share' },
    cell: ({ code }) => derivedCell(share(at(book, measure, code), figure), setting.language),
  };
}

function at(book: Book, measure: Measure, programme: string): Figure {
  return book.at({ measure: measure.code, programme, area: book.area, year: book.year });
}
