import path from 'node:path';
import type { Language } from '../../model/language.ts';
import { markup, type Markup } from './markup.ts';

/** `lead` stands below the heading. */
export type Page = {
  folder: string;
  language: Language;
  title: string;
  heading: string;
  lead: Markup;
  main: Markup;
};

/** A page for staff: `style` is its rules. It has no script, needs no other file and asks nobody for anything. */
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
