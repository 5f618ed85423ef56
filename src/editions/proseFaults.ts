import { dateForms } from './dateForms.ts';
import { markForms } from './markForms.ts';
import { nameForms } from './nameForms.ts';
import { proseParts } from './proseParts.ts';
import { quantityForms } from './quantityForms.ts';
import { unitForms } from './unitForms.ts';
import { wordForms } from './wordForms.ts';

/** What is wrong in words, in their order: what was read, and where it stands. */
export type ProseFault = { code: ProseFaultCode; read: string; index: number };
type ProseFaultCode = 'quantity-typed' | 'markdown-unknown' | 'unit-doubled' | 'mark-unclosed';

/**
 * Words hold no typed quantity, no Markdown, no unit beside a reference and no bracket without a partner; in a literal
 * `[[…]]` everything may stand.
 */
export function proseFaults(words: string): ProseFault[] {
  const referred = proseParts(words)
    .map((part, index) => (index % 2 === 0 ? part : blank(part, part.startsWith('{') ? '\uFFFC' : '\uE000')))
    .join('');
  const plain = [...unitForms, ...dateForms, ...nameForms, ...wordForms].reduce(withoutForm, referred);
  return [
    ...faultsOf('quantity-typed', quantityForms, plain),
    ...faultsOf('markdown-unknown', markForms, plain),
    ...faultsOf('unit-doubled', unitForms, referred),
    ...faultsOf('mark-unclosed', [/[{}]|\[\[|\]\]/gu], plain),
  ].sort((a, b) => a.index - b.index);
}

/** Each place once, by the first of the forms that finds it. */
function faultsOf(code: ProseFaultCode, forms: RegExp[], words: string): ProseFault[] {
  let rest = words;
  return forms.flatMap((form) => {
    const matches = [...rest.matchAll(form)];
    rest = withoutForm(rest, form);
    return matches.map(({ 0: read, index }) => ({ code, read: read.trim(), index }));
  });
}

function withoutForm(words: string, form: RegExp): string {
  return words.replaceAll(form, (match) => blank(match));
}

/** What may stand is blanked by a character that is neither word nor space, so that lines and places stay. */
function blank(match: string, filler = '\uFFFC'): string {
  return match.replaceAll(/[^\n]/g, filler);
}
