import type { Book } from '../../figures/book.ts';
import type { Derived } from '../../figures/derive.ts';
import type { Area } from '../../figures/release.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Cell, Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { plainText } from '../../model/sentence.ts';
import { comparison, comparisonPolicies, comparisonWith } from '../../figures/compare.ts';
import { literal } from '../../narrative/numberOf.ts';
import { measureTitle } from '../../narrative/titles.ts';
import { chartUnit } from '../figureView.ts';
import type { Setting, TableCell } from '../page.ts';
import { derivedCell, emptyCell, figureCell } from '../tableCell.ts';
import { noChange } from './noChange.ts';

/** Which measures of which areas, and where their figures are. */
export type AreaFigures = { measures: Measure[]; at: (area: string, measure: Measure) => Figure; areas: Area[] };
/** `code` is the unit of the column. */
export type AreaColumn = {
  title: string;
  unit: string;
  measure?: Measure;
  code?: string | undefined;
  change?: (area: string) => Derived | undefined;
  cell: (area: string) => TableCell;
};

/** A column a measure, and the change of the first where every area may be compared with one earlier year. */
export function areaColumns(setting: Setting, { measures, at, areas }: AreaFigures): AreaColumn[] {
  const {
    site: { own },
    language,
  } = setting;
  const codes = [own.area, ...areas.map(({ code }) => code)];
  const values = measures.map((measure): AreaColumn => {
    const unit = chartUnit(
      codes.map((code) => at(code, measure)),
      setting,
    );
    return {
      ...{ title: measureTitle(own, at(own.area, measure).key, language), unit: unit.words, measure, code: unit.code },
      cell: (area) => figureCell(at(area, measure), language, unit.code),
    };
  });
  return [...values, ...changeColumn(own, { at, codes, measure: measures[0]! }, values[0]!, language)];
}

function changeColumn(
  own: Book,
  { at, codes, measure }: { at: AreaFigures['at']; codes: string[]; measure: Measure },
  { unit, code }: AreaColumn,
  language: Setting['language'],
): AreaColumn[] {
  const earlier = comparison(own, at(own.area, measure), comparisonPolicies.brief)?.earlier;
  if (earlier === undefined) return [];
  const found = new Map(
    codes.map((area) => [area, comparisonWith(own, at(area, measure), earlier.year, comparisonPolicies.brief)?.change]),
  );
  const isNext = Number(own.year) - Number(earlier.year) === 1;
  const key = isNext ? 'brief.change' : 'brief.changeOn';
  const title = plainText(fill(strings[language][key], { year: [literal(earlier.year)] }));
  return [
    {
      ...{ title, unit, code, change: (area) => found.get(area) },
      cell: (area) => changeCell(found.get(area) ?? noChange(own, at(area, measure), earlier.year), code, language),
    },
  ];
}

function changeCell(change: Derived | Cell, unit: string | undefined, language: Setting['language']): TableCell {
  if ('state' in change) return emptyCell(change, language);
  return derivedCell({ ...change, cell: inUnit(change.cell, unit) }, language);
}
