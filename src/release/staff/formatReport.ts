/** The report page: tally, overview of files and steps, and the problems of each grade and code, row by row. */
import { writeCsv } from '../../intake/text/csv.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { filledWording, formatExpected } from '../../words/problems/formatProblem.ts';
import { isStopping } from '../package/readPackage.ts';
import { allProblems } from '../release.ts';
import { formatTables } from './formatTables.ts';
import { formatPage, formatPart, markup, type Markup } from './page.ts';
import { grades, gradeTotals, problemGroups, sheetKey } from './report.ts';
import type { GradeTotals, ProblemGroup, Report } from './report.ts';
import { reportWords, type Grade } from './reportWords.ts';

const mostListed = 1_000;

/** `style` is the rules of the page. */
export function formatReport(report: Report, style: string): string {
  const { folder, problems, ending, language } = report;
  const words = reportWords[language];
  const counted = gradeTotals(problems);
  const lead = markup`${ending === undefined ? '' : markup`<p class="ending">${ending}</p>\n`}${tally(counted, report)}`;
  const found = problems.length === 0 ? markup`<p class="nothing">${words.nothing}</p>` : body(report, counted);
  const main = markup`${found}${formatTables(report.accounts ?? [], language)}`;
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

function formatGroup(group: ProblemGroup, language: Language): Markup {
  const { grade, code, listed, rest } = group;
  const words = reportWords[language];
  const id = `${grade}-${code}`;
  const heads = grade === 'notice' ? { ...words.heads, expected: words.readAs } : words.heads;
  const facts = new Set(listed.map((problem) => filledWording(problem, allProblems, language).fact));
  const { remedy } = filledWording(listed[0] ?? { code }, allProblems, language);
  const table = markup`<table aria-labelledby="${id}">
<colgroup><col class="of-cell"><col class="of-column"><col class="of-read"><col></colgroup>
<thead><tr>${Object.values(heads).map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
${[...Map.groupBy(listed, sheetKey).values()].map((sheetProblems) => fileRows(sheetProblems, language, facts.size > 1))}</table>`;
  return markup`<div class="group">
<h3 id="${id}">${groupTitle(group, language)} <span class="count">${words.places(listed.length + rest)}</span></h3>
<p class="remedy">${grade === 'acknowledged' ? '' : markup`<b>${grade === 'notice' ? words.toCheck : words.toMend}</b>${words.sentence(remedy)} `}<code>${code}</code></p>
${listed.length > 0 ? table : ''}
${rest > 0 ? markup`<p class="rest">${words.unlisted(listed.length, rest)}</p>` : ''}
</div>
`;
}

function fileRows(problems: ProblemGroup['listed'], language: Language, hasFacts: boolean): Markup {
  const [{ file, sheet } = { file: '' }] = problems;
  const name = sheet === undefined ? file : reportWords[language].sheet(file, sheet);
  return markup`<tbody>
<tr class="file"><th colspan="4" scope="rowgroup">${name}</th></tr>
${problems.map((problem) => formatRow(problem, language, hasFacts))}</tbody>
`;
}

/** The fact that all problems of a group share, else without its parameters. */
function groupTitle(group: ProblemGroup, language: Language): string {
  const words = reportWords[language];
  const [fact, ...others] = new Set(group.listed.map((problem) => filledWording(problem, allProblems, language).fact));
  if (fact !== undefined && others.length === 0) return words.sentenceStart(fact);
  const template = allProblems[group.code]?.words[language].fact ?? group.code;
  return words.sentenceStart(
    template.replace(/\s*[（(][^（()）]*\{\w+\}[^（()）]*[)）]/g, '').replace(/\{\w+\}/g, '…'),
  );
}

/** A cell may hold a whole paragraph. */
const longestText = 200;

function formatRow(problem: Problem, language: Language, hasFact: boolean): Markup {
  const { read } = problem;
  const more = remarks(problem, language, hasFact);
  const start = more.length > 0 ? markup`<tr class="led">` : markup`<tr>`;
  return markup`${start}${place(problem, language)}<td>${seen(read, language)}</td><td class="expected">${shorten(
    formatExpected(problem, language),
  )}</td></tr>
${more.length > 0 ? markup`<tr class="more"><td></td><td colspan="3">${more}</td></tr>\n` : ''}`;
}

/** Two columns: cell and header; a member of datapackage.json or a header without a row takes both. */
function place({ row, letter, column = '' }: Problem, language: Language): Markup {
  const words = reportWords[language];
  const aside = (text: string) => markup`<span class="aside">${text}</span>`;
  const name = letter === undefined ? column : markup`${aside(words.letter(letter))} ${column}`;
  if (row === undefined) return markup`<th scope="row" colspan="2">${name === '' ? words.wholeFile : name}</th>`;
  const cell = letter === undefined ? words.row(row) : markup`${letter}${String(row)} ${aside(words.row(row))}`;
  return markup`<th scope="row">${cell}</th><td>${name}</td>`;
}

function seen(read: string | undefined, language: Language): Markup | string {
  if (read === undefined) return '';
  return read === '' ? reportWords[language].empty : markup`<span class="read">${shorten(read)}</span>`;
}

function remarks(problem: Problem, language: Language, hasFact: boolean): Markup[] {
  const words = reportWords[language];
  const { key, acknowledged } = problem;
  return [
    ...(hasFact ? [markup`<p>${words.sentence(filledWording(problem, allProblems, language).fact)}</p>`] : []),
    ...(acknowledged === undefined ? [] : [markup`<p><b>${words.reason}</b>${acknowledged}</p>`]),
    ...(key === undefined ? [] : [markup`<p><b>${words.key}</b><code class="key">${key}</code></p>`]),
  ];
}

function shorten(text: string): string {
  const characters = [...text.slice(0, longestText * 2)];
  return characters.length > longestText ? `${characters.slice(0, longestText).join('')}…` : text;
}

/** With lines that lack only the reason: pasted without one they are refused. */
function formatAcknowledging(groups: ProblemGroup[], { acknowledgements, language }: Report): Markup {
  const words = reportWords[language].acknowledging;
  const { file, isThere } = acknowledgements;
  const keys = groups.flatMap(({ listed }) => listed.flatMap(({ key }) => key ?? []));
  if (keys.length === 0) return markup``;
  const lines = [...(isThere ? [] : [['key', 'reason']]), ...keys.map((key) => [key, ''])];
  return markup`<div class="acknowledging">
<h3>${words.title}</h3>
<p>${words.correct}</p>
<p>${words.place}<code>${file}</code>${isThere ? '' : markup`<br>${words.create}`}</p>
<p>${words.excel}</p>
<p>${words.ready}</p>
<pre tabindex="0" aria-label="${words.title}">${writeCsv(lines, 'plain')}</pre>
</div>
`;
}
