import type { Finding } from '../finding.ts';
import type { PdfReading } from '../pdfReading.ts';

/** Radicals, compatibility forms and the replacement character: what a Chinese character must not copy out as. */
const miscopied = /[\u2e80-\u2fdf\uf900-\ufaff\ufffd]/;

/** Every page has text, which copies out as it reads and is heard by those who listen. */
export function checkText({ pages }: PdfReading): Finding[] {
  if (pages.length === 0) return [{ code: 'pdf-empty' }];
  return pages.flatMap(({ runs }, index): Finding[] => {
    const page = index + 1;
    if (runs.every(({ text }) => text.trim() === '')) return [{ code: 'pdf-empty', page }];
    const wrong = runs.filter(({ text }) => miscopied.test(text));
    const unheard = runs.filter(({ text, isTagged }) => !isTagged && text.trim() !== '');
    return [
      ...wrong.map(({ text }): Finding => ({ code: 'text-miscopied', page, place: text, read: hexadecimal(text) })),
      ...unheard.slice(0, 1).map(({ text }): Finding => ({ code: 'text-untagged', page, place: text })),
    ];
  });
}

function hexadecimal(text: string): string {
  const [character = ''] = miscopied.exec(text) ?? [];
  return `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
