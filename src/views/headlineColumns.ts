import { isCountMeasure, isMoneyMeasure, leadTotal, mainCount, measuresOf, type Book } from '../figures/book.ts';
import { share } from '../figures/derive.ts';
import type { Programme } from '../figures/release.ts';
import { displayUnit, inUnit } from '../i18n/displayUnit.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { notApplicable, notAvailable, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { plainText } from '../model/sentence.ts';
import { numberOf } from '../narrative/numberOf.ts';
import { measureTitle, midSentence, titleOf } from '../narrative/titles.ts';
import type { Column, Setting, TableCell } from './page.ts';
import { derivedCell, emptyCell } from './tableCell.ts';
import { tone } from './tone.ts';

/** A column of the headline table and how its cells are made. */
export type HeadlineColumn = { column: Column; cell: (programme: Programme) => TableCell; measure?: Measure };

/**
 * A column for each measure of the year in its order; after the main count its years, after the money its share of the
 * total. Standards of unlike programmes, by the month and by the year, stand in one column.
 */
export function headlineColumns(setting: Setting, programmes: Programme[]): HeadlineColumn[] {
  const { own } = setting.site;
  const used = own.release.description.measures.filter((measure) =>
    programmes.some(({ code }) => isPresent(at(own, measure, code))),
  );
  const counted = mainCount(own, programmes);
  const standards = mergedStandards(own, used, programmes);
  return used.flatMap((measure) => {
    if (standards.includes(measure)) return measure === standards[0] ? [standardColumn(setting, standards)] : [];
    const columns = [measureColumn(setting, measure, programmes)];
    if (measure === counted && own.years.length > 1) columns.push(trendColumn(setting, measure));
    if (measure.code === leadTotal(own)?.total.measure) columns.push(shareColumn(setting, measure));
    return columns;
  });
}

/** A value, or a withheld one: anything but a gap. */
function isPresent({ cell }: Figure): boolean {
  return cell.state !== 'absent';
}

/** Standards of which no programme has two, where they are more than one. */
function mergedStandards(own: Book, used: Measure[], programmes: Programme[]): Measure[] {
  const standards = used.filter(({ kind }) => kind === 'standard');
  const isApart = programmes.every(
    ({ code }) => standards.filter((measure) => isPresent(at(own, measure, code))).length < 2,
  );
  return standards.length > 1 && isApart ? standards : [];
}

function standardColumn({ site, language }: Setting, standards: Measure[]): HeadlineColumn {
  const { own } = site;
  return {
    column: { title: strings[language]['brief.standard'], role: 'standard' },
    cell: ({ code }) => {
      const figure = standards.map((measure) => at(own, measure, code)).find(isPresent);
      if (figure !== undefined) return { text: [numberOf(figure, language, 'table')], state: figure.cell.state };
      const isExpected = standards.some((measure) => measuresOf(own, code).includes(measure));
      return emptyCell(isExpected ? notAvailable : notApplicable, language);
    },
  };
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
  const unit =
    isMoneyMeasure(own, measure) || isCountMeasure(own, measure)
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
  const name = fill(strings[language]['table.trend'], { measure: titleOf(measure.title, language), years: title });
  return { column: { title: plainText(name), words: true, role: 'trend' }, cell };
}

function shareColumn(setting: Setting, measure: Measure): HeadlineColumn {
  const { own } = setting.site;
  const { total, figure } = leadTotal(own)!;
  const title = plainText(
    fill(strings[setting.language]['table.share'], {
      total: midSentence(titleOf(total.title, setting.language), own, setting.language),
    }),
  );
  return {
    column: { title, unit: '%', role: 'share' },
    cell: ({ code }) => derivedCell(share(at(own, measure, code), figure), setting.language),
  };
}

function at(own: Book, measure: Measure, programme: string): Figure {
  return own.at({ measure: measure.code, programme, area: own.area, year: own.year });
}
