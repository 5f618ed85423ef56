/** The numbers of one period above the chart of a phone, as HTML for the build and for a browser alike. */
import type { Readings } from '../model/block.ts';
import { piecesOf, type Language } from '../model/language.ts';
import { escapeHtml, sentenceHtml, wordsHtml } from './sentenceHtml.ts';

/** A longer unit is told by the line of units alone. */
const longestUnit = 4;

/** Empty of bars, of which there is none before one is asked for. */
export function readingTableHtml({ names, compared, items, rest }: Readings, language: Language): string {
  const item = items[rest];
  if (item === undefined) return '';
  const units = item.cells.flatMap(({ value }) =>
    piecesOf(value).map((piece) => (typeof piece === 'string' ? '' : piece.unit)),
  );
  const look = units.every(({ length }) => length <= longestUnit) ? '' : ' without-units';
  const rows = item.cells.map(({ value, state, status, change, growth }, index) => {
    const { name = '', tone = '' } = names[index] ?? {};
    const hatched = state === 'withheld' ? ' class="hatched"' : '';
    return [
      `<tr><th scope="row" class="${tone}"><span class="reading-name">${wordsHtml(name)}</span></th>`,
      `<td class="reading-value"><span${hatched}>${sentenceHtml(value, language, 'number')}</span>`,
      status ? `<span class="reading-status">${escapeHtml(status)}</span></td>` : '</td>',
      `<td class="reading-change">${change ? sentenceHtml(change, language, 'number') : ''}</td>`,
      `<td class="reading-growth">${growth ? sentenceHtml(growth, language, 'number') : ''}</td></tr>`,
    ].join('');
  });
  return [
    `<div class="reading-table${look}">`,
    `<p class="reading-step"><span class="reading-head current" data-literal>${escapeHtml(item.head)}</span></p>`,
    `<table><thead><tr><td></td><td></td><th scope="col" colspan="2">${escapeHtml(compared)}</th></tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table>`,
    `<p class="reading-note">${wordsHtml(item.note ?? '')}</p></div>`,
  ].join('');
}
