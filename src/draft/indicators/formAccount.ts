/** The account of each form: what its cells were taken for, or why they were left out. */
import { sheetAccount } from '../../intake/sheet/sheetAccount.ts';
import type { Account, CellUse } from '../../model/account.ts';
import type { DraftedForms } from './draftForms.ts';
import type { IndicatorForm } from './forms.ts';
import type { FormFigure } from './formFigures.ts';
import type { FormReason } from './settledFigures.ts';

/** Codes of reasons, beside those of any table. */
export type FormLeftOut = FormReason | 'change' | 'earlier' | 'no-measure';

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
    if (figures.has(column)) return useOf(row.line, column) ?? lost(sheet.file, row.line);
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

function lost(file: string, line: number): never {
  throw new Error(`lost figure: ${file}, row ${line}`);
}
