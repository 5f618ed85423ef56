/** A flow over a year and over shorter periods that make it up. */
import { placeOfRow, type Edition } from './edition.ts';
import type { Linear } from './view.ts';

export function periodRows(edition: Edition): Linear[] {
  const flows = edition.description.measures.filter(({ adds = [] }) => adds.includes('period')).map(({ code }) => code);
  const rows = edition.rows.filter((row) => flows.includes(row['measure'] ?? ''));
  const groups = Map.groupBy(rows, (row) => [row['measure'], row['programme'], row['area'], row['year']].join('/'));
  return [...groups].flatMap(([year, group]): Linear[] => {
    const parts = group.map(placeOfRow).filter((place) => place !== year);
    if (parts.length < 2) return [];
    return [{ terms: [[year, 1], ...parts.map((part): [string, number] => [part, -1])], low: 0, high: 0 }];
  });
}
