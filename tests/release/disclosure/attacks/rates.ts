/** What a printed average or growth says of the numbers that it was divided from: half of its last decimal either way. */
import { placeBeside, placeOfRow, type Edition, type ReaderMeasure, type Row } from './edition.ts';
import type { Linear } from './view.ts';

export function rateRows(edition: Edition): Linear[] {
  const { measures } = edition.description;
  return edition.rows.flatMap((row) => {
    const measure = measures.find(({ code }) => code === row['measure']);
    return measure === undefined || row['value'] === '' ? [] : rateRow(measure, row);
  });
}

function rateRow({ ratio, change }: ReaderMeasure, row: Row): Linear[] {
  const place = placeOfRow(row);
  const value = Number(row['value']);
  const half = halfStep(row['value'] ?? '');
  if (ratio !== undefined) {
    // hundredths of 万元 in a year, yuan in a month
    const times = 100 / 12;
    const of = placeBeside(place, { measure: ratio.of });
    const to = placeBeside(place, { measure: ratio.to });
    return between(of, times, to, value - half, value + half);
  }
  if (change === undefined) return [];
  const now = String(row['year']);
  const before = String(Number(row['year']) - 1);
  const [of, to] = [now, before].map((year) => placeBeside(place, { measure: change, year }));
  return between(of!, 100, to!, value + 100 - half, value + 100 + half);
}

/** least × `to` ≤ times × `of` ≤ most × `to` */
function between(of: string, times: number, to: string, least: number, most: number): Linear[] {
  return [
    {
      terms: [
        [of, times],
        [to, -least],
      ],
      low: 0,
      high: Infinity,
    },
    {
      terms: [
        [of, times],
        [to, -most],
      ],
      low: -Infinity,
      high: 0,
    },
  ];
}

function halfStep(text: string): number {
  const [, decimals = ''] = text.split('.');
  return 0.5 * 10 ** -decimals.length + 1e-9;
}
