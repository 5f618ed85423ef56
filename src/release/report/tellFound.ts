import { existsSync } from 'node:fs';
import path from 'node:path';
import { disclosureReportWords } from '../../i18n/disclosureReportWords.ts';
import { reportWords } from '../../i18n/reportWords.ts';
import { log } from '../../terminal/log.ts';
import { acknowledgementsFile } from '../readAcknowledgements.ts';
import type { RunDisclosure } from './disclosed.ts';
import { formatProblemLines } from './formatFoundLines.ts';
import type { Report } from './report.ts';
import { writeDisclosure } from './writeDisclosure.ts';
import { writeReport } from './writeReport.ts';

/** `isPublic`: the terminal is the log of a build, which others may read. */
type RunFindings = Omit<Report, 'acknowledgements'> & Pick<RunDisclosure, 'disclosure'> & { isPublic?: boolean };

/** Says what was found and how the run ended, and writes the whole report and what is withheld; a page that fails stops nothing. */
export async function reportRun(found: RunFindings, staff: string): Promise<void> {
  const { disclosure, isPublic, ...report } = found;
  const { folder, problems, ending, language } = report;
  const words = reportWords[language];
  for (const line of formatProblemLines(problems, language, isPublic)) log(line);
  if (ending !== undefined) log(ending);
  const file = path.join(folder, acknowledgementsFile);
  await tellWritten(words.written, () =>
    writeReport({ ...report, acknowledgements: { file, isThere: existsSync(file) } }, staff),
  );
  const disclosed = { folder, problems, language, ...(disclosure && { disclosure }) };
  await tellWritten(disclosureReportWords[language].written, () => writeDisclosure(disclosed, staff));

  async function tellWritten(written: (file: string) => string, write: () => Promise<string>): Promise<void> {
    try {
      log(written(await write()));
    } catch (error) {
      log(words.unwritten(staff, error instanceof Error ? error.message : String(error)));
    }
  }
}
