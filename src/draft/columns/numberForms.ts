/** How the numbers of each column are written, decided for the whole column and told; what stays open is asked. */
import { numberEvidence, pointForm, type FormDecision, type FormHint } from '../../intake/cells/numberForm.ts';
import { parseNumber } from '../../intake/cells/parseNumber.ts';
import type { DecimalMark } from '../../intake/cells/numeral.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { rawText, type DraftColumn } from './column.ts';
import { parseMoment } from './moment.ts';

/** `delimiter` is that of the file: beside semicolons a comma is the decimal mark. */
export async function withForms(
  columns: DraftColumn[],
  { rows }: Pick<Sheet, 'rows'>,
  delimiter: string | undefined,
  { decimal: choice }: Choices,
  ask: Ask,
): Promise<DraftColumn[]> {
  const said = choice === '.' || choice === ',' ? choice : undefined;
  const hint: FormHint = {
    ...(delimiter !== undefined && { delimiter }),
    ...(said !== undefined && { decimal: said }),
  };
  const texts = new Map(
    columns.map((column) => [column, rows.map((row) => rawText(row, column.index)).filter((text) => text !== '')]),
  );
  const numeric = columns.filter((column) => column.isNumber || isNumeric(texts.get(column) ?? []));
  const forced = new Set(
    numeric
      .map((column) => decisionOf(texts.get(column) ?? [], hint))
      .flatMap(({ form, isForced }) => (isForced ? [form.decimal] : [])),
  );
  const [other] = forced.size === 1 ? forced : [undefined];
  const whole = hint.decimal === undefined && other !== undefined ? { ...hint, decimal: other } : hint;
  const decisions = new Map(numeric.map((column) => [column, decisionOf(texts.get(column) ?? [], whole)]));
  const isWritten = (column: DraftColumn) => texts.get(column)?.some((text) => /\d[.,]\d/.test(text)) === true;
  const open = numeric.filter((column) => decisions.get(column)?.isOpen === true);
  const commas = numeric.filter((column) => decisions.get(column)?.form.decimal === ',' && isWritten(column));
  const ofOpen = await askDecimal(open, '.', false);
  await askDecimal(
    commas.filter((column) => !open.includes(column)),
    ',',
    true,
  );
  return columns.map((column) => {
    const { form = pointForm, isOpen = false } = decisions.get(column) ?? {};
    if (!numeric.includes(column)) return column;
    const decimal = isOpen ? ofOpen : form.decimal;
    return { ...column, isNumber: true, ...(decimal !== '.' && { form: { ...form, decimal } }) };
  });

  async function askDecimal(alike: DraftColumn[], guess: DecimalMark, isSure: boolean): Promise<DecimalMark> {
    if (alike.length === 0) return guess;
    const about = alike.map(({ header }) => header).join('”, “');
    const told = { isSure, isTold: true, isForPerson: true, options: ['.', ','] };
    return (await ask({ code: 'decimal', about, choice: said, guess, ...told })) === ',' ? ',' : '.';
  }
}

function decisionOf(texts: string[], hint: FormHint): FormDecision {
  const evidence = numberEvidence();
  for (const text of texts) evidence.look(text);
  return evidence.decide(hint);
}

/** Most cells are numbers with one mark or the other, and no times. */
function isNumeric(texts: string[]): boolean {
  const isNumber = (text: string) =>
    parseMoment(text) === undefined &&
    (['.', ','] as const).some((decimal) => 'value' in parseNumber(text, { ...pointForm, decimal }));
  return texts.length > 0 && texts.filter(isNumber).length * 5 >= texts.length * 4;
}
