/** Drafts a package from tables: reads them, finds what plays which part, asks what it cannot know. */
import path from 'node:path';
import type { Sheet } from '../intake/sheet/sheet.ts';
import type { ListRole } from '../model/description.ts';
import type { Language, Text } from '../model/language.ts';
import type { Calendar } from '../model/period.ts';
import { problemOf, type Problem } from '../model/problem.ts';
import { type Breakdown, withAreaLevels, withBreakdown } from './breakdown/breakdown.ts';
import { type ColumnRoles, columnsOf, type DraftColumn, draftNumber, rawText, withForms } from './columns/column.ts';
import { findColumns } from './columns/findColumns.ts';
import { placesAcross, type ColumnPlace } from './cube/across.ts';
import { columnNumbers, cubeRows, unitOfRow } from './cube/cubeRows.ts';
import { marksOf, type MarkMeanings } from './cube/marks.ts';
import { checkFormCells, draftForms, formArea, type DraftedForms } from './indicators/draftForms.ts';
import { formColumns } from './indicators/formColumns.ts';
import { formProgrammes } from './indicators/settledFigures.ts';
import { readForms } from './indicators/forms.ts';
import { draftedAreas } from './lists/areas.ts';
import {
  chooseLanguages,
  draftedProgrammes,
  draftedSources,
  type DraftEntry,
  titledItems,
  writer,
  type Writer,
} from './lists/codeLists.ts';
import { checkMeasureChoices, planMeasures, type PlannedMeasure } from './measures/measures.ts';
import { chooseName, chooseTitles, onlyProgramme } from './packageTitle.ts';
import { joinParts } from './parts/joinParts.ts';
import { withPartHeadings } from './parts/partHeadings.ts';
import type { Ask, Choices } from './questions/question.ts';
import { checkDraftCells, distinctRows, type LeftOut, measureRows, oneMonth, totalRows } from './rows/distinctRows.ts';
import { datedRows, type DatedRow, type PeriodMeaning } from './rows/datedRows.ts';
import { filesProblems, readFiles, surroundings, type Surroundings, type TableFile, tidyName } from './tableFiles.ts';
import { type DraftRow, latestYear, withOwnFigures, withSaidTotal } from './totals/ownFigures.ts';

export type TitledEntry = DraftEntry & { titles: Text };
export type TitledMeasure = PlannedMeasure & { titles: Text };
export type DraftedList = Extract<ListRole, 'programmes' | 'areas' | 'sources'>;

/** `rows` are those of the drafted table, rows of totals among them. `forms`: it was made from lists of indicators. */
export type PackageDraft = {
  name: string;
  languages: Language[];
  titles: Text;
  sheet: Sheet;
  roles: ColumnRoles;
  places: ColumnPlace[];
  meaning: PeriodMeaning;
  calendar: Calendar;
  isCumulative: boolean;
  marks: MarkMeanings;
  rows: DraftRow[];
  leftOut: LeftOut[];
  measures: TitledMeasure[];
  lists: Partial<Record<DraftedList, TitledEntry[]>>;
  publisherCode?: string;
  latestYear: string;
  around: Surroundings;
  forms?: DraftedForms;
};

/** The draft counts only without problems and open questions. Several tables are forms of one kind. */
export async function draftPackage(
  files: TableFile[],
  choices: Choices,
  ask: Ask,
): Promise<{ draft?: PackageDraft; problems: Problem[] }> {
  const { sheets, problems: unread } = await readFiles(files, choices);
  if (sheets.length === 0) return { problems: unread };
  const lists = sheets.filter((one) => formColumns(one, columnsOf(one)) !== undefined);
  const { sheet, times, problems } = lists.length > 0 ? ofLists(sheets, lists) : joinParts(sheets);
  if (sheet === undefined) return { problems };
  await tellTimes(times ?? new Map(), ask);
  const name = await chooseName(sheet.file, choices, ask);
  const languages = await chooseLanguages(sheets.flatMap(textsOf), choices, ask);
  const write = writer(languages, choices, ask);
  const titles = await chooseTitles(sheet, languages, choices, ask, write);
  const head = { name, languages, titles, title: Object.values(titles)[0] ?? '', write };
  const forms = lists.length > 0 ? await readForms(sheets, head.title, choices, ask) : undefined;
  if (forms === undefined) return draftTable(await ordinaryTable(sheet, choices, ask), head, choices, ask);
  const drafted = await draftForms(forms, tidyName(sheets), choices, ask);
  const table = { sheet: drafted.sheet, columns: columnsOf(drafted.sheet), roles: drafted.roles, forms: drafted };
  return draftTable(table, head, drafted.choices, ask);
}

/** Lists of indicators and other tables make no package together. */
function ofLists(sheets: Sheet[], lists: Sheet[]): ReturnType<typeof joinParts> {
  const [first] = sheets;
  return first === undefined || lists.length < sheets.length
    ? { problems: [problemOf(filesProblems, 'tables-unlike', { file: sheets[1]?.file ?? '' })] }
    : { sheet: first, problems: [] };
}

/** What only the names of sheets or files say is told as a guess. */
async function tellTimes(times: ReadonlyMap<string, string>, ask: Ask): Promise<void> {
  const guess = [...times].map(([name, time]) => `${name} → ${time}`).join('; ');
  if (times.size > 0) await ask({ code: 'part-times', guess, isSure: true, isTold: true });
}

/** What every draft says of itself first. */
type DraftHead = Pick<PackageDraft, 'name' | 'languages' | 'titles'> & { title: string; write: Writer };

type DraftTable = Omit<Breakdown, 'totalsOf'> & {
  columns: DraftColumn[];
  totalsOf?: DraftColumn[];
  forms?: DraftedForms;
};

async function ordinaryTable(read: Sheet, choices: Choices, ask: Ask): Promise<DraftTable> {
  const table = withPartHeadings(read);
  const columns = await withForms(columnsOf(table), table, choices, ask);
  const found = await findColumns(columns, namesAbove(table), choices, ask);
  const levelled = withAreaLevels({ sheet: table, roles: found }, columns);
  return { columns, ...(await withBreakdown(levelled, choices, ask)) };
}

async function draftTable(
  { sheet, columns, roles, totalsOf = [], forms }: DraftTable,
  { title, write, ...head }: DraftHead,
  choices: Choices,
  ask: Ask,
): Promise<{ draft?: PackageDraft; problems: Problem[] }> {
  const { file } = sheet;
  const values = columnNumbers(sheet);
  const places = await placesAcross({ roles, name: title, values, units: sheet.units, choices, ask });
  const cube = cubeRows(sheet, roles, places);
  const marks = await marksOf(cube, notesAround(sheet), choices, ask);
  const time = await datedRows(cube, roles, file, choices, ask);
  const { dated, meaning, problems: undated } = time;
  // without a time nothing else can be said, and it is asked for
  if (!isTimed(roles, places)) return { problems: [] };
  const taken = measureRows(dated, choices);
  const totals = totalRows(taken.rows, totalsOf);
  const months = await oneMonth(totals.rows, choices, ask);
  const distinct = await distinctRows(months.rows, columns, choices, ask);
  const named = withProgrammes(distinct.rows, title);
  const wrong =
    forms === undefined ? checkDraftCells(named, roles, marks, file) : checkFormCells(forms, named, roles, marks);
  if (undated.length + wrong.length > 0) return { problems: [...undated, ...wrong] };

  const headers = roles.measure === undefined ? columns.map(({ header }) => header) : [];
  await checkMeasureChoices([...new Set([...measureTexts(dated), ...headers])], choices, ask);
  const tables = forms?.forms.map((form) => form.sheet) ?? [sheet];
  const titles = tables.flatMap(namesAbove);
  const isDown = roles.measure !== undefined;
  const context = { name: title, titles, isDown, unitLine: sheet.units, meaning, choices, ask };
  const measures = await planMeasures(named, (row) => unitOfRow(row, roles), context);
  const rows = forms === undefined ? await withSaidTotal(named, measures, choices, ask) : named;
  const isOrdered = forms?.settled.figures.some(({ within }) => within !== undefined) === true;
  const programmes = isOrdered
    ? await formProgrammes(rows, forms.settled.figures, choices, ask)
    : await draftedProgrammes(rows, roles, measures, choices, ask);
  const around = surroundings(tables, marksBeside(rows), marks);
  const { areas, publisherCode } =
    forms === undefined
      ? await draftedAreas({ rows, roles, measures, titles, title, languages: head.languages, choices, ask })
      : await formArea(forms, titles, title, choices, ask);
  const all = withOwnFigures(rows, measures, areas, publisherCode);
  const year = await latestYear(all, { areas, publisherCode, calendar: time.calendar, choices, ask });
  const lists = await titledLists(
    { programmes, areas, sources: draftedSources(rows, roles.source, around.sources) },
    write,
  );
  const only = programmes.length > 0 ? [] : onlyProgramme(head.titles, lists.areas ?? []);
  const leftOut = [...taken.leftOut, ...totals.leftOut, ...months.leftOut, ...distinct.leftOut];
  return {
    draft: {
      ...head,
      sheet,
      roles,
      places,
      meaning,
      calendar: time.calendar,
      isCumulative: time.isCumulative,
      marks,
      around,
      rows: all,
      ...(publisherCode !== undefined && { publisherCode }),
      latestYear: year ?? '',
      leftOut,
      measures: await titledItems(measures, write),
      lists: { ...(only.length > 0 && { programmes: only }), ...lists },
      ...(forms !== undefined && { forms }),
    },
    problems: [],
  };
}

function isTimed({ year, end, oneTime }: ColumnRoles, places: ColumnPlace[]): boolean {
  return year !== undefined || end !== undefined || oneTime !== undefined || places.some(({ period }) => period);
}

function textsOf({ columns, rows }: Sheet): string[] {
  return [...columns.map(({ header }) => header), ...rows.flatMap(({ cells }) => cells)];
}

/** Title, lines above, name of the sheet and of the file: they may say the year and the area. */
function namesAbove({ title, above, name, file }: Sheet): string[] {
  const lines = above.flatMap((row) => row.cells.map((_, index) => rawText(row, index)));
  return [title, ...lines, name, path.parse(file).name].filter((text) => text !== undefined && text !== '') as string[];
}

function notesAround({ above, remarks }: Sheet): string[] {
  return [...above, ...remarks].flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
}

function marksBeside(rows: DatedRow[]): string[] {
  return rows.flatMap(({ values }) =>
    [...values.values()].flatMap(({ text, column }) => draftNumber(text, column.form)?.marks ?? []),
  );
}

function measureTexts(rows: DatedRow[]): string[] {
  return rows.flatMap(({ values }) => [...values.keys()]);
}

/** A column without a programme among those of programmes is of all of them. */
function withProgrammes(rows: DatedRow[], title: string): DatedRow[] {
  const isNamed = rows.some(({ programme }) => programme !== undefined);
  return isNamed ? rows.map((row) => (row.programme === undefined ? { ...row, programme: title } : row)) : rows;
}

async function titledLists(
  { areas, ...lists }: Record<DraftedList, DraftEntry[]>,
  write: Writer,
): Promise<PackageDraft['lists']> {
  const all = Object.entries({ ...lists, areas }) as [DraftedList, DraftEntry[]][];
  const titled: PackageDraft['lists'] = {};
  for (const [role, entries] of all) if (entries.length > 0) titled[role] = await titledItems(entries, write);
  return titled;
}
