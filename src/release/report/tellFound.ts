import { existsSync } from 'node:fs';
import path from 'node:path';
import { reportWords } from '../../i18n/reportWords.ts';
import { log } from '../../terminal/log.ts';
import { acknowledgementsFile } from '../readAcknowledgements.ts';
import { formatFoundLines } from './formatFoundLines.ts';
import type { Report } from './report.ts';
import { writeReport } from './writeReport.ts';

type Found = Omit<Report, 'acknowledgements'>;

/** Says what was found and how the run ended, and writes the whole report; a report that fails stops nothing. */
export async function tellFound(found: Found, staff: string): Promise<void> {
  const { folder, problems, ending, language } = found;
  const words = reportWords[language];
  for (const line of formatFoundLines(problems, language)) log(line);
  if (ending !== undefined) log(ending);
  const file = path.join(folder, acknowledgementsFile);
  try {
    log(words.written(await writeReport({ ...found, acknowledgements: { file, isThere: existsSync(file) } }, staff)));
  } catch (error) {
    log(words.unwritten(staff, error instanceof Error ? error.message : String(error)));
  }
}
