import { faceRoles } from '../model/faceRoles.ts';
import type { OfficialView } from '../views/official/officialView.ts';
import { quoted } from './pageRules.ts';

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
  const own = faces.map((role) => `--${role}: '${faceRoles[role].family}', var(--serif)`).join('; ');
  return `@media print {
.official { ${own} }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @top-left { ${left} } @top-right { ${right} } }
@page :right { @bottom-right { ${at('12pt 14pt 0 0')} } }
@page :left { @bottom-left { ${at('12pt 0 0 14pt')} } }
@page across { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; @right-top { ${left}; ${beside}; text-align: start } @right-bottom { ${right}; ${beside}; text-align: end } }
@page across { @top-left { content: none } @top-right { content: none } }
@page across:right { @left-bottom { ${at('0 10.6pt 14pt 0')}; ${turned}; text-align: end } @bottom-right { content: none } }
@page across:left { @left-top { ${at('14pt 10.6pt 0 0')}; ${turned}; text-align: start } @bottom-left { content: none } }
}`;
}
