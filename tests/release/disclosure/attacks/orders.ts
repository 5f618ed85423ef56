/** What everybody knows of people: no more women, and no more households, than persons. */
import { placeBeside, placeOfRow, type Edition } from './edition.ts';
import type { Linear } from './view.ts';

export function orderRows(edition: Edition): Linear[] {
  return edition.rows.flatMap((row): Linear[] => {
    const place = placeOfRow(row);
    if (!['women', 'households'].includes(row['measure'] ?? '')) return [];
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
