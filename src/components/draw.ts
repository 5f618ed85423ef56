/** How charts are drawn for a page and as files; codes of addresses. */
import { parseHTML } from 'linkedom';
import encodeQR from 'qr';
import type { ChartSettings, Medium } from '../charts/svg.ts';
import { type Readings, readingsData } from '../model/block.ts';
import type { Language } from '../model/language.ts';
import charts from '../styles/charts.css?raw';
import tokens from '../styles/tokens.css?raw';
import { formatCell } from '../words/format/cell.ts';

/** The document that charts are drawn with where there is no browser. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

type DrawRequest = { width: number; language: Language; label?: string; medium?: Medium; current?: string };

/** What a chart is told by the page that holds it. */
export function draw({ width, language, label = '', medium = 'screen', current }: DrawRequest): ChartSettings {
  return {
    document,
    width,
    language,
    label,
    medium,
    format: (cell) => formatCell(cell, language, 'table').number,
    ...(current !== undefined && { current }),
  };
}

/** What a chart needs as a file of its own: the document in which it is drawn, and its style sheets. */
export const chartFile = { document, css: tokens + charts };

/** As text in a script element, which no text of a package can end. */
export function readingData(readings: Readings): string {
  return scriptData(readingsData(readings));
}

/** JSON that no text of a package can end early. */
export function scriptData(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The dark modules of the code of an address as a path in a square, with its quiet zone of four modules (ISO/IEC 18004). */
export function qrCode(address: string): { size: number; path: string } {
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: modules.length, path };
}
