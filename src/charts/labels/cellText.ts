/** The text of a cell on a chart with its unit and marks: ring, provisional. */
import { isDemonstration, type Cell } from '../../model/cell.ts';
import { chartMarks } from '../../words/format/cell.ts';
import { isOne } from '../../words/format/number.ts';
import { unitWords } from '../../words/format/unit.ts';
import { elementOf, typeSizes, type ChartSettings, type Child } from '../svg.ts';
import { cellState } from '../text.ts';

const ringShare = 0.62;
const ringRise = 0.35;

export function cellText(cell: Cell, settings: ChartSettings, unit = ''): string {
  return settings.format(cell) + ringText(cell) + unitText(cell, unit, settings) + provisionalText(cell, settings);
}

/** Without the ring, under a demonstration bracket. */
export function bracketedText(cell: Cell, settings: ChartSettings): string {
  return isDemonstration(cell) ? settings.format(cell) : cellText(cell, settings);
}

/** `cellText` as children of a text element: the unit and marks lighter, the ring raised. */
export function cellSpans(cell: Cell, size: number, settings: ChartSettings, unit = ''): Child[] {
  const draw = elementOf(settings.document);
  const sizes = typeSizes[settings.medium];
  const rise = ringText(cell) ? size * ringRise : undefined;
  const small = [
    { class: 'ring', 'font-size': size * ringShare, dy: rise && -rise, text: ringText(cell) },
    { class: 'unit', 'font-size': sizes.unit, dy: rise, text: unitText(cell, unit, settings) },
    { class: 'mark', 'font-size': sizes.mark, text: provisionalText(cell, settings) },
  ];
  const spans = small.flatMap(({ text, ...look }) => (text ? [draw('tspan', look, text)] : []));
  return [settings.format(cell), ...spans];
}

function ringText(cell: Cell): string {
  return cellState(cell) === 'demonstration' ? '○' : '';
}

/** 10,000 yuan would read as a second value. */
function unitText(cell: Cell, unit: string, { language }: ChartSettings): string {
  if (cell.state !== 'value' || unit === '' || /^\d/.test(unit)) return '';
  return ` ${isOne(cell.value) ? unitWords(cell.unit, language, true) : unit}`;
}

function provisionalText(cell: Cell, { language }: ChartSettings): string {
  return cellState(cell) === 'provisional' ? ` ${chartMarks[language].provisional}` : '';
}
