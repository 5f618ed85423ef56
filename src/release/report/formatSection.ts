import { reportWords, type Grade } from '../../i18n/reportWords.ts';
import { formatAcknowledging } from './formatAcknowledging.ts';
import { formatGroup } from './formatGroup.ts';
import { markup, type Markup } from './markup.ts';
import type { ProblemGroup } from './problemGroups.ts';
import type { Report } from './report.ts';

/** All groups of one grade; under warnings, how to say that they are right. */
export function formatSection(grade: Grade, groups: ProblemGroup[], report: Report): Markup {
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
