/** The frame of a page for staff: its head, parts, style and folder. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../model/language.ts';
import { markup, type Markup } from './markup.ts';

/** `lead` stands below the heading. */
type Page = {
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

/** A section of a page for staff: its title in the rail, what it says beside it. */
export function formatPart(title: string, content: Markup): Markup {
  return markup`<section class="part">
<div class="rail"><h2>${title}</h2></div>
<div class="content">
${content}
</div>
</section>
`;
}

/** The colours of the site, and the rules that the pages for staff share. */
const sharedRules = ['../../styles/tokens.css', 'report.css', 'reportGroups.css', 'reportSettings.css'];

/** The style of a page for staff, with the rules of that page alone. */
export async function readStyle(...own: string[]): Promise<string> {
  const rules = [...sharedRules, ...own].map((name) => readFile(path.join(import.meta.dirname, name), 'utf8'));
  return (await Promise.all(rules)).join('\n');
}

/** The folder of a package among those of the staff. */
export function staffFolder(staff: string, folder: string): string {
  return path.join(staff, path.basename(path.resolve(folder)));
}
