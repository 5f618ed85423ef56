import { reportWords } from '../../i18n/reportWords.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../table/problem.ts';
import { isStopping } from '../isStopping.ts';
import { formatPart } from './formatPart.ts';
import { groupTitle } from './groupTitle.ts';
import { markup, type Markup } from './markup.ts';
import type { ProblemGroup } from './problemGroups.ts';
import type { Report } from './report.ts';
import { gradeTotals, type GradeTotals } from './totals.ts';

/** What stops the release. */
const stopping = ['error', 'warning'] as const;

/** What to do, which files to open, and what is wrong in them: as much of it as there is. */
export function formatOverview({ problems, language }: Report, counted: GradeTotals, groups: ProblemGroup[]): Markup {
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
    const own = gradeTotals(problems);
    const cells = present.map((grade) => markup`<td class="num">${words.number(own[grade])}</td>`);
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
