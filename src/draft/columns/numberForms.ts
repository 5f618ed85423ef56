/** How the numbers of each column are written: what the reader decided is told, what stays open is asked. */
import { pointForm } from '../../intake/cells/numberForm.ts';
import type { DecimalMark } from '../../intake/cells/numeral.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { namedFew, type Ask, type Choices } from '../questions/question.ts';
import type { DraftColumn } from './column.ts';

/** `form` is set where it is not the decimal point. */
export async function withForms(
  columns: DraftColumn[],
  { columns: read }: Pick<Sheet, 'columns'>,
  { decimal: choice }: Choices,
  ask: Ask,
): Promise<DraftColumn[]> {
  const writing = ({ index }: DraftColumn) => read[index]?.writing;
  const numeric = columns.filter(({ isNumber }) => isNumber);
  const open = numeric.filter((column) => writing(column)?.isOpen === true);
  const commas = numeric.filter((column) => {
    const { form, isOpen, read: cell } = writing(column) ?? {};
    return form?.decimal === ',' && isOpen !== true && cell !== undefined;
  });
  const ofOpen = await askDecimal(open, '.', false);
  await askDecimal(commas, ',', true);
  return columns.map((column) => {
    const { form = pointForm, isOpen = false } = writing(column) ?? {};
    const decimal = isOpen ? ofOpen : form.decimal;
    return column.isNumber && decimal === ',' ? { ...column, form: { ...form, decimal } } : column;
  });

  async function askDecimal(alike: DraftColumn[], guess: DecimalMark, isSure: boolean): Promise<DecimalMark> {
    if (alike.length === 0) return guess;
    const about = namedFew(alike.map(({ header }) => header));
    const told = { isSure, isTold: true, isForPerson: true, options: ['.', ','] };
    return (await ask({ code: 'decimal', about, choice, guess, ...told })) === ',' ? ',' : '.';
  }
}
