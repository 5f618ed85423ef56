/** Drafts a package from a table: reads it, finds what it holds, asks what it cannot know. */
import path from 'node:path';
import type { ListRole } from '../model/description.ts';
import type { Language, Text } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import { columnCellText, columnsOf, type ColumnRoles, type DraftColumn } from './columns/column.ts';
import { findColumns } from './columns/findColumns.ts';
import { chooseLanguages, entries, publisherArea, slug, titledItems, writer } from './lists/codeLists.ts';
import type { DraftEntry, Writer } from './lists/codeLists.ts';
import { checkMeasureChoices, planMeasures, type PlannedMeasure } from './measures.ts';
import type { Ask, Choices } from './questions/question.ts';
import { checkDraftCells, datedRows, distinctRows, latestYear, oneMonth } from './rows/datedRows.ts';
import type { DatedRow, PeriodMeaning } from './rows/datedRows.ts';
import { parseSheet, yearsDown, type LeftOut, type Sheet } from './rows/parseSheet.ts';

/** The draft counts only without problems and open questions. */
export async function draftPackage(
  bytes: Uint8Array,
  file: string,
  choices: Choices,
  ask: Ask,
): Promise<{ draft?: PackageDraft; problems: Problem[] }> {
  const parsed = await parseSheet(bytes, file);
  if (parsed.sheet === undefined) return { problems: parsed.problems };
  const sheet = yearsDown(parsed.sheet);
  const name = await chooseName(file, choices, ask);
  const languages = await chooseLanguages(sheet, choices, ask);
  const write = writer(languages, choices, ask);
  const titles = await chooseTitles(file, languages, choices, ask, write);

  const columns = columnsOf(sheet.header, sheet.rows);
  const roles = await findColumns(columns, choices, ask);
  const { dated, meaning, problems: undated } = await datedRows(sheet.rows, roles, file, choices, ask);
  const months = await oneMonth(dated, choices, ask);
  const names = [roles.area, roles.programme, roles.measure].filter((column) => column !== undefined);
  const distinct = await distinctRows(months.rows, names, columns, choices, ask);
  const { rows } = distinct;
  const wrong = checkDraftCells(rows, roles, file);
  if (undated.length + wrong.length > 0) return { problems: [...undated, ...wrong] };

  await checkMeasureChoices(measureNames(rows, roles, columns), choices, ask);
  const measures = await planMeasures(rows, roles, meaning, { ...choices, unitLine: sheet.units }, ask);
  const { lists, publisherCode } = await draftedLists(rows, roles, choices, ask, write);
  const year = await latestYear(rows, roles.value === undefined ? roles.measures : [roles.value], choices, ask);
  return {
    draft: {
      name,
      languages,
      titles,
      sheet,
      roles,
      meaning,
      rows,
      publisherCode,
      latestYear: year ?? '',
      leftOut: [...parsed.leftOut, ...months.leftOut, ...distinct.leftOut],
      measures: await titledItems(measures, write),
      lists,
    },
    problems: [],
  };
}

async function chooseName(file: string, { name: choice }: Choices, ask: Ask): Promise<string> {
  const guess = slug(path.parse(file).name);
  const isFit = (text: string) => slug(text) !== undefined && /^[a-z0-9][a-z0-9._-]*$/.test(text);
  return (await ask({ code: 'name', choice, guess, isSure: true, isFit })) ?? '';
}

/** For each language in order, or the first alone. */
async function chooseTitles(
  file: string,
  languages: PackageDraft['languages'],
  { titles: choices }: Choices,
  ask: Ask,
  write: Writer,
): Promise<Text> {
  if (choices.length === languages.length && choices.length > 1)
    return Object.fromEntries(languages.map((language, index) => [language, choices[index]]));
  const guess = path.parse(file).name.replaceAll(/[-_ ]+/g, ' ');
  return write((await ask({ code: 'title', choice: choices[0], guess })) ?? guess);
}

/** Columns of a wide table, measures of a long one. */
function measureNames(rows: DatedRow[], { measure }: ColumnRoles, columns: DraftColumn[]): string[] {
  if (measure === undefined) return columns.map(({ header }) => header);
  return [...new Set(rows.map(({ row }) => columnCellText(row, measure.index)))];
}

export type TitledEntry = DraftEntry & { titles: Text };
export type TitledMeasure = PlannedMeasure & { titles: Text };
export type DraftedList = Extract<ListRole, 'programmes' | 'areas' | 'sources'>;

export type PackageDraft = {
  name: string;
  languages: Language[];
  titles: Text;
  sheet: Sheet;
  roles: ColumnRoles;
  meaning: PeriodMeaning;
  rows: DatedRow[];
  leftOut: LeftOut[];
  measures: TitledMeasure[];
  lists: Partial<Record<DraftedList, TitledEntry[]>>;
  publisherCode?: string;
  latestYear: string;
};

/** Without a column of programmes or areas the package has one, named by its title. */
async function draftedLists(
  rows: DatedRow[],
  { programme, programmeCode, area, areaCode, source, wholes }: ColumnRoles,
  choices: Choices,
  ask: Ask,
  write: Writer,
): Promise<Pick<PackageDraft, 'lists' | 'publisherCode'>> {
  const lists: PackageDraft['lists'] = {};
  if (programme !== undefined)
    lists.programmes = await titledItems(entries(rows, programme, programmeCode, 'p'), write);
  if (source !== undefined) lists.sources = await titledItems(entries(rows, source, undefined, 's'), write);
  if (area === undefined) return { lists };
  const { areas, publisherCode } = await publisherArea(entries(rows, area, areaCode, 'a'), wholes, choices, ask);
  return { lists: { ...lists, areas: await titledItems(areas, write) }, publisherCode };
}
