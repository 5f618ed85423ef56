/** The account of a draft: what was read, what became of it, and what a trial release of it would publish. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sheetAccount } from '../intake/sheet/readSheets.ts';
import { type PlacedRow, rowName, type Sheet } from '../intake/sheet/sheet.ts';
import { parseRecords } from '../intake/text/csv.ts';
import type { Account, CellUse } from '../model/account.ts';
import type { Language } from '../model/language.ts';
import { formatAccount } from '../words/format/run.ts';
import type { ColumnRoles } from './columns/column.ts';
import { type ColumnRole, isCodeOrSerial } from './columns/headerWords.ts';
import type { ColumnPlace } from './cube/across.ts';
import type { DraftedForms } from './indicators/draftForms.ts';
import type { FormFigure } from './indicators/formFigures.ts';
import type { IndicatorForm } from './indicators/forms.ts';
import type { FormReason } from './indicators/settledFigures.ts';
import type { LeftOut } from './rows/distinctRows.ts';
import type { DraftRow } from './totals/ownFigures.ts';

/** A draft without open questions. */
type DraftUses = {
  forms?: DraftedForms;
  sheet: Sheet;
  roles: ColumnRoles;
  places: ColumnPlace[];
  rows: DraftRow[];
  leftOut: LeftOut[];
};

const nameRoles: ColumnRole[] = [
  'year',
  'month',
  'start',
  'end',
  'area',
  'areaCode',
  'programme',
  'programmeCode',
  'measure',
  'unit',
];

/** Throws where a figure would be lost. */
export function draftAccount({ sheet, roles, places, rows, leftOut }: DraftUses): Account {
  const names = new Set(nameRoles.flatMap((role) => roles[role]?.index ?? []));
  const figures = new Map(places.map((place) => [place.column.index, place]));
  const uses = new Map<string, CellUse>();
  for (const row of rows)
    for (const { column } of row.values.values())
      uses.set(placeKey(row, column.index), row.kind === 'record' ? 'figure' : 'control');
  for (const { row, reason } of leftOut)
    for (const { column } of row.values.values()) uses.set(placeKey(row, column.index), { leftOut: reason });
  return sheetAccount(sheet, (row, column) => {
    if (row.kind === 'part-heading') return 'heading';
    const place = figures.get(column);
    if (place === undefined) return useOfText(column);
    return uses.get(placeKey(row, column)) ?? (place.isTotal || row.kind !== 'record' ? 'control' : lost(row));
  });

  function useOfText(column: number): CellUse {
    const { isNumber = false, header = '' } = sheet.columns[column] ?? {};
    if (names.has(column) || [...roles.wholes, ...roles.joined].some(({ index }) => index === column)) return 'heading';
    if (!isNumber) return 'note';
    return isCodeOrSerial(header) ? 'heading' : { leftOut: 'no-measure' };
  }
}

function lost(row: PlacedRow): never {
  throw new Error(`lost figure: row ${rowName(row)}`);
}

function placeKey(row: Pick<PlacedRow, 'line' | 'part'>, column: number): string {
  return `${rowName(row)}/${column}`;
}

const reasonWords: Record<Language, Record<LeftOut['reason'] | FormLeftOut, string>> = {
  'zh-CN': {
    month: '其他月份，一年只发布一个数字',
    breakdown: '各分类的数字，只取合计行（--breakdown total）',
    same: '与另一行完全相同',
    repeated: '与另一行说的是同一件事而数字不同',
    'no-measure': '不作为指标（--measure 列名=none）',
    change: '环比、同比、比重等：由程序从数字算出，不照抄',
    earlier: '更早时期的数字，按 --previous none 不采用',
    revised: '后一期报表改了这个数字（--revised later）',
  },
  en: {
    month: 'of other months, since a year has one figure',
    breakdown: 'of single categories, where only their totals are taken (--breakdown total)',
    same: 'the same as another row',
    repeated: 'about the same as another row, with other numbers',
    'no-measure': 'no measure (--measure column=none)',
    change: 'changes and shares, which the program works out from the figures',
    earlier: 'of an earlier period, left out by --previous none',
    revised: 'corrected by a later form (--revised later)',
  },
};

/** With its sheets or files, where there are several. */
export function draftSource({ file, parts = [] }: Sheet): string {
  return parts.length === 0 ? file : `${file} (${parts.join(', ')})`;
}

/** In a few lines for each table for the terminal; in the README with every sheet that was left out. */
export function formatDraftAccount(draft: DraftUses, language: Language, mostSheets?: number): string[] {
  const reasons: Record<string, string> = reasonWords[language];
  const accounts =
    draft.forms === undefined
      ? [{ file: draftSource(draft.sheet), account: draftAccount(draft) }]
      : formAccounts(draft.forms);
  return accounts.flatMap(({ file, account }) =>
    formatAccount(file, account, language, (code) => reasons[code] ?? code, mostSheets),
  );
}

/** Codes of reasons, beside those of any table. */
type FormLeftOut = FormReason | 'change' | 'earlier' | 'no-measure';

/** Throws where a figure would be lost. */
export function formAccounts({
  forms,
  settled,
}: Pick<DraftedForms, 'forms' | 'settled'>): { file: string; account: Account }[] {
  const uses = new Map<string, CellUse>();
  for (const figure of settled.figures) uses.set(placeOf(figure), 'figure');
  for (const figure of settled.controls) uses.set(placeOf(figure), 'control');
  for (const { figure, reason } of settled.leftOut) uses.set(placeOf(figure), { leftOut: reason });
  return forms.map((form, index) => ({
    file: form.sheet.file,
    account: formAccount(form, (line, column) => uses.get([index, line, column].join('/'))),
  }));

  function placeOf({ form, row, column }: FormFigure): string {
    return [forms.indexOf(form), row.line, column.index].join('/');
  }
}

function formAccount(
  { sheet, columns, earlier }: IndicatorForm,
  useOf: (line: number, column: number) => CellUse | undefined,
): Account {
  const { name, unit, code, period, currents, changes, notes, others } = columns;
  const named = new Set([name, unit, code, period].map((column) => column?.index));
  const figures = new Set(
    [...currents, ...earlier.filter((column) => column.period !== undefined)].map(({ column }) => column.index),
  );
  const isOf = (list: { index: number }[], index: number) => list.some((column) => column.index === index);
  return sheetAccount(sheet, (row, column) => {
    if (row.kind === 'part-heading' || named.has(column)) return 'heading';
    if (figures.has(column)) return useOf(row.line, column) ?? lostOfForm(sheet.file, row.line);
    if (isOf(changes, column)) return { leftOut: 'change' };
    if (isOf(others, column)) return { leftOut: 'no-measure' };
    if (isOf(notes, column)) return 'note';
    return isOf(
      earlier.map((one) => one.column),
      column,
    )
      ? { leftOut: 'earlier' }
      : 'heading';
  });
}

function lostOfForm(file: string, line: number): never {
  throw new Error(`lost figure: ${file}, row ${line}`);
}

/** Figures by state; none where the release is refused. */
type TrialFigures = { published: number; computed: number; withheld: number; absent: number };

type TrialRun = { figures?: TrialFigures; lines: string[] };

/** `command` is the file of the release command. */
export async function trialRelease(command: string, folder: string, language: Language): Promise<TrialRun> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'draft-'));
  const out = path.join(scratch, 'released');
  const staff = path.join(scratch, 'staff');
  const options = ['--package', folder, '--out', out, '--staff', staff, '--lang', language];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [command, ...options]);
    return { figures: await readFigures(out), lines: problemsIn(stderr, await namesBelow(folder)) };
  } catch (error) {
    return { lines: problemsIn((error as { stderr?: string }).stderr ?? String(error), await namesBelow(folder)) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** As a release names them. */
async function namesBelow(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(path.sep, '/'));
}

async function readFigures(folder: string): Promise<TrialFigures> {
  const file = 'figures.csv';
  const { records } = parseRecords(await readFile(path.join(folder, file), 'utf8'), file);
  const count = (test: (record: Record<string, string>) => boolean) => records.filter(test).length;
  const isComputed = ({ flags = '' }: Record<string, string>) => flags.split(' ').includes('computed');
  return {
    published: count((record) => record['symbol'] === '' && !isComputed(record)),
    computed: count((record) => record['symbol'] === '' && isComputed(record)),
    withheld: count(({ symbol }) => symbol === 'c'),
    absent: count(({ symbol }) => symbol === 'x' || symbol === 'z'),
  };
}

/**
 * The last three lines are the outcome and two pages for the staff, which are deleted here. Each table has a line of its
 * account, which the draft has told of its source.
 */
function problemsIn(text: string, tables: string[]): string[] {
  const isAccount = (line: string) =>
    line.startsWith('  ') || tables.some((name) => line.startsWith(`${name}: `) || line.startsWith(`${name}：`));
  return text
    .trimEnd()
    .split('\n')
    .slice(0, -3)
    .filter((line) => !isAccount(line));
}
