/** The end of a run of release, build or publish: its problems on the terminal, and the pages and the JSON for staff. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path, { join, relative } from 'node:path';
import { packageFaces } from '../editions/readReports.ts';
import { writeWhole } from '../files/whole.ts';
import type { Language } from '../model/language.ts';
import { publish, type PublishJob, publishProblems } from '../publish/publish.ts';
import type { Words } from '../release/check/withheldInWords.ts';
import { acknowledgementsFile, formatAccounts, isStopping } from '../release/package/readPackage.ts';
import { formatDisclosure, type RunDisclosure } from '../release/staff/formatDisclosure.ts';
import { formatReport } from '../release/staff/formatReport.ts';
import { formatProblemLines, gradeTotals, type Report } from '../release/staff/report.ts';
import { reportWords } from '../release/staff/reportWords.ts';
import { disclosureReportWords } from '../release/staff/withheldWords.ts';
import { noBrowser } from '../words/format/run.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { defaultCache, log, withLog } from './command.ts';

/** `isPublic`: the terminal is the log of a build, which others may read. */
type RunFindings = Omit<Report, 'acknowledgements'> & Pick<RunDisclosure, 'disclosure'> & { isPublic?: boolean };

/** Logs the problems and the ending, and writes the pages for staff; a page that cannot be written stops nothing. */
export async function reportRun({ disclosure, isPublic, ...report }: RunFindings, staff: string): Promise<void> {
  const { folder, problems, accounts = [], ending, language } = report;
  const words = reportWords[language];
  for (const line of formatProblemLines(problems, language, isPublic)) log(line);
  if (isPublic !== true) for (const line of formatAccounts(accounts, language)) log(line);
  if (ending !== undefined) log(ending);
  const file = path.join(folder, acknowledgementsFile);
  await logWritten(words.written, () =>
    writeReport({ ...report, acknowledgements: { file, isThere: existsSync(file) } }, staff),
  );
  const disclosed = { folder, problems, language, ...(disclosure && { disclosure }) };
  await logWritten(disclosureReportWords[language].written, () => writeDisclosure(disclosed, staff));

  async function logWritten(written: (file: string) => string, write: () => Promise<string>): Promise<void> {
    try {
      log(written(await write()));
    } catch (error) {
      log(words.unwritten(staff, error instanceof Error ? error.message : String(error)));
    }
  }
}

/** `reports` may not be there. */
export async function readReportWords(reports: string): Promise<Words[]> {
  if (!existsSync(reports)) return [];
  const names = await readdir(reports, { recursive: true });
  const files = names.filter((name) => name.endsWith('.md')).toSorted();
  const words = await Promise.all(
    files.map(async (name) => paragraphs(await readFile(join(reports, name), 'utf8'), join(reports, name))),
  );
  return words.flat();
}

/** At their first line. */
function paragraphs(text: string, path: string): Words[] {
  const file = relative('.', path);
  let line = 1;
  return text.split(/(\r?\n\s*\r?\n)/).flatMap((part) => {
    const row = line;
    line += part.split('\n').length - 1;
    return part.trim() === '' ? [] : [{ text: plainWords(part), place: { file, row }, key: `${file} ${row}` }];
  });
}

/** A reference is a released figure; what is in double brackets is printed as it stands. */
function plainWords(paragraph: string): string {
  return paragraph
    .replaceAll(/\{[^{}]*\}/g, '\uFFFC')
    .replaceAll(/\[\[|\]\]/g, '')
    .replaceAll(/\s+/g, ' ');
}

/** Returns the path of report.html. */
export async function writeReport(report: Report, staff: string): Promise<string> {
  const folder = staffFolder(staff, report.folder);
  const page = path.join(folder, 'report.html');
  await mkdir(folder, { recursive: true });
  await writeWhole(path.join(folder, 'report.json'), json(report));
  await writeWhole(page, [formatReport(report, await readStyle())]);
  return page;
}

/** One problem a line: a large file has more of them than one string can hold. */
function* json({ folder, problems }: Report): Generator<string> {
  const codes = Object.fromEntries(
    [...Map.groupBy(problems, ({ code }) => code)].map(([code, group]) => [code, group.length]),
  );
  const head = { folder, isRefused: problems.some(isStopping), totals: gradeTotals(problems), codes };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "problems": [`;
  for (const [index, problem] of problems.entries()) yield `${index > 0 ? ',' : ''}\n    ${JSON.stringify(problem)}`;
  yield `${problems.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** Returns the path of disclosure.html. */
export async function writeDisclosure(disclosed: RunDisclosure, staff: string): Promise<string> {
  const page = path.join(staffFolder(staff, disclosed.folder), 'disclosure.html');
  await mkdir(path.dirname(page), { recursive: true });
  await writeWhole(page, [formatDisclosure(disclosed, await readStyle('disclosure.css'))]);
  return page;
}

const sharedRules = ['../../styles/tokens.css', 'report.css', 'reportGroups.css', 'reportSettings.css'];

async function readStyle(...pageRules: string[]): Promise<string> {
  const rules = [...sharedRules, ...pageRules].map((name) =>
    readFile(path.join(import.meta.dirname, '../release/staff', name), 'utf8'),
  );
  return (await Promise.all(rules)).join('\n');
}

function staffFolder(staff: string, folder: string): string {
  return path.join(staff, path.basename(path.resolve(folder)));
}

/** Runs publish with its progress on stderr, and turns the result into messages and an exit code. */
type PublishRun = Omit<PublishJob, 'cache' | 'log' | 'lang' | 'faces'> & {
  reports: string;
  lang: Language;
  cache?: string;
};

/**
 * The exit code: 0 published; 2 nothing can be printed, nothing was written; 3 without a browser, the site stays without
 * PDFs; 4 published without those that were refused.
 */
export async function runPublish({ reports, lang, cache = defaultCache, ...job }: PublishRun): Promise<number> {
  const result = await withLog('PDF', async (log) =>
    publish({ ...job, faces: await packageFaces(reports), cache, lang, log }),
  );
  for (const problem of result.problems) log(formatProblem(problem, publishProblems, lang));
  if (result.noBrowser !== undefined) {
    log(noBrowser[result.noBrowser][lang]);
    return 3;
  }
  if (result.manifest === undefined) return 2;
  return result.problems.length > 0 ? 4 : 0;
}
