/** Words, `{references}` and `[[literals]]` of a paragraph, in the order in which they stand; joined they give it back. */
export function proseParts(paragraph: string): string[] {
  return paragraph.split(/(\{[^{}]*\}|\[\[[^]*?\]\])/);
}
