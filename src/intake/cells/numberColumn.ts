/** Whether a column of a sheet holds numbers, by its cells and by whether its heading names a unit. */
import { isMark, shorthandMeaning } from './mark.ts';
import { pointForm, type NumberForm } from './numberForm.ts';
import { plainCharacters } from './numeral.ts';
import { parseNumber } from './parseNumber.ts';

/** Four of five: the few others are mistakes, and are told. */
const mostlyNumbers = 0.8;

/**
 * Under a heading with a unit a number is enough, whatever share of the cells are marks, and so are marks alone; under
 * another heading most of the cells that are no marks.
 */
export function isNumberColumn(
  values: string[],
  { unit }: { unit?: string | undefined },
  form: NumberForm = pointForm,
): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const others = filled.filter((value) => !isMarkAlone(value));
  const numbers = others.filter((value) => 'value' in parseNumber(value, form)).length;
  if (unit !== undefined) return numbers > 0 || (filled.length > 0 && others.length === 0);
  return numbers > 0 && numbers >= others.length * mostlyNumbers;
}

/** In place of a number: c, –, .., [x], not available. */
export function isMarkAlone(text: string): boolean {
  return shorthandMeaning(text) !== undefined || isMark(plainCharacters(text, '.'));
}
