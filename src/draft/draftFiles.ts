/** The files of a drafted package by name (datapackage.json, table, code lists, README), and writing them to a new folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Field, languageColumn, type TableSchema } from '../intake/table/table.ts';
import { writeCsv } from '../intake/text/csv.ts';
import type { Dimension } from '../model/description.ts';
import type { Language, Text } from '../model/language.ts';
import { addressOfCode, civilCalendar, kindOfCode, yearNumber } from '../model/period.ts';
import { findUnit, isMoney, isOfPeople } from '../model/unit.ts';
import { strings } from '../words/strings.ts';
import { isSupportName, slug } from './columns/codes.ts';
import { cumulativeWords, isBudgetTitle, ofPartWords } from './columns/measureWords.ts';
import { markSymbols } from './cube/marks.ts';
import type { DraftedList, PackageDraft, TitledEntry, TitledMeasure } from './draftPackage.ts';
import { type DraftedColumn, draftedColumns } from './draftedColumns.ts';
import { hasHan, isHanLanguage } from './lists/codeLists.ts';
import type { GuessedAnswer } from './questions/question.ts';
import { readme } from './readme.ts';
import { footRows } from './tableFiles.ts';
import type { DraftRow } from './totals/ownFigures.ts';

export function draftFiles(draft: PackageDraft, guessed: GuessedAnswer[]): Map<string, string> {
  const columns = draftedColumns(draft);
  const lists = Object.entries(draft.lists) as [DraftedList, TitledEntry[]][];
  const cells = draft.rows.map((row) => columns.map(({ cell }) => cell(row)));
  const headers = columns.map(({ header }) => header);
  return new Map([
    ['datapackage.json', `${JSON.stringify(descriptor(draft, columns), undefined, 2)}\n`],
    [tablePath(draft), writeCsv([headers, ...cells, ...footRows(draft.around, headers.length)], 'plain')],
    ...lists.map(([role, entries]): [string, string] => [`${role}.csv`, listTable(role, entries, draft.languages)]),
    ['README.md', draft.languages.map((language) => readme(draft, columns, guessed, language)).join('\n')],
  ]);
}

function listTable(role: DraftedList, entries: TitledEntry[], languages: Language[]): string {
  const members = listMembers(role, entries);
  const header = ['code', ...members, ...languages.map((language) => languageColumn('title', language))];
  const rows = entries.map((entry) => [
    entry.code,
    ...members.map((member) => entry[member] ?? ''),
    ...languages.map((language) => entry.titles[language] ?? ''),
  ]);
  return writeCsv([header, ...rows], 'plain');
}

type ListMember = 'parent' | 'kind' | 'adds';

/** Kinds of areas only where there are other than divisions. */
function listMembers(role: DraftedList, entries: TitledEntry[]): ListMember[] {
  if (role === 'sources') return [];
  return ['parent', ...(['kind', 'adds'] as const).filter((member) => entries.some((entry) => entry[member]))];
}

/** False where the folder exists. */
export async function writeDraft(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<boolean> {
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return true;
}

function descriptor(draft: PackageDraft, columns: DraftedColumn[]): object {
  const { name, languages, titles, lists, publisherCode, latestYear, measures, around } = draft;
  const [first] = languages;
  const table = slug(path.parse(tablePath(draft)).name) ?? 'table';
  const roles = Object.entries(lists) as [DraftedList, TitledEntry[]][];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: first && titles[first],
    version: `${kindOfCode(latestYear) === 'year' ? yearNumber(latestYear) : addressOfCode(latestYear)}.1`,
    resources: [
      { name: table, path: tablePath(draft), schema: tableSchema(draft, columns) },
      ...roles.map(([role, entries]) => ({
        name: role,
        path: `${role}.csv`,
        schema: listSchema(listMembers(role, entries), languages),
      })),
    ],
    nianbao: {
      languages,
      titles,
      area: publisherCode,
      latestYear: yearNumber(latestYear),
      ...(kindOfCode(latestYear) !== 'year' && { latestPeriod: latestYear }),
      cutoff: cutoff(draft),
      ...(draft.calendar !== civilCalendar && draft.calendar),
      roles: { ...Object.fromEntries(roles.map(([role]) => [role, role])), facts: [table] },
      measures: measures.map((measure) => ({
        ...measureDescription(measure, draft),
        ...verbMember(draft, measure),
      })),
      ...(around.notes.length > 0 && { notes: around.notes.map((text) => inOwnLanguage(text, languages)) }),
    },
  };
}

/** A note stays in the language of the table, where the package has that one. */
function inOwnLanguage(text: string, languages: Language[]): Text {
  const own = languages.find((language) => isHanLanguage(language) === hasHan(text)) ?? languages[0];
  return own === undefined ? {} : { [own]: text };
}

/** Its own name, unless a list has it. */
function tablePath({ sheet, lists }: PackageDraft): string {
  const { name } = path.parse(sheet.file);
  return Object.keys(lists).includes(name.toLowerCase()) ? `${name}-table.csv` : `${name}.csv`;
}

function tableSchema({ marks }: PackageDraft, columns: DraftedColumn[]): TableSchema {
  const names = columns.map(({ name }) => name);
  const times = names.includes('period') ? ['period'] : ['year', 'period_end'];
  const meanings = new Set([...marks.values()].filter((label) => label !== 'zero'));
  const labelled = [...meanings].map((label) => ({ value: markSymbols[label], label }));
  return {
    fields: columns.map(field),
    primaryKey: [...times, 'area', 'programme', 'measure'].filter((name) => names.includes(name)),
    missingValues: labelled.length === 0 ? [''] : [{ value: '' }, ...labelled],
  };
}

function field({ name, header, type, isRequired }: DraftedColumn): Field {
  return {
    name,
    type,
    ...(type === 'date' && { format: 'any' }),
    ...(header !== name && { title: header }),
    ...(isRequired && { constraints: { required: true } }),
  };
}

/** Without `adds` a measure is never summed. Money of a month is not added over time. */
function measureDescription(
  { text, code, titles, unit, kind, average, decimals, of }: TitledMeasure,
  { meaning, isCumulative, rows }: Pick<PackageDraft, 'meaning' | 'isCumulative' | 'rows'>,
): object {
  const isRunning = kind === 'flow' && meaning === 'parts' && (isCumulative || cumulativeWords.test(text));
  return {
    code,
    title: titles,
    ...(unit !== undefined && { unit }),
    kind,
    ...(kind === 'target' && of !== undefined && { of }),
    ...(kind === 'target' && isBudgetTitle(text) && { budget: true }),
    ...(kind === 'target' && meaning === 'parts' && !ofPartWords.test(text) && { yearly: 'whole' }),
    ...(average === true && { average }),
    ...(decimals !== undefined && { decimals }),
    ...(isRunning && { cumulative: 'year' }),
    adds: dimensionsOf(unit, kind, meaning === 'year' || rows.some(isPartOfYear)),
  };
}

function verbMember({ titles, lists, measures, languages }: PackageDraft, { unit, kind }: TitledMeasure): object {
  if (kind === 'standard' || kind === 'rate' || kind === 'target') return {};
  const entries = [...(lists.programmes ?? []), ...measures].map((entry) => entry.titles);
  const verb = countedVerbs(
    [titles, ...entries].flatMap((text) => Object.values(text)),
    unit,
    languages,
  );
  return verb === undefined ? {} : { verb };
}

/** Under its own period, beside others of its year. */
function isPartOfYear({ year }: DraftRow): boolean {
  return /-[MQS]\d/.test(year);
}

function dimensionsOf(unit: string | undefined, kind: TitledMeasure['kind'], isAdded: boolean): Dimension[] {
  if (kind === 'standard' || kind === 'rate' || kind === 'target') return [];
  const over: Dimension[] = kind === 'flow' && isAdded ? ['period'] : [];
  return isMoney(findUnit(unit ?? '')?.quantity ?? '') ? ['area', 'programme', ...over] : ['area', ...over];
}

function listSchema(members: ListMember[], languages: Language[]): TableSchema {
  const required = (name: string): Field => ({ name, type: 'string', constraints: { required: true } });
  const optional = members.map((name): Field => ({ name, type: 'string' }));
  const titles = languages.map((language) => required(languageColumn('title', language)));
  return { fields: [required('code'), ...optional, ...titles], primaryKey: ['code'] };
}

/** Data cannot be cut off before the end of the last period. */
function cutoff({ rows }: PackageDraft): string | undefined {
  return rows
    .filter(({ kind }) => kind === 'record')
    .map(({ year, end = `${year}-12-31` }) => end)
    .toSorted()
    .at(-1);
}

/** What is done with those counted: a draft says supported (保障) only of people, in a table that speaks of support. */
const supportWords =
  /recipient|beneficiar|claim|caseload|\bserved\b|\baided\b|supported|enrol|participa|领取|受益|发放|享受|帮扶|受給|수급|beneficiári|bénéficiaire|empfänger|получател/iu;

/** Of births, deaths, residents and beds nobody was supported. Undefined where sentences say it as they usually do. */
function countedVerbs(texts: string[], unit: string | undefined, languages: Language[]): Text | undefined {
  const quantity = findUnit(unit ?? '')?.quantity;
  if (isMoney(quantity ?? '')) return undefined;
  const isOfSupport = texts.some((text) => isSupportName(text) || supportWords.test(text));
  if (isOfSupport && (quantity === undefined || isOfPeople(quantity))) return undefined;
  return Object.fromEntries(languages.map((language) => [language, strings[language]['verb.counted']]));
}
