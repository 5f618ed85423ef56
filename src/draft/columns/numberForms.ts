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
  const formed: DraftColumn[] = [];
  for (const column of columns) {
    const decision = decisionOf(texts.get(column) ?? [], whole);
    if (!numeric.includes(column)) formed.push(column);
    else if (decision.form.decimal === '.' && !decision.isOpen) formed.push({ ...column, isNumber: true });
    else
      formed.push({
        ...column,
        isNumber: true,
        form: { ...decision.form, decimal: await askDecimal(column, decision) },
      });
  }
  return formed;

  async function askDecimal(column: DraftColumn, { form, isOpen }: FormDecision): Promise<DecimalMark> {
    const answer = await ask({
      code: 'decimal',
      about: column.header,
      choice: said,
      guess: form.decimal,
      isSure: !isOpen,
      isTold: true,
      isForPerson: true,
      options: ['.', ','],
    });
    return answer === ',' ? ',' : '.';
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
