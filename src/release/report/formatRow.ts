import { filledWording } from '../../i18n/filledWording.ts';
import { formatExpected } from '../../i18n/formatExpected.ts';
import { reportWords } from '../../i18n/reportWords.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../table/problem.ts';
import { releaseWordings } from '../formatFound.ts';
import { markup, type Markup } from './markup.ts';

/** A cell may hold a whole paragraph. */
const longestText = 200;

/** One problem: its cell as Excel names it, what stands there and what should; below, what is said of it alone. */
export function formatRow(problem: Problem, language: Language, hasFact: boolean): Markup {
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
    ...(hasFact ? [markup`<p>${words.sentence(filledWording(problem, releaseWordings, language).fact)}</p>`] : []),
    ...(acknowledged === undefined ? [] : [markup`<p><b>${words.reason}</b>${acknowledged}</p>`]),
    ...(key === undefined ? [] : [markup`<p><b>${words.key}</b><code class="key">${key}</code></p>`]),
  ];
}

function shorten(text: string): string {
  const characters = [...text.slice(0, longestText * 2)];
  return characters.length > longestText ? `${characters.slice(0, longestText).join('')}…` : text;
}
