import type { OfficialView } from '../views/official/officialView.ts';
import { quoted } from './pageRules.ts';

/**
 * The sheets of an official document (GB/T 9704-2012, 5.2 and 7.5): type area 156 × 225 mm, margins 37 mm above and 28 mm
 * at the binding; the page number 7 mm below the type area, right on odd pages and left on even ones. A table across is
 * turned with its head to the left, and the number keeps its place on the turned sheet.
 */
export function officialRules({ marks, sample }: OfficialView['running']): string {
  const at = (gap: string) => `content: '— ' counter(page) ' —'; font: 400 14pt/14pt 'Nianbao Serif'; padding: ${gap}`;
  const turned = 'writing-mode: vertical-rl';
  const [left, right] = [marks, sample].map((words) => `content: ${quoted(words)}; font: 700 9pt 'Nianbao Sans'`);
  return `@media print {
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @top-left { ${left} } @top-right { ${right} } }
@page :right { @bottom-right { ${at('12pt 14pt 0 0')} } }
@page :left { @bottom-left { ${at('12pt 0 0 14pt')} } }
@page across { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; @right-top { ${left}; ${turned} } @right-bottom { ${right}; ${turned} } }
@page across { @top-left { content: none } @top-right { content: none } }
@page across:right { @left-bottom { ${at('0 12pt 14pt 0')}; ${turned}; text-align: end } @bottom-right { content: none } }
@page across:left { @left-top { ${at('14pt 12pt 0 0')}; ${turned}; text-align: start } @bottom-left { content: none } }
}`;
}
