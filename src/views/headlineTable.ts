import { isCountMeasure, leadTotal, mainCount, measuresOf, type Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { displayUnit, inUnit } from '../i18n/displayUnit.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { plainText, type Sentence } from '../model/sentence.ts';
import { programmeTitle, titleOf } from '../narrative/titles.ts';
import { literal, numberOf } from '../narrative/numberOf.ts';
import { link, pages } from './chrome.ts';
import type { Row, Setting, TableCell, TableView } from './page.ts';
import { wordsCell } from './tableCell.ts';
import { tableView } from './tableView.ts';
import { tone } from './tone.ts';
import { sourceLine } from './figureView.ts';
import { headlineColumns, type HeadlineColumn } from './headlineColumns.ts';
import { sumNote } from './noteRows.ts';
import { totalNote } from './totalNote.ts';

/** The headline of the overview: a row a programme, a column a measure, and the only sum that means something. */
export function headlineTable(setting: Setting, programmes: Programme[]): TableView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const columns = headlineColumns(setting, programmes);
  const lead = leadTotal(own);
  const rows = programmes.map((programme): Row => ({
    head: [programmeTitle(programme, language)],
    href: link(setting, pages.programme(programme.code)),
    tone: tone(own, programme.code),
    cells: columns.map(({ cell }) => cell(programme)),
  }));
  const total: Row[] = lead === undefined ? [] : [totalRow(setting, columns, lead.figure)];
  const figures = programmes.flatMap(({ code }) => measuresOf(own, code).map((measure) => at2(own, measure, code)));
  return tableView(
    {
      left: plainText(fill(words['year.of'], { year: own.year })),
      ...{
        id: 'headline',
        variant: 'headline',
        stub: words['table.programme'],
        columns: columns.map(({ column }) => column),
      },
      title: fill(words['annual.key'], { year: [literal(own.year)] }),
      rows: [...rows, ...total],
      notes: notes(setting),
      source: sourceLine(setting, figures),
    },
    language,
  );
}

function totalRow(setting: Setting, columns: HeadlineColumn[], figure: Figure): Row {
  const { site, language } = setting;
  const { total } = leadTotal(site.own)!;
  const words = strings[language];
  const cells = columns.map(({ measure }): TableCell => {
    if (measure?.code === total.measure)
      return { text: [numberOf(moneyIn(setting, figure, measure), language, 'table')], state: figure.cell.state };
    const counts =
      measure !== undefined &&
      isCountMeasure(site.own, measure) &&
      measure === mainCount(site.own, site.own.release.programmes);
    return wordsCell(counts ? words['table.notAdded'] : '');
  });
  return { head: [titleOf(total.title, language)], total: true, cells };
}

function moneyIn({ site, language }: Setting, figure: Figure, measure: Measure): Figure {
  const { own } = site;
  const parts = leadTotal(own)!.total.programmes.map((code) => at2(own, measure, code).cell);
  return { ...figure, cell: inUnit(figure.cell, displayUnit(parts, language)) };
}

function notes(setting: Setting): Sentence[] {
  const lead = leadTotal(setting.site.own);
  if (lead === undefined || !isValue(lead.figure.cell)) return [];
  return [totalNote(setting, lead.total), sumNote(setting)];
}

function at2(own: Book, measure: Measure, programme: string): Figure {
  return own.at({ measure: measure.code, programme, area: own.area, year: own.year });
}
