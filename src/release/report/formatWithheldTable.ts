import { disclosureReportWords } from '../../i18n/disclosureReportWords.ts';
import type { Language } from '../../model/language.ts';
import { formatReason } from './formatReason.ts';
import { markup, type Markup } from './markup.ts';
import type { CodeTitles } from './titles.ts';
import type { Reason } from './withheldReasons.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';

/** A withheld figure with what is said of it: why, what a reader can work out, and what is wrong with it. */
export type WithheldRow = Pick<WithheldFigure, 'figure'> & { reason: Reason; interval: string; problem?: string };

/** The withheld figures of a programme and a year, by area. */
export function formatWithheldTable(rows: WithheldRow[], id: string, titles: CodeTitles, language: Language): Markup {
  const { heads } = disclosureReportWords[language];
  const areas = [...Map.groupBy(rows, ({ figure }) => figure.key.area)];
  return markup`<table class="withheld" aria-labelledby="${id}">
<colgroup><col class="of-area"><col class="of-measure"><col><col class="of-interval"></colgroup>
<thead><tr>${Object.values(heads).map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
${areas.map(([area, own]) => areaRows(titles.area(area), own, titles, language))}</table>
`;
}

function areaRows(area: string, rows: WithheldRow[], titles: CodeTitles, language: Language): Markup {
  const head = markup`<th scope="rowgroup" rowspan="${rows.length}">${area}</th>`;
  return markup`<tbody>
${rows.map((row, index) => markup`<tr>${index === 0 ? head : ''}${cells(row, titles, language)}</tr>\n`)}</tbody>
`;
}

function cells({ figure, reason, interval, problem }: WithheldRow, titles: CodeTitles, language: Language): Markup {
  const { measure, programme } = figure.key;
  const wrong = problem === undefined ? '' : markup`<b class="wrong">${problem}</b> `;
  return markup`<td>${titles.measure(measure, programme)}</td><td>${wrong}${formatReason(reason, figure, titles, language)}</td><td>${interval}</td>`;
}
