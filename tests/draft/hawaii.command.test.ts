import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../release/withFolder.ts';
import { command } from './command.ts';
import { releasedFigures } from './releasedFigures.ts';

const hawaii = 'tests/fixtures/new/hawaii-snap-county-biannual-1989-2021.csv';

const patience = { timeout: 30_000 };

const julys = ['--month', '7', '--duplicates', 'neither'];

describe('npm run new with the counties of Hawaii', patience, () => {
  const measures = ['Non-Public Assistance', 'Public Assistance'].flatMap((part) =>
    ['Persons', 'Households'].map((counted) => `SNAP All ${counted} ${part} Participation`),
  );

  it('drafts a package of Julys by county and the state as their sum, and says which figures to look at', () =>
    withFolder(async (folder) => {
      const { status, lines } = command('new', hawaii, 'hawaii2', ...julys, '--yes', '--into', folder);
      expect(lines.slice(-2)).toEqual([
        `Drafted ${folder}/hawaii2, but its data cannot be released yet: mend there what is said above, then`,
        `  npm run release -- --draft --package ${folder}/hawaii2`,
      ]);
      // the state has no sum of 1998, where two rows of a county contradict each other: seven measures
      const others = lines.slice(0, -2).filter((line) => !/^(Warning in|A guess:) /.test(line));
      expect(others).toEqual([
        `${path.basename(hawaii)}: 263 rows, 11 columns, 2904 filled cells: 875 figures, 0 totals as controls, 1063 headings, 0 notes, 966 left out`,
        expect.stringMatching(/^ {2}left out: 924 cells .*: of other months, since a year has one figure$/),
        '  left out: 42 cells (rows 170, 171, 173, 174, 175, 176): about the same as another row, with other numbers',
        '… and 20 more of 30.',
        '7 notes.',
      ]);
      expect(lines.filter((line) => line.includes('read “44122646 USD”'))).toHaveLength(1);
      expect(status).toBe(2);
      expect(await releasedFigures(path.join(folder, 'hawaii2'))).toMatchObject({
        'funds/all/1500306/2020-07-01/2020-07-31': '33269296 USD',
        'funds/all/HI/2020-07-01/2020-07-31': '57316466 USD computed',
        'snap-total-pa-and-non-pa-households/all/HI/2020-07-01/2020-07-31': '97382 households computed',
        'snap-all-persons-public-assistance/all/1500701/1989-07-01/1989-07-31': '1877 persons',
      });
    }));

  it('believes neither of two rows that contradict each other, and says so in its README', () =>
    withFolder(async (folder) => {
      command('new', hawaii, 'hawaii2', ...julys, '--yes', '--into', folder);
      const released = await releasedFigures(path.join(folder, 'hawaii2'));
      const of1998 = Object.keys(released).filter((id) => id.includes('1998-07-01') && id.startsWith('funds'));
      expect(of1998).toEqual(['funds/all/1500306/1998-07-01/1998-07-31']);
      const readme = await readFile(path.join(folder, 'hawaii2/README.md'), 'utf8');
      expect(readme).toContain('- row 170: about the same as row 171, with other numbers\n');
      expect(readme).toContain('- 132 rows of other months: a year has one figure\n');
      expect(readme).toContain('Calc: SNAP Total PA and Non-PA People … (6)”: served\n');
    }));

  it('takes every answer from the command line, and then asks and guesses nothing', () =>
    withFolder(async (folder) => {
      const { status } = command(
        ...(['new', hawaii, 'snap', '--into', folder, '--title', 'SNAP in Hawaii', '--period', 'month'] as const),
        ...['--month', '7', '--duplicates', 'first', '--area', 'County', '--publisher-area', 'State of Hawaii'],
        ...measures.flatMap((column) => ['--measure', `${column}=none`]),
        ...['--measure', 'Calc: SNAP Total PA and Non-PA People=persons:persons:served'],
        ...['--measure', 'Calc: SNAP Total PA and Non-PA Households=households:households:served'],
        ...['--measure', 'SNAP All Total Actual PA & Non-PA Issuance=issuance:USD:flow', '--latest-year', '2020'],
      );
      expect(status).toBe(2);
      expect(await readFile(path.join(folder, 'snap/README.md'), 'utf8')).not.toContain('## Guesses');
      const released = await releasedFigures(path.join(folder, 'snap'));
      expect(released['issuance/all/1500101/1998-07-01/1998-07-31']).toBe('3335308 USD');
      expect(new Set(Object.keys(released).map((id) => id.split('/')[0]))).toEqual(
        new Set(['persons', 'households', 'issuance']),
      );
    }));

  it('where nobody can be asked, says what is to decide, with which flag and what it would guess', () =>
    withFolder(async (folder) => {
      const { status, lines } = command('new', hawaii, 'hawaii2', '--into', folder, '--lang', 'en');
      expect(status).toBe(2);
      expect(lines.join('\n')).not.toContain('the month to keep');
      expect(lines).toContain(
        'To be decided: the area that the package is about; say --publisher-area <name>; the guess is “HI” (--yes takes all guesses)',
      );
      expect(lines.at(-1)).toBe('Nothing was drafted, no file was written.');
      expect(await readdir(folder)).toEqual([]);
    }));
});
