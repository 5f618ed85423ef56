import { visibleText } from './visibleText.ts';

/** HTML that stands as it is. */
export type Markup = { html: string };
export type MarkupPart = Markup | string | number | undefined | MarkupPart[];

/** HTML from a template: whatever is not markup itself is text, and escaped. */
export function markup(texts: TemplateStringsArray, ...parts: MarkupPart[]): Markup {
  return { html: texts.map((text, index) => text + printed(parts[index])).join('') };
}

function printed(part: MarkupPart): string {
  if (part === undefined) return '';
  if (Array.isArray(part)) return part.map(printed).join('');
  return typeof part === 'object' ? part.html : escape(visibleText(String(part)));
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
