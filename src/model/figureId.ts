import type { Key } from './cell.ts';

/** measure/programme/area/start/end: the name by which pages and tests refer to a figure. */
export function figureId({ measure, programme, area, period }: Key): string {
  return [measure, programme, area, period.start ?? '', period.end].join('/');
}
