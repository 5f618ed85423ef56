import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTable } from '../table/parseTable.ts';
import type { Problem } from '../table/problem.ts';
import type { Field } from '../table/schema.ts';
import { unreadTable } from '../table/table.ts';
import type { Resource } from './dataPackage.ts';
import type { RawTable } from './rawTable.ts';

/** Warnings that whoever publishes has looked at, each with the reason why it is right. Never published. */
export const acknowledgementsFile = 'acknowledgements.csv';

const field = (name: string, chinese: string, english: string): Field => ({
  ...{ name, type: 'string', titles: { 'zh-CN': chinese, en: english }, constraints: { required: true } },
});
const resource: Resource = {
  ...{ name: 'acknowledgements', path: acknowledgementsFile },
  schema: { fields: [field('key', '提醒', 'Warning'), field('reason', '理由', 'Reason')], primaryKey: 'key' },
};

/** The acknowledgements of a package; it may do without. */
export async function readAcknowledgements(folder: string): Promise<{ table: RawTable; problems: Problem[] }> {
  const place = path.join(folder, acknowledgementsFile);
  if (!existsSync(place)) return { table: { file: acknowledgementsFile, resource, ...unreadTable([]) }, problems: [] };
  const { problems, ...table } = parseTable(await readFile(place), resource.schema, acknowledgementsFile);
  return { table: { file: acknowledgementsFile, resource, ...table }, problems };
}
