import { reportWords } from '../../i18n/reportWords.ts';
import { formatOverview } from './formatOverview.ts';
import { formatPage } from './formatPage.ts';
import { formatSection } from './formatSection.ts';
import { grades } from './grade.ts';
import { markup, type Markup } from './markup.ts';
import { problemGroups } from './problemGroups.ts';
import type { Report } from './report.ts';
import { gradeTotals, type GradeTotals } from './totals.ts';

const mostListed = 1_000;

/** What a release found, as a whole page; `style` is its rules. */
export function formatReport(report: Report, style: string): string {
  const { folder, problems, ending, language } = report;
  const words = reportWords[language];
  const counted = gradeTotals(problems);
  const lead = markup`${ending === undefined ? '' : markup`<p class="ending">${ending}</p>\n`}${tally(counted, report)}`;
  const main = problems.length === 0 ? markup`<p class="nothing">${words.nothing}</p>` : body(report, counted);
  const heading = finding(counted, report);
  return formatPage({ folder, language, title: words.title, heading, lead, main }, style);
}

function finding({ error, warning }: GradeTotals, { language }: Report): string {
  const { finding: words } = reportWords[language];
  return error + warning > 0 ? words.refused(error, warning) : words.passed;
}

/** Four figures; one that is not zero leads to its section. */
function tally(counted: GradeTotals, { language }: Report): Markup {
  const words = reportWords[language];
  const figures = grades.map((grade) => {
    const count = words.number(counted[grade]);
    const linked = counted[grade] > 0 ? markup`<a href="#${grade}">${count}</a>` : count;
    return markup`<div class="${counted[grade] > 0 ? 'some' : 'none'}"><dt>${words.grades[grade]}</dt><dd>${linked}</dd></div>\n`;
  });
  return markup`<dl class="tally">\n${figures}</dl>`;
}

function body(report: Report, counted: GradeTotals): Markup {
  const groups = problemGroups(report.problems, mostListed);
  const sections = grades.map((grade) => {
    const own = groups.filter((group) => group.grade === grade);
    return own.length === 0 ? '' : formatSection(grade, own, report);
  });
  return markup`${formatOverview(report, counted, groups)}${sections}`;
}
