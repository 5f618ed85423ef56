/** Reads datapackage.json, and the schemas and dialects that it names in files of their own. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Field, languageColumn, type MissingValue, type TableSchema } from '../../intake/table/table.ts';
import { onlyCode, type DeclaredTotal, type Description, type Measure } from '../../model/description.ts';
import { isLanguage } from '../../model/language.ts';
import { error, isError, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { checkShape } from './checkShape.ts';
import { checkTableSchema, type SchemaPlace } from './checkTableSchema.ts';
import { type DataPackage, descriptorFile, type RawTable, type Resource } from './dataPackage.ts';
import { findPackageFile, isFound, parseJson, readBytes } from './packageFile.ts';

export const descriptorProblems = {
  'package-missing': error({
    'zh-CN': { fact: '找不到数据包的说明文件', remedy: '用 --package 指明 datapackage.json 所在的文件夹' },
    en: {
      fact: 'there is no description of a data package here',
      remedy: 'name the folder that holds datapackage.json with --package',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Of a part that is written in a file of its own there is its name. */
type WrittenResource = Omit<Resource, 'path' | 'schema' | 'dialect'> & {
  path: string | string[];
  schema: TableSchema | string;
  dialect?: Resource['dialect'] | string;
};

type Described = { descriptor?: DataPackage; problems: Problem[] };

export async function readDescriptor(folder: string): Promise<Described> {
  const file = path.join(folder, descriptorFile);
  const bytes = await readBytes(file);
  if (bytes === undefined) return { problems: [problemOf(descriptorProblems, 'package-missing', { file })] };
  const { value, problems } = parseJson(bytes, descriptorFile);
  if (problems.length === 0) problems.push(...checkShape(value));
  if (problems.some(isError)) return { problems };
  const { resources, ...rest } = value as Omit<WrittenPackage, 'resources'> & { resources: WrittenResource[] };
  const read = await Promise.all(resources.map((resource, index) => readParts(folder, resource, index)));
  problems.push(...read.flatMap((resource) => resource.problems));
  if (problems.some(isError)) return { problems };
  const whole = read.flatMap(({ resource }) => resource ?? []);
  const schemas = new Map(whole.map(({ name, schema }) => [name, schema]));
  problems.push(...read.flatMap(({ resource, place }) => checkTableSchema(resource!.schema, place, schemas)));
  if (problems.some(isError)) return { problems };
  return { descriptor: impliedParts({ ...rest, resources: whole.map(withNullSequence) }), problems };
}

type ReadResource = { resource?: Resource; place: SchemaPlace; problems: Problem[] };

async function readParts(folder: string, written: WrittenResource, index: number): Promise<ReadResource> {
  const { path: paths, schema, dialect, ...rest } = written;
  const place = typeof schema === 'string' ? { file: schema, path: '' } : inDescriptor(index);
  const read = await readPart<TableSchema>(folder, schema, 'schema');
  const form = dialect === undefined ? undefined : await readPart<Resource['dialect']>(folder, dialect, 'dialect');
  const problems = [...read.problems, ...(form?.problems ?? [])];
  if (read.value === undefined || problems.some(isError)) return { place, problems };
  const [only = ''] = typeof paths === 'string' ? [paths] : paths;
  const { name, ...others } = rest;
  const resource: Resource = { name, path: only, ...others, ...(form && { dialect: form.value }), schema: read.value };
  return { resource, place, problems };
}

function inDescriptor(index: number): SchemaPlace {
  return { file: descriptorFile, path: `resources[${index}].schema.` };
}

async function readPart<Part>(
  folder: string,
  part: Part | string,
  kind: 'schema' | 'dialect',
): Promise<{ value?: Part; problems: Problem[] }> {
  if (typeof part !== 'string') return { value: part, problems: [] };
  const found = await findPackageFile(folder, part);
  if (!isFound(found)) return { problems: [found] };
  const { value, problems } = parseJson(await readFile(found.place), part);
  if (problems.length === 0) problems.push(...checkShape(value, kind, part));
  return { value: value as Part, problems };
}

/** Table Dialect: another mark of missing values. */
function withNullSequence(resource: Resource): Resource {
  const { schema, dialect } = resource;
  const mark = dialect?.nullSequence;
  if (mark === undefined) return resource;
  const marked = (marks: MissingValue[]): MissingValue[] => (marks.includes(mark) ? marks : [...marks, mark]);
  const fields = schema.fields.map((field) =>
    field.missingValues === undefined ? field : { ...field, missingValues: marked(field.missingValues) },
  );
  return { ...resource, schema: { ...schema, fields, missingValues: marked(schema.missingValues ?? ['']) } };
}

/** Whether a release can be tried; true also for a description that cannot be used, so that the release reports it. */
export async function hasRawFiles(folder: string): Promise<boolean> {
  const file = path.join(folder, descriptorFile);
  if (!existsSync(file)) return false;
  const { value, problems } = parseJson(await readFile(file), descriptorFile);
  if (problems.length > 0 || checkShape(value).some(isError)) return true;
  const { resources } = value as { resources: WrittenResource[] };
  return resources.some((resource) => [resource.path].flat().some((name) => existsSync(path.join(folder, name))));
}

type WithOptional<Part, Optional extends keyof Part> = Omit<Part, Optional> & Partial<Pick<Part, Optional>>;
type WrittenRoles = WithOptional<Description['roles'], 'programmes' | 'areas'>;

/** The `nianbao` member as a package may write it. */
type WrittenDescription = Omit<WithOptional<Description, 'area' | 'labels'>, 'roles' | 'measures' | 'totals'> & {
  roles: WrittenRoles;
  measures: WithOptional<Measure, 'adds'>[];
  totals?: WithOptional<DeclaredTotal, 'lead'>[];
};

type WrittenPackage = Omit<DataPackage, 'nianbao'> & { nianbao: WrittenDescription };

function impliedParts({ nianbao, ...rest }: WrittenPackage): DataPackage {
  const { labels = [], totals = [], measures, roles } = nianbao;
  const { area = roles.areas === undefined ? onlyCode : '' } = nianbao;
  return {
    ...rest,
    nianbao: {
      ...nianbao,
      area,
      labels,
      roles: {
        ...roles,
        programmes: roles.programmes ?? listName('programmes'),
        areas: roles.areas ?? listName('areas'),
      },
      measures: measures.map((measure) => ({ ...measure, adds: measure.adds ?? [] })),
      totals: totals.map((total) => ({ ...total, lead: total.lead ?? false })),
    },
  };
}

/** One programme, one area, each with the title of the package. */
export function impliedLists({ roles, languages, titles }: Description): RawTable[] {
  const spoken = languages.filter(isLanguage);
  const fields: Field[] = ['code', ...spoken.map((language) => languageColumn('title', language))].map((name) => ({
    name,
    type: 'string',
  }));
  const cells = {
    code: onlyCode,
    ...Object.fromEntries(spoken.map((language) => [languageColumn('title', language), titles[language]])),
  };
  return (['programmes', 'areas'] as const)
    .filter((role) => roles[role] === listName(role))
    .map((role) => ({
      file: `${role}.csv`,
      resource: { name: listName(role), path: `${role}.csv`, schema: { fields } },
      rows: [{ line: 1, cells }],
      headers: {},
      letters: {},
      units: {},
      totals: [],
    }));
}

export function isImplied(name: string): boolean {
  return name.startsWith('(');
}

/** No resource of a package can have this name. */
function listName(role: string): string {
  return `(${role})`;
}
