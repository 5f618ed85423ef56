/** Warnings that the publisher has acknowledged with a reason, and which problems stop a release. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTable } from '../../intake/readTable.ts';
import { unreadTable, type Field } from '../../intake/table/table.ts';
import { isError, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { cellPlace, type RawTable, type Resource } from './dataPackage.ts';

export const acknowledgementProblems = {
  'acknowledgement-stale': notice({
    'zh-CN': { fact: '没有这条提醒，这一说明已经过时', remedy: '从 acknowledgements.csv 中删除这一行' },
    en: { fact: 'there is no such warning any more', remedy: 'delete the row from acknowledgements.csv' },
  }),
} satisfies Record<string, ProblemKind>;

/** Warnings that the publisher has reviewed, with the reason why each is right. Never published. */
export const acknowledgementsFile = 'acknowledgements.csv';

const field = (name: string, chinese: string, english: string): Field => ({
  name,
  type: 'string',
  titles: { 'zh-CN': chinese, en: english },
  constraints: { required: true },
});

const resource: Resource = {
  name: 'acknowledgements',
  path: acknowledgementsFile,
  schema: { fields: [field('key', '提醒', 'Warning'), field('reason', '理由', 'Reason')], primaryKey: 'key' },
};

/** The file is optional. */
export async function readAcknowledgements(folder: string): Promise<{ table: RawTable; problems: Problem[] }> {
  const place = path.join(folder, acknowledgementsFile);
  if (!existsSync(place)) return { table: { file: acknowledgementsFile, resource, ...unreadTable([]) }, problems: [] };
  const { problems, ...table } = parseTable(await readFile(place), resource.schema, acknowledgementsFile);
  return { table: { file: acknowledgementsFile, resource, ...table }, problems };
}

export function acknowledge(problems: Problem[], table: RawTable): Problem[] {
  const rows = new Map(table.rows.map((row) => [row.cells['key'] ?? '', row]));
  const keys = new Set(problems.flatMap(({ key }) => key ?? []));
  const stale = [...rows].filter(([key]) => !keys.has(key)).map(([, row]) => row);
  return [
    ...problems.map((problem): Problem => {
      const reason = problem.key === undefined ? undefined : rows.get(problem.key)?.cells['reason'];
      return reason === undefined ? problem : { ...problem, acknowledged: reason };
    }),
    ...stale.map((row) => problemOf(acknowledgementProblems, 'acknowledgement-stale', cellPlace(table, row, 'key'))),
  ];
}

export function isStopping(problem: Problem): boolean {
  return isError(problem) || (problem.severity === 'warning' && problem.acknowledged === undefined);
}
