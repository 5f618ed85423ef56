import type { Language } from '../model/language.ts';
import { parseProse } from './parseProse.ts';
import type { ProseReading } from './readProse.ts';

/** The section of prose under which a headline of one's own is read. */
export const headlineSection = 'headline';

/** The headline of an edition.json as prose of one section, held to the same rule: a quantity is referred to, not typed. */
export function headlineReading(
  value: unknown,
  file: string,
  language: Language,
  year: string | undefined,
): ProseReading {
  const text = (Object(value) as { headline?: Partial<Record<Language, unknown>> }).headline?.[language];
  if (typeof text !== 'string') return { files: [], problems: [] };
  const { problems, ...parsed } = parseProse(`# ${headlineSection}\n\n${text.replaceAll(/\s+/g, ' ')}`, file);
  const member = `headline.${language}`;
  return {
    files: [{ ...parsed, file, language, year }],
    problems: problems.map(({ line: _, ...one }) => ({ ...one, member })),
  };
}
