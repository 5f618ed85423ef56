/** The command recheck: an edited Word file held against the release that it names. Nothing of it is kept. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { officeProblems } from '../intake/office/officeParts.ts';
import { officeStrings } from '../words/officeStrings.ts';
import { fillText } from '../words/strings.ts';
import { languageOption, packageOption, reportsFolder } from './command.ts';
import { readReleasedTexts, recheck, recheckLines } from './recheckFile.ts';

const command = new Command('recheck')
  .description('compares an edited Word file with the release that it names / 把改过的 Word 与所写的数据版本逐句核对')
  .argument('<file>', 'a .docx file / .docx 文件')
  .addOption(packageOption)
  .addOption(languageOption)
  .parse();

const { package: folder, lang } = command.opts<{ package: string; lang: Language }>();
const [file = ''] = command.args;

process.exitCode = await run();

/** 0 where all agrees, 4 where something does not, 2 where the file can not be compared. */
async function run(): Promise<number> {
  if (!existsSync(file)) return refuse(fillText(officeStrings[lang]['recheck.noFile'], { file }));
  const result = await recheck(await readFile(file), (id) => readReleasedTexts(folder, reportsFolder(folder), id));
  if ('code' in result) return refuse(formatProblem({ ...result, file: basename(file) }, officeProblems, lang));
  if ('missing' in result)
    return refuse(fillText(officeStrings[lang]['recheck.noRelease'], { folder, release: result.missing }));
  process.stdout.write(`${recheckLines(result, basename(file), lang).join('\n')}\n`);
  return result.comparison.differences.length === 0 ? 0 : 4;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}
