import type { Description, ListRole } from '../model/description.ts';
import type { Language, Text } from '../model/language.ts';
import type { Field } from '../table/schema.ts';
import type { DataPackage, Resource } from './dataPackage.ts';
import { figuresSchema } from './figuresSchema.ts';
import type { RawTable } from './rawTable.ts';

const figuresTitle: Required<Text> = { 'zh-CN': '发布数字', en: 'Released figures' };

/** The datapackage.json of `released/` (Frictionless Data Package v2): it describes and names released files only. */
export function releasedDescriptor(source: DataPackage, lists: [ListRole, RawTable][]): object {
  const { name, title, version, description, licenses, nianbao } = source;
  const files = lists.map(([role, { resource }]) => listResource(role, resource));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...{ name, title, version, description, licenses },
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
