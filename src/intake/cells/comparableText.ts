/** A text as it is compared: the same name is the same text, however its cell was typed. */

/** Nothing in it is changed: no white space, and no character of another normal form. */
const settled =
  /^[!-~\u00A1-\u02FF\u0400-\u0482\u3001-\u3029\u3030-\u3098\u309B-\u312F\u3400-\u9FFF\uAC00-\uD7A3\uFF01-\uFFEF]*$/;

const spaced = /^\p{Script=Han}(?: \p{Script=Han})+$/u;

/**
 * In Unicode's normal form C (Ö composed and decomposed), without white space of any kind at its ends, and with one
 * plain space where there is some inside; a line break stays. Characters set apart to fill a column (北　京) are joined.
 */
export function comparableText(text: string): string {
  if (settled.test(text)) return text;
  const plain = text
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  return spaced.test(plain) ? plain.replaceAll(' ', '') : plain;
}
