import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/release/staff/report.ts';
import { writeReport } from '../../../src/cli/reportRun.ts';
import { withFolder } from '../withFolder.ts';
import { manyProblems } from './manyProblems.ts';

const acknowledgements = { file: 'data/case/acknowledgements.csv', isThere: false };
const report: Report = {
  folder: 'data/case/',
  problems: manyProblems(),
  ending: undefined,
  acknowledgements,
  language: 'zh-CN',
};

describe('the files of a report', () => {
  it('stand in the folder of the package and hold all problems as they are', () =>
    withFolder(async (staff) => {
      expect(await writeReport(report, staff)).toBe(path.join(staff, 'case', 'report.html'));
      expect((await readdir(path.join(staff, 'case'))).toSorted()).toEqual(['report.html', 'report.json']);
      const json = JSON.parse(await readFile(path.join(staff, 'case', 'report.json'), 'utf8'));
      expect(json.problems).toEqual(JSON.parse(JSON.stringify(report.problems)));
      expect(json).toMatchObject({ isRefused: true, totals: { acknowledged: 1 }, codes: { 'parent-cycle': 2 } });
    }));

  it('hold none when nothing was found, and are the same for the same findings', () =>
    withFolder(async (staff) => {
      const page = await writeReport({ ...report, problems: [] }, staff);
      const json = await readFile(path.join(staff, 'case', 'report.json'), 'utf8');
      expect(JSON.parse(json)).toMatchObject({ isRefused: false, problems: [] });
      const before = await readFile(page, 'utf8');
      await writeReport({ ...report, problems: [] }, staff);
      expect(await readFile(page, 'utf8')).toBe(before);
    }));

  it('leave no half file when they cannot be put in their place', () =>
    withFolder(async (staff) => {
      const folder = path.join(staff, 'case');
      await mkdir(path.join(folder, 'report.json'), { recursive: true });
      await writeFile(path.join(folder, 'report.json', 'kept.txt'), '');
      await writeFile(path.join(folder, 'report.html'), 'the report before');
      await expect(writeReport(report, staff)).rejects.toThrow();
      expect((await readdir(folder)).toSorted()).toEqual(['report.html', 'report.json']);
      expect(await readFile(path.join(folder, 'report.html'), 'utf8')).toBe('the report before');
    }));
});
