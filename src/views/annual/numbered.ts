import { sectionNumber } from '../../i18n/sectionNumber.ts';
import { fillText } from '../../i18n/fillText.ts';
import { strings } from '../../i18n/strings.ts';
import type { Language } from '../../model/language.ts';
import type { AnnualPart } from './annualView.ts';

/** Numbers the parts of the text, and figures and tables through the whole report; an appendix is its own number. */
export function numberedParts(parts: AnnualPart[], language: Language): AnnualPart[] {
  const words = strings[language];
  let [part, figure, table] = [0, 0, 0];
  const next = (template: string, number: number) => fillText(template, { number });
  return parts.map((one) => ({
    ...one,
    number: one.number === '' ? '' : sectionNumber((part += 1), language),
    ...(one.figure && { figure: { ...one.figure, number: next(words['figure.number'], (figure += 1)) } }),
    tables:
      one.layout === 'wide'
        ? one.tables
        : one.tables.map((own) => ({ ...own, number: next(words['table.number'], (table += 1)) })),
  }));
}
