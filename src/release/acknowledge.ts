import type { Problem } from '../table/problem.ts';
import { cellPlace, releaseProblem } from './problem.ts';
import type { RawTable } from './rawTable.ts';

/** Warnings with the reason that the package gives for them; what it acknowledges and was not found is pointed out. */
export function acknowledge(problems: Problem[], table: RawTable): Problem[] {
  const rows = new Map(table.rows.map((row) => [row.cells['key'] ?? '', row]));
  const keys = new Set(problems.flatMap(({ key }) => key ?? []));
  const stale = [...rows].filter(([key]) => !keys.has(key)).map(([, row]) => row);
  return [
    ...problems.map((one): Problem => {
      const reason = one.key === undefined ? undefined : rows.get(one.key)?.cells['reason'];
      return reason === undefined ? one : { ...one, acknowledged: reason };
    }),
    ...stale.map((row) => releaseProblem('acknowledgement-stale', cellPlace(table, row, 'key'))),
  ];
}
