import { serverDocument } from '../charts/serverDocument.ts';
import type { ChartSettings, Medium } from '../charts/settings.ts';
import { formatCell } from '../i18n/formatCell.ts';
import type { Language } from '../model/language.ts';

type DrawRequest = { width: number; language: Language; label?: string; medium?: Medium; current?: string };

/** What a chart is told by the page that holds it. */
export function draw({ width, language, label = '', medium = 'screen', current }: DrawRequest): ChartSettings {
  return {
    ...{ document: serverDocument, width, language, label, medium },
    format: (cell) => formatCell(cell, language, 'table').number,
    ...(current !== undefined && { current }),
  };
}
