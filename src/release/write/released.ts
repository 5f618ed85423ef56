/** The files of a release: figures, code lists, descriptor and stamp. */
import { createHash } from 'node:crypto';
import type { Field } from '../../intake/table/schema.ts';
import { writeCsv } from '../../intake/text/csv.ts';
import type { Figure } from '../../model/cell.ts';
import { listRoles, type Description, type ListRole } from '../../model/description.ts';
import type { Language, Text } from '../../model/language.ts';
import { releaseContent } from '../../model/release.ts';
import {
  descriptorFile,
  tableOf,
  type DataPackage,
  type RawPackage,
  type RawTable,
  type Resource,
} from '../package/dataPackage.ts';
import { figureColumns, figuresSchema, figuresTable } from './figuresTable.ts';
import { formatStamp, stampFile } from './readReleased.ts';

/** File name → content of a release. */
export type Released = Map<string, string>;

/** Everything that is published of a package: figures, code lists, the description, and the release's own digest. */
export function releaseFiles(source: RawPackage, figures: Figure[]): Released {
  const columns = figureColumns(source.descriptor.nianbao.languages);
  const files: Released = new Map([['figures.csv', writeCsv(figuresTable(figures, columns), 'plain')]]);
  for (const [role, table] of releasedLists(source)) files.set(`${role}.csv`, writeCsv(listTable(table), 'plain'));
  files.set(descriptorFile, json(releasedDescriptor(source.descriptor, releasedLists(source))));
  return files.set(stampFile, formatStamp({ id: source.descriptor.version, digest: digest(files) }));
}

/** The lists a package has, each under the name of the part it plays. */
function releasedLists(source: RawPackage): [ListRole, RawTable][] {
  return listRoles.flatMap((role): [ListRole, RawTable][] => {
    const table = tableOf(source, role);
    return table === undefined ? [] : [[role, table]];
  });
}

function listTable({ resource, rows }: RawTable): string[][] {
  const names = resource.schema.fields.map(({ name }) => name);
  return [names, ...rows.map(({ cells }) => names.map((name) => cells[name] ?? ''))];
}

/** SHA-256. */
function digest(files: Released): string {
  return createHash('sha256').update(releaseContent(files)).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const figuresTitle: Required<Text> = { 'zh-CN': '发布数字', en: 'Released figures' };

/** The datapackage.json of `released/` (Frictionless Data Package v2): it describes and names released files only. */
function releasedDescriptor(source: DataPackage, lists: [ListRole, RawTable][]): object {
  const { name, title, version, description, licenses, nianbao } = source;
  const files = lists.map(([role, { resource }]) => listResource(role, resource));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    version,
    description,
    licenses,
    resources: [figuresResource(nianbao.languages), ...files].map(asFile),
    nianbao: { ...nianbao, roles: releasedRoles(lists) } satisfies Description,
  };
}

function releasedRoles(lists: [ListRole, RawTable][]): Description['roles'] {
  const roles = Object.fromEntries(lists.map(([role]) => [role, role]));
  return { programmes: 'programmes', areas: 'areas', ...roles, facts: ['figures'] };
}

function figuresResource(languages: Language[]): Omit<Resource, 'path'> {
  const titles = Object.fromEntries(languages.map((language) => [language, figuresTitle[language]]));
  return { name: 'figures', title: figuresTitle[languages[0] ?? 'en'], titles, schema: figuresSchema(languages) };
}

function listResource(name: ListRole, { title, titles, schema }: Resource): Omit<Resource, 'path'> {
  return { name, title, titles, schema: { ...schema, fields: schema.fields.map(plainField), missingValues: [''] } };
}

/** Released dates are ISO 8601 in any case. */
function plainField({ format: _, ...field }: Field): Field {
  return field;
}

function asFile({ name, title, titles, schema }: Omit<Resource, 'path'>): object {
  const file = { path: `${name}.csv`, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
  return { name, ...file, title, titles, schema };
}
