import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../table/problem.ts';
import { isStopping } from '../isStopping.ts';
import { formatReport } from './formatReport.ts';
import type { Report } from './report.ts';
import { totals } from './totals.ts';

/** The colours of the site, and the rules of this page alone. */
const styles = ['../../styles/tokens.css', 'report.css', 'reportGroups.css', 'reportSettings.css'];

/** Writes report.html and report.json into the folder of the package among those of the staff; tells where the page is. */
export async function writeReport(report: Report, staff: string): Promise<string> {
  const folder = path.join(staff, path.basename(path.resolve(report.folder)));
  const page = path.join(folder, 'report.html');
  const rules = await Promise.all(styles.map((name) => readFile(path.join(import.meta.dirname, name), 'utf8')));
  await mkdir(folder, { recursive: true });
  await writeWhole(path.join(folder, 'report.json'), json(report));
  await writeWhole(page, [formatReport(report, rules.join('\n'))]);
  return page;
}

/** Beside its place, then renamed: a reader never sees half a file. */
async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  try {
    await writeFile(beside, pieces);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** All problems as they are, one a line: a large file has more of them than one string can hold. */
function* json({ folder, problems }: Report): Generator<string> {
  const codes = Object.fromEntries([...Map.groupBy(problems, codeOf)].map(([code, own]) => [code, own.length]));
  const head = { folder, isRefused: problems.some(isStopping), totals: totals(problems), codes };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "problems": [`;
  for (const [index, problem] of problems.entries()) yield `${index > 0 ? ',' : ''}\n    ${JSON.stringify(problem)}`;
  yield `${problems.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function codeOf({ code }: Problem): string {
  return code;
}
