/** The problems of one code on the report page, row by row, and how to acknowledge warnings. */
import { writeCsv } from '../../intake/text/csv.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { filledWording, formatExpected } from '../../words/problems/formatProblem.ts';
import { allProblems } from '../problems.ts';
import { markup, type Markup } from './page.ts';
import { sheetKey, type ProblemGroup, type Report } from './report.ts';
import { reportWords } from './reportWords.ts';

export function formatGroup(group: ProblemGroup, language: Language): Markup {
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
export function groupTitle(group: ProblemGroup, language: Language): string {
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
export function formatAcknowledging(groups: ProblemGroup[], { acknowledgements, language }: Report): Markup {
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
