/** What two labels are compared by: full-width and half-width, capitals and spaces (年　份) make no difference. */
export function labelKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
