/** No more women than persons: a part is no more than its whole. */
import { placeBeside, placeOfRow, type Edition } from './edition.ts';
import type { Linear } from './view.ts';

export function orderRows(edition: Edition): Linear[] {
  return edition.rows.flatMap((row): Linear[] => {
    const place = placeOfRow(row);
    if (row['measure'] !== 'women') return [];
    return [
      {
        terms: [
          [placeBeside(place, { measure: 'persons' }), 1],
          [place, -1],
        ],
        low: 0,
        high: Infinity,
      },
    ];
  });
}
