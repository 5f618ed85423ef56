import { plainText } from '../model/sentence.ts';
import type { AnnualView, AnnualPart } from '../views/annual/annualView.ts';

/**
 * The running heads of a report: the part left (the title where it has none), the status right; title and release at
 * the foot, page numbers right. Their words are the edition's, so that they can't stand in the common style sheet.
 */
export function pageRules({ running, key, parts }: AnnualView): string {
  const head = `@top-left { content: ${quoted(running.title)} } @top-right { content: ${quoted(running.status)} }`;
  const foot = `@bottom-left { content: ${quoted(running.foot)} } @bottom-right { content: counter(page) ' / ' counter(pages) }`;
  const named = sheets([{ sheet: 'key', number: '', title: plainText(key.title) }, ...parts]).map(
    ({ sheet, title }) => {
      const own = title === '' ? '' : `@top-left { content: ${quoted(title)} }`;
      return `@page ${sheet} { ${own} } .sheet.${sheet} { page: ${sheet} }`;
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

function sheets(parts: Pick<AnnualPart, 'sheet' | 'number' | 'title'>[]): { sheet: string; title: string }[] {
  const groups = Map.groupBy(parts, ({ sheet }) => sheet);
  return [...groups].map(([sheet, [first, ...rest]]) => ({
    sheet,
    title: rest.length === 0 && first !== undefined ? `${first.number}${first.title}` : '',
  }));
}

/** A string of CSS that cannot end the style element around it. */
export function quoted(text: string): string {
  return `'${text.replaceAll(/[\\'<>]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}'`;
}
