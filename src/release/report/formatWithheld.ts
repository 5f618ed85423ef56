import { disclosureReportWords } from '../../i18n/disclosureReportWords.ts';
import type { Language } from '../../model/language.ts';
import { totalCode } from '../../model/totalCode.ts';
import { tableOf, type RawPackage } from '../readPackage.ts';
import { formatWithheldTable, type WithheldRow } from './formatWithheldTable.ts';
import { markup, type Markup } from './markup.ts';
import type { CodeTitles } from './titles.ts';

/** All that is withheld: programmes and areas in the order of the package, the latest year first. */
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
  const tables = years.map(([year, own]) => {
    const id = `${code}-${year}`;
    return markup`<div class="group">
<h3 id="${id}">${words.year(year)} <span class="count">${words.figures(own.length)}</span></h3>
${formatWithheldTable(own, id, titles, language)}</div>
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
