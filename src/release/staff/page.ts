/** HTML of pages for staff: templates in which all text is escaped, and the frame of a page. */
import path from 'node:path';
import type { Language } from '../../model/language.ts';

type Page = {
  folder: string;
  language: Language;
  title: string;
  heading: string;
  lead: Markup;
  main: Markup;
};

/** Without scripts and other files; `style` is its rules. */
export function formatPage({ folder, language, title, heading, lead, main }: Page, style: string): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${path.basename(path.resolve(folder))} · ${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<p class="masthead"><b>${title}</b><span class="folder">${folder}</span></p>
<h1>${heading}</h1>
${lead}
</header>
<main>
${main}
</main>
</body>
</html>
`.html;
}

export function formatPart(title: string, content: Markup): Markup {
  return markup`<section class="part">
<div class="rail"><h2>${title}</h2></div>
<div class="content">
${content}
</div>
</section>
`;
}

export type Markup = { html: string };

type MarkupPart = Markup | string | number | undefined | MarkupPart[];

/** Whatever is not markup itself is escaped. */
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
 * Shows control characters as their pictures (U+2400…) and characters without width, of direction, or other spaces as
 * their number; line breaks and the ideographic space stay.
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
