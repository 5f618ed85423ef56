import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/model/language.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { writeDisclosure, writeReport } from '../../../src/cli/reportRun.ts';
import { axeViolations } from '../../built/axe.ts';
import { listen, openSite } from '../../built/openSite.ts';
import { releaseCase } from '../releaseCase.ts';
import { withFolder } from '../withFolder.ts';
import { manyProblems } from './manyProblems.ts';

const warning: Problem = {
  code: 'value-empty',
  severity: 'warning',
  file: 'facts.csv',
  row: 6,
  letter: 'G',
  column: '数值',
  key: 'value-empty persons/care/county/2021',
};
const long: Problem = {
  code: 'number-invalid',
  severity: 'error',
  file: `${'statistics-of-social-assistance-'.repeat(3)}2021.xlsx`,
  sheet: '低保',
  row: 100_000,
  letter: 'AB',
  column: '全年发放保障金（万元）',
  read: 'x'.repeat(300),
};
const problems = [...manyProblems(), warning, { ...warning, acknowledged: '尚在审计' }, long];

const settings = ['light', 'dark'].flatMap((scheme) => ['report', 'disclosure'].map((name) => [scheme, name] as const));

describe('the pages for staff', () => {
  it('have no axe violation, light or dark, are silent and fit 390 pixels', { timeout: 60_000 }, () =>
    withFolder(async (staff) => {
      for (const language of languages) {
        const acknowledgements = { file: 'data/case/acknowledgements.csv', isThere: false };
        await writeReport({ folder: language, problems, ending: undefined, acknowledgements, language }, staff);
      }
      for (const language of languages) {
        const { disclosure } = await releaseCase('passes-linked-withheld');
        const disclosed = { folder: language, problems: [], language, ...(disclosure && { disclosure }) };
        await writeDisclosure(disclosed, staff);
      }
      const site = await openSite(staff);
      const found: string[] = [];
      try {
        for (const language of languages)
          for (const [scheme, name] of settings)
            await site.withPage(async (page) => {
              const said = listen(page);
              await page.setViewport({ width: 390, height: 800 });
              await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
              await page.goto(`${site.origin}/${language}/${name}.html`);
              const width = await page.evaluate(() => document.documentElement.scrollWidth);
              if (width > 390) found.push(`${language} ${name} is ${width} wide`);
              const violations = await axeViolations(page);
              found.push(...said, ...violations.map((violation) => `${language} ${name} ${violation}`));
            });
      } finally {
        await site.close();
      }
      expect(found).toEqual([]);
    }),
  );
});
