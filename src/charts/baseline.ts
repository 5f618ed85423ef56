import type { ChartSettings } from './settings.ts';

/** What stands under the zero line: ticks and years. */
export const yearRoom = 28;

const paperHeight = 224;

/**
 * Where the zero line of a chart over the years stands: on screen at a share of the width. On paper every panel is
 * 168 pt high with its years, so that the lines of a pair are level, and text, figure and table share a page.
 */
export function baseline({ medium, width }: ChartSettings, share: number, least: number, most: number): number {
  if (medium === 'paper') return paperHeight - yearRoom;
  return Math.round(Math.min(Math.max(width * share, least), most));
}
