import { filledWording } from '../../i18n/filledWording.ts';
import { reportWords } from '../../i18n/reportWords.ts';
import type { Language } from '../../model/language.ts';
import { releaseWordings } from '../formatFound.ts';
import { formatRow } from './formatRow.ts';
import { groupTitle } from './groupTitle.ts';
import { markup, type Markup } from './markup.ts';
import { sheetKey, type ProblemGroup } from './problemGroups.ts';

/** What is wrong and how to mend it, said once; then where, file by file. */
export function formatGroup(group: ProblemGroup, language: Language): Markup {
  const { grade, code, listed, rest } = group;
  const words = reportWords[language];
  const id = `${grade}-${code}`;
  const heads = grade === 'notice' ? { ...words.heads, expected: words.readAs } : words.heads;
  const facts = new Set(listed.map((problem) => filledWording(problem, releaseWordings, language).fact));
  const { remedy } = filledWording(listed[0] ?? { code }, releaseWordings, language);
  const table = markup`<table aria-labelledby="${id}">
<colgroup><col class="of-cell"><col class="of-column"><col class="of-read"><col></colgroup>
<thead><tr>${Object.values(heads).map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
${[...Map.groupBy(listed, sheetKey).values()].map((own) => fileRows(own, language, facts.size > 1))}</table>`;
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
