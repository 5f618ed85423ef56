import { leadTotal } from '../../figures/book.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { leadFinding } from '../../narrative/findings/leadFinding.ts';
import { titleSentence } from '../../narrative/sentenceOf.ts';
import { programmeTitle, titleOf } from '../../narrative/titles.ts';
import { chartHeight } from '../brief/chartHeight.ts';
import { firstThatFits } from '../brief/firstThatFits.ts';
import { inUnitOf, type ChartLine } from '../figureView.ts';
import { bars, rankedLines } from '../figures.ts';
import type { FigureView, Setting } from '../page.ts';
import { tone } from '../tone.ts';
import type { ReportFigure } from './annualView.ts';

/** Points of a drawing that still stands on one sheet with its title. */
const mostPanelHeight = 540;
/** More bars than this are set in lines of text. */
const mostSpacedBars = 6;
/** How many bars are drawn, the most first. */
const barCounts = [Infinity, 24, 16, 12, 8];

/** The total that leads and its programmes, the largest first: all of them, or as many as one sheet holds. */
export function annualMoneyFigure(setting: Setting): ReportFigure | undefined {
  const { site, language } = setting;
  const words = strings[language];
  const lead = leadTotal(site.own);
  const finding = leadFinding(site.own);
  if (lead === undefined || finding === undefined) return undefined;
  const { total, figure } = lead;
  const lines = rankedLines(
    site.own.release.programmes
      .filter(({ code }) => total.programmes.includes(code))
      .map((programme) => ({
        ...{ name: programmeTitle(programme, language), short: programmeTitle(programme, language) },
        tone: tone(site.own, programme.code),
        figures: [site.own.at({ ...figure.key, programme: programme.code, year: figure.year })],
      })),
  );
  const title = titleOf(total.title, language);
  const panels = barCounts.map((count) => panelOf(setting, title, lines.slice(0, count)));
  const panel = firstThatFits(panels, ({ chart }) => chartHeight(chart), mostPanelHeight);
  return {
    ...{ id: 'figure-overview', number: '', tag: '', source: panel.source },
    name: fill(words['figure.totalOf'], { total: title }),
    title: inUnitOf(titleSentence(finding, site.own, language), panel.unitCode, setting),
    notes: panel.ids.length < lines.length ? [words['figure.largest']] : [],
    panels: [panel],
  };
}

function panelOf(setting: Setting, title: string, lines: ChartLine[]): FigureView {
  const request = { id: 'report-money', title: [title], widths: [448, 328] };
  const panel = bars(setting, request, lines, title, strings[setting.language]['table.programme']);
  return lines.length > mostSpacedBars && panel.chart.kind === 'namedBars'
    ? { ...panel, chart: { ...panel.chart, isDense: true } }
    : panel;
}
