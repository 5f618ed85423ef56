import { elementOf } from './element.ts';
import { hatchFill } from './picture.ts';
import { withheld } from '../model/cell.ts';
import type { ChartSettings } from './settings.ts';

type Box = { x: number; top: number; bottom: number; width: number };

/** A withheld year: the full height of the chart, whatever the value, with one ※ for each series in its colour. */
export function withheldBand(box: Box, tones: string[], settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const size = { x: box.x - box.width / 2, y: box.top, width: box.width, height: box.bottom - box.top };
  const band = draw('rect', { class: 'withheld', fill: hatchFill(settings), ...size });
  const marks = tones.map((tone, index) => {
    const place = { x: box.x, y: box.top + 16 + 16 * index, 'text-anchor': 'middle', 'font-size': 13 };
    return draw('text', { class: `symbol ${tone}`, ...place }, settings.format(withheld));
  });
  return draw('g', {}, band, ...marks);
}
