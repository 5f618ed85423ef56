import type { BriefRunning } from '../views/brief/briefView.ts';
import { quoted } from './pageRules.ts';

/** The sheets of a press briefing: kind and status at the head, who and which release at the foot, page numbers. */
export function pressRules({ title, status, foot }: BriefRunning): string {
  return briefPageRules('72pt 64.3pt 64pt 90pt', {
    'top-left': `content: ${quoted(title)}; color: #1b1b1b; font-weight: 700`,
    'top-right': `content: ${quoted(status)}`,
    'bottom-left': `content: ${quoted(foot)}`,
    'bottom-right': "content: counter(page) ' / ' counter(pages)",
  });
}

/** The one sheet of a leadership brief, whose head stands in the page. */
export function leadRules({ foot }: BriefRunning): string {
  return briefPageRules('62pt 64.3pt 56pt 90pt', {
    'bottom-left': `content: ${quoted(foot)}; color: #000`,
  });
}

function briefPageRules(margin: string, boxes: Record<string, string>): string {
  const own = Object.entries(boxes).map(([box, rule]) => `@${box} { ${rule} }`);
  return `@media print { @page { size: A4; margin: ${margin}; ${own.join(' ')} } }`;
}
