import { chartWords } from './chartWords.ts';
import { elementOf, rounded } from './element.ts';
import type { ChartSettings } from './settings.ts';
import { textWidth } from './textWidth.ts';

/** The dotted bracket over the years whose figures were made up to show the software. */
export function demonstrationBracket(from: number, to: number, y: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const words = chartWords[settings.language].demonstration;
  const half = textWidth(words, 12) / 2 + 6;
  const middle = Math.min(Math.max((from + to) / 2, half), settings.width - half);
  const text = draw('text', { x: middle, y: y + 4, 'text-anchor': 'middle', 'font-size': 12 }, words);
  const [left, right] = [middle - half, middle + half].map(rounded) as [number, number];
  const arms =
    from < left && right < to ? `M${rounded(from)},${y + 6}V${y}H${left}M${right},${y}H${rounded(to)}V${y + 6}` : '';
  return draw('g', { class: 'bracket' }, ...(arms ? [draw('path', { d: arms })] : []), text);
}
