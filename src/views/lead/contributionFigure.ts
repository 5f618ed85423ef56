import { totalCode } from '../../model/totalCode.ts';
import type { Derived } from '../../figures/derive.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import { formatCell, unitGap } from '../../i18n/formatCell.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { unitWords } from '../../i18n/unitWords.ts';
import { isValue, type Cell } from '../../model/cell.ts';
import type { NamedCell } from '../../model/chart.ts';
import { compare } from '../../model/decimal.ts';
import { plainText } from '../../model/sentence.ts';
import type { Contributions } from '../../narrative/contributions.ts';
import { literal } from '../../narrative/numberOf.ts';
import { measureTitle, titleOf } from '../../narrative/titles.ts';
import type { BriefFigure } from '../brief/briefView.ts';
import { chartUnit, sourceLine } from '../figureView.ts';
import type { Setting } from '../page.ts';
import { contributionName } from './contributionName.ts';

/** Each part of a change as a grey bar with its sign, the largest rise first, others last; the change of the whole in black below. */
export function contributionFigure(setting: Setting, { whole, parts }: Contributions, id: string): BriefFigure {
  const {
    site: { own },
    language,
  } = setting;
  const words = strings[language];
  const unit = chartUnit([whole.later, whole.earlier], setting);
  const isArea = parts.some(({ area }) => area !== undefined);
  const bars = [
    ...parts
      .toSorted(
        (a, b) =>
          Number(a.rest !== undefined) - Number(b.rest !== undefined) || cellOrder(b.change.cell, a.change.cell),
      )
      .map((part): NamedCell => ({
        ...{ name: contributionName(setting, part, isArea), tone: 'grey' },
        ...changeMark(part.change, unit.code),
      })),
    { name: words['brief.whole'], tone: 'ink', ...changeMark(whole.change, unit.code) },
  ];
  const total = own.release.description.totals.find((one) => totalCode(one) === whole.later.key.programme);
  const name = total === undefined ? measureTitle(own, whole.later.key, language) : titleOf(total.title, language);
  const unitLine = plainText(
    fill(words['brief.whyUnit'], { name, earlier: [literal(whole.earlier.year)], unit: unit.words }),
  );
  const ids = [...new Set([...whole.change.ids, ...parts.flatMap(({ change }) => change.ids)])];
  const said = bars.map((bar) => barText(bar, language));
  return {
    ...{ id, title: [unitLine], unitLine, ids, current: own.year },
    chart: { kind: 'namedBars', unit: unit.words, bars, isDense: true, isChange: true },
    label: [unitLine, ...said].join(language === 'en' ? '; ' : '；'),
    source: sourceLine(setting, [whole.later]),
  };
}

/** A change in the unit of the drawing, and how it was computed. */
function changeMark({ cell, how, ids }: Derived, unit: string | undefined): Pick<NamedCell, 'cell' | 'derived'> {
  return { cell: inUnit(cell, unit), derived: [how, ...ids].join(' ') };
}

function barText({ name, cell }: NamedCell, language: Setting['language']): string {
  const { number, unit } = formatCell(cell, language, 'table');
  const value = `${number}${unitGap(unit, language)}${isValue(cell) ? unitWords(cell.unit, language, false) : ''}`;
  return plainText(fill(strings[language]['brief.altPart'], { name, value }));
}

function cellOrder(a: Cell, b: Cell): number {
  return isValue(a) && isValue(b) ? compare(a.value, b.value) : 0;
}
