import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { constraintProblems } from '../../src/intake/cells/constraints.ts';
import { isPersonal } from '../../src/intake/personalScreen.ts';
import { tableProblems } from '../../src/intake/tableProblems.ts';
import { parseWorkbook } from '../../src/intake/workbook/parseWorkbook.ts';
import { expectedOf, readCase, tableCases, tableFile } from './tableCase.ts';

const codesOf = (name: string) => expectedOf(name).problems.map(({ code }) => code);

describe('a file', () => {
  test.each(tableCases)('%s reads as expected, in whatever pieces it comes', async (name) => {
    expect(await readCase(name, 64_000)).toEqual(expectedOf(name));
    expect(await readCase(name, 7)).toEqual(expectedOf(name));
  });

  it('is there for every problem and every notice of a table', () => {
    const seen = new Set(tableCases.flatMap(codesOf));
    // those of a schema stand in constraints.test.ts and parseTable.test.ts, a thousand problems of a kind in
    // problemList.test.ts, separators that nothing decides in numberForm.test.ts, files that may not be opened in
    // officeParts.test.ts, and what is made by a spreadsheet program in parseWorkbook.test.ts
    const elsewhere = [
      'office-large',
      'office-dtd',
      'workbook-opendocument',
      'cells-commented',
      'separators-open',
      ...Object.keys(constraintProblems),
      'value-duplicate',
      'problems-more',
    ];
    expect(Object.keys(tableProblems).filter((code) => !seen.has(code))).toEqual(elsewhere);
  });
});

describe('a file with personal data', () => {
  const secret = tableCases.filter((name) => codesOf(name).some(isPersonal));

  test.each(secret)('%s gives no row away and repeats nothing', async (name) => {
    const read = await readCase(name, 64_000);
    expect([read.isRead, read.rows, read.totals]).toEqual([false, [], []]);
    const texts = await cellsOf(tableFile(name));
    const said = JSON.stringify(read);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => said.includes(text))).toEqual([]);
  });

  it('is told by its codes alone', () => {
    expect(secret.flatMap(codesOf).filter((code) => !isPersonal(code))).toEqual([]);
    expect(secret.length).toBeGreaterThan(5);
  });
});

/** Every text of a file, as far as it is longer than one character. */
async function cellsOf(file: string): Promise<string[]> {
  const bytes = readFileSync(file);
  const rows = file.endsWith('.xlsx') ? (await parseWorkbook(bytes, file)).rows : undefined;
  const cells = rows?.flatMap((row) => row.cells) ?? bytes.toString('utf8').split(/[,\n]/);
  return cells.filter((cell) => cell.length > 1);
}
