import { isCountMeasure, isMoneyMeasure, leadTotal, mainCount, measuresOf, type Book } from '../figures/book.ts';
import { share } from '../figures/derive.ts';
import type { Programme } from '../figures/release.ts';
import { displayUnit, inUnit } from '../i18n/displayUnit.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isValue, notApplicable, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { plainText } from '../model/sentence.ts';
import { measureTitle, programmeTitle, titleOf } from '../narrative/titles.ts';
import { literal, numberOf } from '../narrative/numberOf.ts';
import { link, pages } from './chrome.ts';
import type { Column, Row, Setting, TableCell, TableView } from './page.ts';
import { derivedCell, emptyCell, wordsCell } from './tableCell.ts';
import { tableView } from './tableView.ts';
import { tone } from './tone.ts';
import { sourceLine } from './figureView.ts';

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
  const figures = programmes.flatMap(({ code }) => measuresOf(own, code).map((measure) => at(own, measure, code)));
  return tableView(
    {
      ...{
        id: 'headline',
        variant: 'headline',
        stub: words['table.programme'],
        columns: columns.map(({ column }) => column),
      },
      title: fill(words['annual.key'], { year: [literal(own.year)] }),
      rows: [...rows, ...total],
      notes: notes(setting, programmes),
      source: sourceLine(setting, figures),
    },
    language,
  );
}

type HeadlineColumn = {
  column: Column;
  cell: (programme: Programme) => TableCell;
  measure?: Measure;
  isShare?: boolean;
};

function headlineColumns(setting: Setting, programmes: Programme[]): HeadlineColumn[] {
  const { own } = setting.site;
  const used = own.release.description.measures.filter((measure) =>
    programmes.some(({ code }) => measuresOf(own, code).includes(measure)),
  );
  const counted = mainCount(own, programmes);
  return used.flatMap((measure) => {
    const columns = [measureColumn(setting, measure, programmes)];
    if (measure === counted && own.years.length > 1) columns.push(trendColumn(setting, measure));
    if (measure.code === leadTotal(own)?.total.measure) columns.push(shareColumn(setting, measure));
    return columns;
  });
}

function measureColumn(setting: Setting, measure: Measure, programmes: Programme[]): HeadlineColumn {
  const { own } = setting.site;
  const { language } = setting;
  const titles = new Set(
    programmes
      .filter(({ code }) => measuresOf(own, code).includes(measure))
      .map(({ code }) => measureTitle(own, { measure: measure.code, programme: code }, language)),
  );
  const title = titles.size === 1 ? [...titles][0]! : titleOf(measure.title, language);
  const unit = isMoneyMeasure(own, measure)
    ? displayUnit(
        programmes.map(({ code }) => at(own, measure, code).cell),
        language,
      )
    : undefined;
  return {
    measure,
    column: { title, role: roleOf(setting, measure, programmes) },
    cell: ({ code }) => {
      const figure = at(own, measure, code);
      if (!measuresOf(own, code).includes(measure)) return emptyCell(notApplicable, language);
      return {
        text: [numberOf({ ...figure, cell: inUnit(figure.cell, unit) }, language, 'table')],
        state: figure.cell.state,
      };
    },
  };
}

function roleOf({ site }: Setting, measure: Measure, programmes: Programme[]): Column['role'] {
  if (isMoneyMeasure(site.own, measure)) return 'money';
  if (!isCountMeasure(site.own, measure)) return 'standard';
  return measure === mainCount(site.own, programmes) ? 'count' : 'minor';
}

function trendColumn({ site, language }: Setting, measure: Measure): HeadlineColumn {
  const { own } = site;
  const [first, last] = [own.years[0]!, own.years.at(-1)!];
  const title = plainText(fill(strings[language]['period.range'], { first, last }));
  const cell = ({ code }: Programme): TableCell => {
    const points = own.years.flatMap((year) => {
      const figure = own.find({ measure: measure.code, programme: code, area: own.area, year });
      return figure === undefined ? [] : [{ year, cell: figure.cell }];
    });
    return { text: [], state: 'words', trend: { points, tone: tone(own, code), current: own.year } };
  };
  return { column: { title: `${strings[language]['table.trend']} ${title}`, words: true, role: 'trend' }, cell };
}

function shareColumn(setting: Setting, measure: Measure): HeadlineColumn {
  const { own } = setting.site;
  const { total, figure } = leadTotal(own)!;
  const title = plainText(
    fill(strings[setting.language]['table.share'], { total: titleOf(total.title, setting.language) }),
  );
  return {
    isShare: true,
    column: { title, unit: '%', role: 'share' },
    cell: ({ code }) => derivedCell(share(at(own, measure, code), figure), setting.language),
  };
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
  const parts = leadTotal(own)!.total.programmes.map((code) => at(own, measure, code).cell);
  return { ...figure, cell: inUnit(figure.cell, displayUnit(parts, language)) };
}

function notes(setting: Setting, programmes: Programme[]) {
  const { site, language } = setting;
  const words = strings[language];
  const lead = leadTotal(site.own);
  if (lead === undefined || !isValue(lead.figure.cell)) return [];
  const names = programmes.map((programme) => programmeTitle(programme, language));
  const parts = names.join(language === 'en' ? ', ' : '、');
  return [fill(words['note.total'], { total: titleOf(lead.total.title, language), parts }), [words['note.sum']]];
}

function at(own: Book, measure: Measure, programme: string): Figure {
  return own.at({ measure: measure.code, programme, area: own.area, year: own.year });
}
