/** Charts of a Word document as the HTML that the browser draws: panels beside each other, and the dots of a cover. */
import { drawChart } from '../../charts/kinds/drawChart.ts';
import { dotField } from '../../charts/kinds/ornaments.ts';
import type { ChartSettings } from '../../charts/svg.ts';
import { plainText, type Language, type Sentence } from '../../model/language.ts';
import { formatCell } from '../../words/format/cell.ts';
import { joinText } from '../../words/strings.ts';
import type { Dots, ReportFigure } from '../annual/annualView.ts';
import type { BriefFigure } from '../brief/briefView.ts';
import type { Picture } from './wordView.ts';

/** What charts are drawn with beside their data. */
export type ChartDrawing = { document: Document; language: Language };

/** Of the text area, 156 mm, in CSS pixels. */
const fullWidth = 588;

const gap = 20;

type Panel = Pick<BriefFigure, 'chart' | 'label' | 'current' | 'unitLine'> & { title?: Sentence; events?: Sentence[] };

/** With the unit above each panel, and a title where there are two. */
export function chartPicture(id: string, panels: Panel[], drawing: ChartDrawing): Picture {
  const width = panels.length > 1 ? (fullWidth - gap) / 2 : fullWidth;
  const html = panels.map((panel) => {
    const title =
      panels.length > 1 && panel.title ? `<p class="panel-title">${escaped(plainText(panel.title))}</p>` : '';
    const events = (panel.events ?? []).map((event) => `<p>${escaped(plainText(event))}</p>`).join('');
    const svg = drawChart(panel.chart, settings(drawing, width, panel));
    return `<div style="width: ${width}px">${title}<p>${escaped(panel.unitLine)}</p>${svg}${events}</div>`;
  });
  const labels = panels.map(({ label }) => label);
  return {
    id,
    html: `<div class="panels">${html.join('')}</div>`,
    width: fullWidth,
    label: joinText(labels, 'semicolon', drawing.language),
  };
}

export function reportPicture({ id, panels }: ReportFigure, drawing: ChartDrawing): Picture {
  return chartPicture(id, panels, drawing);
}

/** The blocks of a cover, each with its name and number; its note stands below the picture. */
export function dotsPicture({ blocks, perDot, note }: Dots, drawing: ChartDrawing): Picture {
  const names = blocks.map(({ name, count }) =>
    joinText([name, plainText(count)], 'name beside name', drawing.language),
  );
  const html = blocks.map(
    ({ cell, tone }, index) =>
      `<div><p class="panel-title">${escaped(names[index]!)}</p>${dotField(cell, perDot, tone, settings(drawing, 448))}</div>`,
  );
  return {
    id: 'cover-dots',
    html: `<div class="dots">${html.join('')}</div>`,
    width: fullWidth,
    label: joinText([...names, plainText(note)], 'semicolon', drawing.language),
  };
}

function settings(
  { document, language }: ChartDrawing,
  width: number,
  { label = '', current }: { label?: string; current?: string } = {},
): ChartSettings {
  const format: ChartSettings['format'] = (cell) => formatCell(cell, language, 'table').number;
  return { document, width, language, label, medium: 'paper', format, ...(current !== undefined && { current }) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
