import charts from '../charts/charts.css?raw';
import { drawChart } from '../charts/drawChart.ts';
import { standalone } from '../charts/standalone.ts';
import type { Language } from '../model/language.ts';
import { plainText } from '../model/sentence.ts';
import tokens from '../styles/tokens.css?raw';
import type { FigureView } from '../views/page.ts';
import { draw } from './draw.ts';

/** A chart as a file of its own: its style inside, its title, unit and source drawn in. */
export function chartSvg(figure: FigureView, language: Language): string {
  const { chart, widths, label, title, unitLine, source, events, current } = figure;
  const svg = drawChart(chart, draw({ width: widths[0] ?? 470, language, label, current }));
  const note = events.map(plainText).join(language === 'en' ? '; ' : '；');
  return standalone(svg, { title: plainText(title), unitLine, note, source, language, css: tokens + charts });
}
