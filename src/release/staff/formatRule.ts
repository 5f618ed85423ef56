/** The disclosure rule of a package in words: thresholds, protected programmes and exemptions. */
import { usualThreshold, type DisclosureRule } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { disclosureReportWords } from '../../words/problems/withheldReport.ts';
import type { RawPackage } from '../package/dataPackage.ts';
import type { CodeTitles } from './codeTitles.ts';
import { markup, type Markup } from './markup.ts';

/** The rule of a package in two sentences, and what the package itself has decided. */
export function formatRule({ descriptor }: RawPackage, titles: CodeTitles, language: Language): Markup {
  const words = disclosureReportWords[language];
  const rule = descriptor.nianbao.disclosure ?? {};
  const { threshold = usualThreshold, protected: hidden = [] } = rule;
  const names = hidden.map((code) => words.quoted(titles.programme(code)));
  const what = threshold > 1 ? words.rule.what(words.small(threshold)) : words.rule.nothingBySize;
  return markup`<p>${what}</p>
<p>${words.rule.how}</p>
${names.length === 0 ? '' : markup`<p>${words.protected}${words.joined(names)}</p>\n`}${thresholds(rule, threshold, titles, language)}${exemptions(rule, titles, language)}`;
}

function thresholds(rule: DisclosureRule, usual: number, titles: CodeTitles, language: Language): Markup {
  const { thresholds: words } = disclosureReportWords[language];
  const { measures = {}, programmes = {}, dominance = [] } = rule;
  const own: [string, number][] = [
    ...Object.entries(programmes).map(([code, least]): [string, number] => [titles.programme(code), least]),
    ...Object.entries(measures).map(([code, least]): [string, number] => [titles.measure(code, ''), least]),
    ...dominance.map(({ contributors, least }): [string, number] => [titles.measure(contributors, ''), least]),
  ];
  if (own.length === 0) return markup``;
  const rows = [...own, [words.usual, usual] as const].map(
    ([name, least]) => markup`<tr><th scope="row">${name}</th><td class="num">${least}</td></tr>\n`,
  );
  return markup`<h3>${words.title}</h3>
<table class="files"><thead><tr><th scope="col">${words.subject}</th><th scope="col" class="num">${words.least}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function exemptions({ exemptions: own = [] }: DisclosureRule, titles: CodeTitles, language: Language): Markup {
  if (own.length === 0) return markup``;
  const words = disclosureReportWords[language];
  const { title, what, year: head, reason: why, everyYear } = words.exemptions;
  const rows = own.map(({ programme, area, year, reason }) => {
    const name = words.subject({ area: titles.area(area), programme: titles.programme(programme) });
    const when = year === undefined ? everyYear : words.year(String(year));
    const because = reason[language] ?? Object.values(reason)[0];
    return markup`<tr><th scope="row">${name}</th><td>${when}</td><td>${because}</td></tr>\n`;
  });
  return markup`<h3>${title}</h3>
<table class="files"><thead><tr><th scope="col">${what}</th><th scope="col">${head}</th><th scope="col">${why}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}
