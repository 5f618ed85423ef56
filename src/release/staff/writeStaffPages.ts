/** Writes the report and the disclosure page of a package, and the report as JSON. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../files/whole.ts';
import { isStopping } from '../package/readPackage.ts';
import { formatDisclosure, type RunDisclosure } from './formatDisclosure.ts';
import { formatReport } from './formatReport.ts';
import { gradeTotals, type Report } from './report.ts';

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
  const rules = [...sharedRules, ...pageRules].map((name) => readFile(path.join(import.meta.dirname, name), 'utf8'));
  return (await Promise.all(rules)).join('\n');
}

function staffFolder(staff: string, folder: string): string {
  return path.join(staff, path.basename(path.resolve(folder)));
}
