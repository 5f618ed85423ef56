/** The report page: tally, overview of files and steps, and a section for each grade. */
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { isStopping } from '../package/acknowledgements.ts';
import { formatAcknowledging, formatGroup, groupTitle } from './formatGroup.ts';
import { formatPage, formatPart, markup, type Markup } from './page.ts';
import { grades, gradeTotals, problemGroups, type GradeTotals, type ProblemGroup, type Report } from './report.ts';
import { reportWords, type Grade } from './reportWords.ts';

const mostListed = 1_000;

/** `style` is the rules of the page. */
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
    const gradeGroups = groups.filter((group) => group.grade === grade);
    return gradeGroups.length === 0 ? '' : formatSection(grade, gradeGroups, report);
  });
  return markup`${formatOverview(report, counted, groups)}${sections}`;
}

const stopping = ['error', 'warning'] as const;

function formatOverview({ problems, language }: Report, counted: GradeTotals, groups: ProblemGroup[]): Markup {
  const files = [...Map.groupBy(problems.filter(isStopping), ({ file }) => file)];
  return markup`${files.length > 0 ? steps(files, language) : ''}${files.length > 1 ? fileTable(files, counted, language) : ''}${
    groups.length > 3 ? contents(groups, language) : ''
  }`;
}

function steps(files: [string, Problem[]][], language: Language): Markup {
  const { title, find, json, save, again } = reportWords[language].steps;
  const hasJson = files.some(([file]) => file.endsWith('.json'));
  const items = [find, ...(hasJson ? [json] : []), save, again].map((step) => markup`<li>${step}</li>\n`);
  return formatPart(title, markup`<ol class="steps">\n${items}</ol>`);
}

function fileTable(files: [string, Problem[]][], counted: GradeTotals, language: Language): Markup {
  const words = reportWords[language];
  const present = stopping.filter((grade) => counted[grade] > 0);
  const heads = present.map((grade) => markup`<th scope="col" class="num">${words.grade[grade]}</th>`);
  const rows = files.map(([file, problems]) => {
    const fileTotals = gradeTotals(problems);
    const cells = present.map((grade) => markup`<td class="num">${words.number(fileTotals[grade])}</td>`);
    return markup`<tr><th scope="row">${file}</th>${cells}</tr>\n`;
  });
  return formatPart(
    words.files,
    markup`<table class="files">
<thead><tr><th scope="col">${words.file}</th>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
  );
}

function contents(groups: ProblemGroup[], language: Language): Markup {
  const words = reportWords[language];
  const items = groups.map((group) => {
    const { grade, code, listed, rest } = group;
    const what = markup`<a href="#${grade}-${code}">${groupTitle(group, language)}</a>`;
    return markup`<li><span class="grade-name">${words.grade[grade]}</span> ${what} <span class="count">${words.number(listed.length + rest)}</span></li>\n`;
  });
  return formatPart(words.contents, markup`<ul class="contents">\n${items}</ul>`);
}

function formatSection(grade: Grade, groups: ProblemGroup[], report: Report): Markup {
  const words = reportWords[report.language];
  return markup`<section class="part grade" id="${grade}">
<div class="rail">
<h2>${words.grades[grade]}</h2>
<p>${words.notes[grade]}</p>
</div>
<div class="content">
${groups.map((group) => formatGroup(group, report.language))}${grade === 'warning' ? formatAcknowledging(groups, report) : ''}</div>
</section>
`;
}
