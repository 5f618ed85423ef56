/** A package whose figures are sums of records. */
import type { JsonObject } from '../release/patched.ts';
import { writePackage } from '../release/writePackage.ts';

export const query = `SELECT 2021 AS year, area, 'dibao' AS programme, 'funds' AS measure,
  sum(paid::DECIMAL(12, 2)) AS value, '元' AS unit
FROM records GROUP BY area ORDER BY area`;

export async function writeQueried(
  folder: string,
  sql: string,
  source: JsonObject = {},
  fields: JsonObject = {},
): Promise<void> {
  const described = { engine: 'duckdb', query: 'facts.sql', data: { records: 'records' }, ...source };
  await writePackage(folder, {
    fields,
    description: { resources: { facts: { path: 'snapshots/facts', nianbao: { source: described } } } },
    files: {
      'facts.csv': null,
      'facts.sql': sql,
      'records/a.csv': 'area,paid,name\ncounty,650.50,张三\ncounty,700.00,李四\n',
      'records/b.csv': 'area,paid,name\nsample,300,王五\n',
    },
  });
}
