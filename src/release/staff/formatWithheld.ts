/** The withheld figures by programme, year and area, each with its reason in words. */
import type { Figure } from '../../model/cell.ts';
import { totalCode } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { tableOf, type CodeTitles, type RawPackage } from '../package/dataPackage.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import { markup, type Markup } from './page.ts';
import type { Reason, Subject } from './withheldReasons.ts';
import { disclosureReportWords } from './withheldWords.ts';

/** In the order of the package, the latest year first. */
export function formatWithheld(
  rows: WithheldRow[],
  source: RawPackage,
  titles: CodeTitles,
  language: Language,
): Markup {
  const programmes = [...listed(source, 'programmes'), ...source.descriptor.nianbao.totals.map(totalCode)];
  const areas = listed(source, 'areas');
  const byArea = rows.toSorted((a, b) => areas.indexOf(a.figure.key.area) - areas.indexOf(b.figure.key.area));
  const groups = Map.groupBy(byArea, ({ figure }) => figure.key.programme);
  return markup`${programmes.map((code) => programmeSection(code, groups.get(code) ?? [], titles, language))}`;
}

function programmeSection(code: string, rows: WithheldRow[], titles: CodeTitles, language: Language): Markup {
  if (rows.length === 0) return markup``;
  const words = disclosureReportWords[language];
  const years = [...Map.groupBy(rows, ({ figure }) => figure.year)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const tables = years.map(([year, rowsOfYear]) => {
    const id = `${code}-${year}`;
    return markup`<div class="group">
<h3 id="${id}">${words.year(year)} <span class="count">${words.figures(rowsOfYear.length)}</span></h3>
${formatWithheldTable(rowsOfYear, id, titles, language)}</div>
`;
  });
  return markup`<section class="part grade">
<div class="rail">
<h2>${titles.programme(code)}</h2>
<p>${words.figures(rows.length)}</p>
</div>
<div class="content">
${tables}</div>
</section>
`;
}

function listed(source: RawPackage, role: 'programmes' | 'areas'): string[] {
  return (tableOf(source, role)?.rows ?? []).map(({ cells }) => cells['code'] ?? '');
}

export type WithheldRow = Pick<WithheldFigure, 'figure'> & { reason: Reason; interval: string; problem?: string };

function formatWithheldTable(rows: WithheldRow[], id: string, titles: CodeTitles, language: Language): Markup {
  const { heads } = disclosureReportWords[language];
  const areas = [...Map.groupBy(rows, ({ figure }) => figure.key.area)];
  return markup`<table class="withheld" aria-labelledby="${id}">
<colgroup><col class="of-area"><col class="of-measure"><col><col class="of-interval"></colgroup>
<thead><tr>${Object.values(heads).map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
${areas.map(([area, rowsOfArea]) => areaRows(titles.area(area), rowsOfArea, titles, language))}</table>
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

const mostSubjectsListed = 4;

/** Of what the reason names, only what differs from the figure is said. */
export function formatReason(
  { kind, of, threshold }: Reason,
  figure: Pick<Figure, 'key' | 'year'>,
  titles: CodeTitles,
  language: Language,
): string {
  const words = disclosureReportWords[language];
  const names = [...new Set(of.map((subject) => words.quoted(subjectName(subject, figure, titles, language))))];
  const rest = names.length - mostSubjectsListed;
  const named = words.joined(names.slice(0, mostSubjectsListed)) + (rest > 0 ? words.more(rest) : '');
  return words.why[kind]({ of: named, threshold: threshold === undefined ? '' : words.small(threshold) });
}

function subjectName(
  { measure, programme, area, year }: Subject,
  { key, year: ownYear }: Pick<Figure, 'key' | 'year'>,
  titles: CodeTitles,
  language: Language,
): string {
  const isNamed = area !== key.area || measure !== undefined;
  return disclosureReportWords[language].subject({
    ...(year !== ownYear && { year }),
    ...(area !== key.area && { area: titles.area(area) }),
    ...((programme !== key.programme || !isNamed) && { programme: titles.programme(programme) }),
    ...(measure !== undefined && { measure: titles.measure(measure, programme) }),
  });
}
