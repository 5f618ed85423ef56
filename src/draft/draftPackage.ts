import path from 'node:path';
import type { Text } from '../model/language.ts';
import type { Problem } from '../table/problem.ts';
import { checkDraftCells } from './checkCells.ts';
import { checkMeasureChoices } from './checkMeasureChoices.ts';
import { chooseLanguages } from './chooseLanguages.ts';
import type { Choices } from './choices.ts';
import { columnCellText, columnsOf, type DraftColumn } from './column.ts';
import type { ColumnRoles } from './columnRoles.ts';
import { datedRows } from './datedRows.ts';
import { distinctRows } from './distinctRows.ts';
import { draftedLists } from './draftedLists.ts';
import { findColumns } from './findColumns.ts';
import { slug } from './fitCodes.ts';
import { latestYear } from './latestYear.ts';
import { oneMonth } from './oneMonth.ts';
import type { PackageDraft } from './packageDraft.ts';
import { parseSheet } from './parseSheet.ts';
import type { DatedRow } from './period.ts';
import { planMeasures } from './planMeasures.ts';
import type { Ask } from './question.ts';
import { titledItems } from './titled.ts';
import { writer, type Writer } from './writer.ts';
import { yearsDown } from './yearsDown.ts';

/**
 * The conductor: reads a table, finds out what it holds, asks what it cannot know. The draft stands only where there are
 * no problems and nothing that was asked is open.
 */
export async function draftPackage(
  bytes: Uint8Array,
  file: string,
  choices: Choices,
  ask: Ask,
): Promise<{ draft?: PackageDraft; problems: Problem[] }> {
  const { sheet: found, leftOut, problems } = await parseSheet(bytes, file);
  if (found === undefined) return { problems };
  const sheet = yearsDown(found);
  const name = await chooseName(file, choices, ask);
  const languages = await chooseLanguages(sheet, choices, ask);
  const write = writer(languages, choices, ask);
  const titles = await chooseTitles(file, languages, choices, ask, write);

  const columns = columnsOf(sheet.header, sheet.rows);
  const roles = await findColumns(columns, choices, ask);
  const { dated, meaning, problems: undated } = await datedRows(sheet.rows, roles, file, choices, ask);
  const months = await oneMonth(dated, choices, ask);
  const distinct = await distinctRows(months.rows, keyColumns(roles), columns, choices, ask);
  const { rows } = distinct;
  const wrong = checkDraftCells(rows, roles, file);
  if (undated.length + wrong.length > 0) return { problems: [...undated, ...wrong] };

  await checkMeasureChoices(measureNames(rows, roles, columns), choices, ask);
  const measures = await planMeasures(rows, roles, meaning, { ...choices, unitLine: sheet.units }, ask);
  const { lists, own } = await draftedLists(rows, roles, choices, ask, write);
  const year = await latestYear(rows, numberColumns(roles), choices, ask);
  return {
    draft: {
      ...{ name, languages, titles, sheet, roles, meaning, rows, own, latestYear: year ?? '' },
      leftOut: [...leftOut, ...months.leftOut, ...distinct.leftOut],
      measures: await titledItems(measures, write),
      lists,
    },
    problems: [],
  };
}

async function chooseName(file: string, { name: given }: Choices, ask: Ask): Promise<string> {
  const guess = slug(path.parse(file).name);
  const isFit = (text: string) => slug(text) !== undefined && /^[a-z0-9][a-z0-9._-]*$/.test(text);
  return (await ask({ code: 'name', given, guess, isSure: true, isFit })) ?? '';
}

/** One title for each language, in their order; the first may be said alone. */
async function chooseTitles(
  file: string,
  languages: PackageDraft['languages'],
  { titles: given }: Choices,
  ask: Ask,
  write: Writer,
): Promise<Text> {
  if (given.length === languages.length && given.length > 1)
    return Object.fromEntries(languages.map((language, index) => [language, given[index]]));
  const guess = path.parse(file).name.replaceAll(/[-_ ]+/g, ' ');
  return write((await ask({ code: 'title', given: given[0], guess })) ?? guess);
}

/** What a row is about beside its year. */
function keyColumns({ area, programme, measure }: ColumnRoles): DraftColumn[] {
  return [area, programme, measure].filter((column) => column !== undefined);
}

function numberColumns({ value, measures }: ColumnRoles): DraftColumn[] {
  return value === undefined ? measures : [value];
}

/** What --measure may speak of: a column of a wide table, a measure of a long one. */
function measureNames(rows: DatedRow[], { measure }: ColumnRoles, columns: DraftColumn[]): string[] {
  if (measure === undefined) return columns.map(({ header }) => header);
  return [...new Set(rows.map(({ row }) => columnCellText(row, measure.index)))];
}
