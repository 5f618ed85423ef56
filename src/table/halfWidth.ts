/**
 * Full-width digits, letters and signs (U+FF01–FF5E) as plain ones. Not NFKC, which would make 15231 of 1523①, a number
 * with its note.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
