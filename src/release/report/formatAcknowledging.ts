import { reportWords } from '../../i18n/reportWords.ts';
import { writeCsv } from '../../table/writeCsv.ts';
import { markup, type Markup } from './markup.ts';
import type { ProblemGroup } from './problemGroups.ts';
import type { Report } from './report.ts';

/**
 * How to give a reason for warnings, with lines that lack nothing else: pasted without one they are refused, so that no
 * reason is ever given by oversight.
 */
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
