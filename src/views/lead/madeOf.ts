import { isOfficial } from '../../figures/book.ts';
import { strings } from '../../i18n/strings.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import type { MainFigure } from '../../narrative/mainFigure.ts';
import type { BriefFigure } from '../brief/briefView.ts';
import { mainFigureView } from '../brief/mainFigureView.ts';
import { chartUnit } from '../figureView.ts';
import type { Setting } from '../page.ts';
import type { LeadPart } from './leadView.ts';

/** The chart of the main number where no change can be told: in grey, a declared total in black below its parts. */
export function compositionPart(setting: Setting, main: MainFigure, most: number): LeadPart | undefined {
  const figure = mainFigureView(setting, main, 'made-of', most);
  if (figure === undefined) return undefined;
  const title = strings[setting.language]['brief.made'];
  return { title, figures: [{ ...grey(setting, figure, main), name: '' }], sentences: [] };
}

function grey(setting: Setting, figure: BriefFigure, { figure: whole, total }: MainFigure): BriefFigure {
  const { language } = setting;
  const { chart } = figure;
  if (chart.kind === 'yearColumns')
    return { ...figure, chart: { ...chart, series: { ...chart.series, tone: 'grey' } } };
  if (chart.kind !== 'namedBars') return figure;
  const bars = chart.bars.map((bar) => ({ ...bar, tone: 'grey' }));
  const sum =
    total === undefined || !isOfficial(whole)
      ? []
      : [
          {
            name: strings[language]['brief.whole'],
            tone: 'ink',
            cell: inUnit(whole.cell, chartUnitOf(figure, whole, setting)),
          },
        ];
  return {
    ...figure,
    ids: [...figure.ids, ...(sum.length > 0 ? [whole.id] : [])],
    chart: { ...chart, bars: [...bars, ...sum], isDense: true },
  };
}

function chartUnitOf({ chart }: BriefFigure, whole: MainFigure['figure'], setting: Setting) {
  const [first] = chart.kind === 'namedBars' ? chart.bars : [];
  return first?.cell.state === 'value' ? first.cell.unit : chartUnit([whole], setting).code;
}
