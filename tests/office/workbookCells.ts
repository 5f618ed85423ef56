import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';

/** Each number and each text of a workbook by sheet and cell, as the file has it, whatever a library makes of its format. */
export async function workbookCells(file: string): Promise<Map<string, string | number>> {
  const parts = unzipSync(await readFile(file));
  const read = (name: string) => strFromU8(parts[name]!);
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => textOf(text));
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) => name);
  const cells = new Map<string, string | number>();
  for (const [index, name] of names.entries())
    for (const [, attributes = '', content = ''] of read(`xl/worksheets/sheet${index + 1}.xml`).matchAll(
      /<c ([^>]*?)>(.*?)<\/c>/gs,
    )) {
      if (attributes.endsWith('/')) continue;
      const [, value] = /<v>(.*?)<\/v>/s.exec(content) ?? [];
      const [, place = ''] = /r="([A-Z]+\d+)"/.exec(attributes) ?? [];
      if (content.includes('<f')) cells.set(`${name}!${place}`, `a formula: ${content}`);
      else if (value !== undefined)
        cells.set(`${name}!${place}`, attributes.includes('t="s"') ? shared[Number(value)]! : Number(value));
    }
  return cells;
}

/** The runs of a text, without phonetic marks. */
function textOf(xml: string): string {
  const runs = [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#10': '\n' };
  return runs.join('').replaceAll(/&([#\w]+);/g, (_, name: string) => entities[name] ?? name);
}
