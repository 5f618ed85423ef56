/** HTML from templates in which all text is escaped and invisible characters are shown. */

/** HTML that stands as it is. */
export type Markup = { html: string };

type MarkupPart = Markup | string | number | undefined | MarkupPart[];

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

/**
 * Text in which nobody overlooks a character: control characters as their pictures (U+2400…), what has no width, turns
 * the direction of writing or is a space of another kind as its number. Line breaks and the ideographic space, which
 * can be seen, stay.
 */
function visibleText(text: string): string {
  return text
    .replace(/[\0-\x08\x0b-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufff9-\uffff]/g, numbered);
}

function numbered(character: string): string {
  return character === '\ufffd'
    ? character
    : `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
