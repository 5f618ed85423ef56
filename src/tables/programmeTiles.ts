/** Programmes beside the main ones: a few numbers each, with their period. */
import type { Tile } from '../model/block.ts';
import { pages } from '../model/address.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { plainText } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { measureTitle, numberOf, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { formatPeriod } from '../words/format/period.ts';
import { joinText } from '../words/strings.ts';
import { figuresOf, tone } from './caption.ts';
import { drawnCell } from '../words/format/scale.ts';
import { drawingUnit } from './caption.ts';
import { link, type Setting } from './setting.ts';

/** More are a table. */
export const mostTiles = 4;
const mostNumbers = 3;

export function programmeTiles(setting: Setting, programmes: Programme[]): Tile[] {
  return programmes.map((programme) => {
    const { book, language } = setting;
    const figures = figuresOf(book, programme, book.area, book.year).filter(({ cell }) => isValue(cell));
    const shown = figures.slice(0, mostNumbers);
    return {
      name: programmeTitle(programme, language),
      href: link(setting, pages.programme(programme.code)),
      tone: tone(book, programme.code),
      numbers: shown.map((figure) => ({
        label: labelOfNumber(setting, programme, figure),
        number: [
          numberOf({ ...figure, cell: drawnCell(figure.cell, drawingUnit([figure], setting)) }, language, 'table'),
        ],
      })),
      note: [periodsOf(setting, shown)],
    };
  });
}

/** The name of the part, or of the measure. */
function labelOfNumber({ book, language }: Setting, programme: Programme, figure: Figure): string {
  const part = book.release.programmes.find(({ code }) => code === figure.key.programme);
  return part === undefined || part === programme
    ? measureTitle(book, figure.key, language)
    : shortTitle(part, language);
}

/** Each once. */
function periodsOf({ book, language }: Setting, figures: Figure[]): string {
  const periods = figures.map(({ key }) => plainText([formatPeriod(key.period, language, book.calendar)]));
  return joinText([...new Set(periods)], 'semicolon', language);
}
