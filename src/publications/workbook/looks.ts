/** How cells look: face, size, colour, fill, alignment and lines, as the library wants them. */
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import type { Language } from '../../model/language.ts';
import type { Look, SheetLine } from './sheet.ts';

/** In every Windows; without a scheme, so that no theme changes them. */
export const faces: Record<Language, string> = { 'zh-CN': '微软雅黑', en: 'Arial' };

const colours = { ink: 'FF1A1A1A', quiet: 'FF4D5156', year: 'FFA5341C', hatching: 'FFBDBCB4', pale: 'FFDCDBD5' };

type Plain = {
  size?: number;
  colour?: keyof typeof colours;
  bold?: true;
  underline?: true;
  align?: Partial<Alignment>;
  format?: string;
};

const right = { horizontal: 'right' } as const;
const wrapped = { wrapText: true } as const;

/** Of an ordinary cell only what is said here differs. */
const looks: Record<Look, Plain> = {
  publisher: { bold: true },
  sample: { bold: true, align: right },
  year: { size: 14, colour: 'year', bold: true },
  front: { size: 20, bold: true },
  title: { size: 12, bold: true },
  unit: { size: 9, colour: 'quiet' },
  unitRight: { size: 9, colour: 'quiet', align: right },
  spanner: { align: { horizontal: 'centerContinuous' } },
  head: { colour: 'quiet', align: { wrapText: true, vertical: 'bottom' } },
  headRight: { colour: 'quiet', align: { horizontal: 'right', wrapText: true, vertical: 'bottom' } },
  name: { align: wrapped },
  text: { align: wrapped },
  code: { format: '@' },
  link: { underline: true },
  line: {},
  number: { align: right },
  demonstration: { colour: 'quiet', align: right },
  withheld: { align: { horizontal: 'center' } },
  symbol: { align: { horizontal: 'right', indent: 1 } },
  note: { size: 9, colour: 'quiet' },
};

const hatching: Fill = { type: 'pattern', pattern: 'lightUp', fgColor: { argb: colours.hatching } };

export function faceOf(look: Look, language: Language, isBold = false, isYear = false): Partial<Font> {
  const { size = 10, colour = 'ink', bold, underline } = looks[look];
  return {
    name: faces[language],
    size,
    color: { argb: colours[isYear ? 'year' : colour] },
    ...((bold ?? isBold) && { bold: true }),
    ...(underline && { underline: true }),
  };
}

/** Points: in higher rows texts wrap, and all of the row begins on the first line. */
const leastWrapped = 30;

export function styleOf(look: Look, row: SheetLine, language: Language, format: string | undefined): Partial<Style> {
  const { align = {}, format: own } = looks[look];
  const numFmt = format ?? own;
  return {
    font: faceOf(look, language, row.isBold),
    alignment: { vertical: row.height > leastWrapped ? 'top' : 'middle', ...align },
    border: look === 'spanner' ? { ...lines(row), bottom: line('pale') } : lines(row),
    ...(look === 'withheld' && { fill: hatching }),
    ...(numFmt !== undefined && { numFmt }),
  };
}

export function lines({ above, below }: SheetLine): Partial<Borders> {
  return { ...(above && { top: line(above) }), ...(below && { bottom: line(below) }) };
}

function line(rule: NonNullable<SheetLine['above']>): Border {
  return rule === 'pale'
    ? { style: 'thin', color: { argb: colours.pale } }
    : { style: rule, color: { argb: colours.ink } };
}
