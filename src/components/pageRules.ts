/** CSS page rules for print: sheet sizes, margins and running heads of each publication. */
import { createHash } from 'node:crypto';
import { faceRoles } from '../model/edition.ts';
import { plainText } from '../model/language.ts';
import type { AnnualPart, AnnualView } from '../publications/annual/annualView.ts';
import type { BriefRunning } from '../publications/brief/briefView.ts';
import type { OfficialView } from '../publications/official/official.ts';
import { typesetting } from '../words/format/grammar.ts';

/**
 * The running heads of a report: the part left (the title where it has none), the status right; title and release at
 * the foot, page numbers right. Their words are the edition's, so that they can't stand in the common style sheet.
 */
export function pageRules({ running, key, parts, chrome: { language } }: AnnualView): string {
  const head = `@top-left { content: ${quoted(running.title)} } @top-right { content: ${quoted(running.status)} }`;
  const foot = `@bottom-left { content: ${quoted(running.foot)} } @bottom-right { content: counter(page) ' / ' counter(pages) }`;
  const named = sheets([{ sheet: 'key', number: '', title: plainText(key.title) }, ...parts]).map(
    ({ sheet, title }) => {
      const words = shortened(title, typesetting[language].runningHead - running.status.length);
      const titleBox = title === '' ? '' : `@top-left { content: ${quoted(words)} }`;
      return `@page ${sheet} { ${titleBox} } .sheet.${sheet} { page: ${sheet} }`;
    },
  );
  const rules = [
    `@page { size: A4; margin: 84pt 64.3pt 73.9pt 90pt; ${head} ${foot} }`,
    `@page wide { size: A4 landscape; margin: 52pt 73.9pt 52pt 84pt }`,
    `@page cover { ${corners.map((corner) => `@${corner} { content: none }`).join(' ')} }`,
    ...named,
  ];
  return `@media print { ${rules.join('\n')} }`;
}

const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

/** The title of a part, as much of it as the head of a sheet has room for beside the status. */
function shortened(title: string, most: number): string {
  return title.length <= most ? title : `${title.slice(0, Math.max(0, most - 2))}…`;
}

function sheets(parts: Pick<AnnualPart, 'sheet' | 'number' | 'title'>[]): { sheet: string; title: string }[] {
  const groups = Map.groupBy(parts, ({ sheet }) => sheet);
  return [...groups].map(([sheet, [first, ...rest]]) => ({
    sheet,
    title: rest.length === 0 && first !== undefined ? `${first.number}${first.title}` : '',
  }));
}

/** A string of CSS that cannot end the style element around it. */
function quoted(text: string): string {
  return `'${text.replaceAll(/[\\'<>]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}'`;
}

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

/** The sheets of a bulletin. */
export function bulletinRules({ title, status, foot }: BriefRunning): string {
  return pressRules({ title, status, foot });
}

/** The slides of a meeting: 16:9, one on each sheet. */
export const slideRules = '@media print { @page { size: 338.67mm 190.5mm; margin: 0 } }';

function briefPageRules(margin: string, boxes: Record<string, string>): string {
  const boxRules = Object.entries(boxes).map(([box, rule]) => `@${box} { ${rule} }`);
  return `@media print { @page { size: A4; margin: ${margin}; ${boxRules.join(' ')} } }`;
}

/**
 * The sheets of an official document (GB/T 9704-2012, 5.2 and 7.5): type area 156 × 225 mm, margins 37 mm above and 28 mm
 * at the binding; the page number 7 mm below the type area, right on odd pages and left on even ones. A table across is
 * turned with its head to the left, and the number keeps its place on the turned sheet.
 */
export function officialRules({ running: { marks, sample }, faces }: OfficialView): string {
  const at = (gap: string) =>
    `content: '— ' counter(page) ' —'; font: 400 14pt/14pt 'Nianbao Serif'; color: #1b1b1b; vertical-align: top; padding: ${gap}`;
  const turned = 'writing-mode: vertical-rl';
  const beside = `${turned}; padding: 0 0 0 22pt`;
  const [left, right] = [marks, sample].map(
    (words) => `content: ${quoted(words)}; font: 700 9pt 'Nianbao Sans'; color: #1b1b1b; vertical-align: bottom`,
  );
  const families = faces.map((role) => `--${role}: '${faceRoles[role].family}', var(--serif)`).join('; ');
  return `@media print {
.official { ${families} }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @top-left { ${left} } @top-right { ${right} } }
@page :right { @bottom-right { ${at('12pt 14pt 0 0')} } }
@page :left { @bottom-left { ${at('12pt 0 0 14pt')} } }
@page across { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; @right-top { ${left}; ${beside}; text-align: start } @right-bottom { ${right}; ${beside}; text-align: end } }
@page across { @top-left { content: none } @top-right { content: none } }
@page across:right { @left-bottom { ${at('0 10.6pt 14pt 0')}; ${turned}; text-align: end } @bottom-right { content: none } }
@page across:left { @left-top { ${at('14pt 10.6pt 0 0')}; ${turned}; text-align: start } @bottom-left { content: none } }
}`;
}

/** `rules` are the page rules that stand in the page, which are allowed by their digest. */
export function contentPolicy(rules?: string): string {
  const digest = rules === undefined ? '' : ` 'sha256-${createHash('sha256').update(rules).digest('base64')}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${digest}`,
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
