import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languageTag, type Language } from '../model/language.ts';
import { parseProse } from './parseProse.ts';
import { editionProblem, type EditionProblem } from './problem.ts';
import type { ProseFile } from './proseFile.ts';
import type { ReleaseFacts } from './releaseFacts.ts';

export type ProseReading = { files: ProseFile[]; problems: EditionProblem[] };

/** zh.md or en.md of an edition: UTF-8, with sections that the report of its year has. */
export async function readProse(
  folder: string,
  language: Language,
  year: string | undefined,
  { sections }: ReleaseFacts,
): Promise<ProseReading> {
  const file = join(folder, `${languageTag(language)}.md`);
  if (!existsSync(file)) return { files: [], problems: [editionProblem('prose-missing', { file })] };
  const text = decode(await readFile(file));
  if (text === undefined) return { files: [], problems: [editionProblem('prose-not-utf8', { file })] };
  const { problems, ...parsed } = parseProse(text, file);
  const strange = parsed.headings
    .filter(({ section }) => !sections.includes(section))
    .map(({ section, line }) =>
      editionProblem('section-unknown', { file, line, read: `# ${section}` }, { expected: sections.join(' / ') }),
    );
  return { files: [{ ...parsed, file, language, year }], problems: [...strange, ...problems] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
