import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeReleased } from '../../../src/release/write/writeReleased.ts';
import { releaseCut, writeCutPackage } from './cutPackage.ts';
import { figuresOf } from '../figuresOf.ts';
import { filesBelow, withFolder } from '../withFolder.ts';

/** Ten kinds of file: encodings, line ends, titles, units, totals, remarks, 万, a workbook. */
const names = [
  '001-utf8-plain',
  '004-gb18030-crlf',
  '009-utf16be-tabs',
  '023-mixed-line-ends',
  '045-title-unit-line-and-blank-line',
  '054-row-of-units',
  '062-totals-and-subtotals',
  '067-foot',
  '073-wan-and-yi',
  '117-workbook-named-csv',
];

/** Files cut after each of the lengths that are chosen for their whole length. */
export function describeCuts(lengthsOf: (whole: number) => number[]): void {
  describe('a file that was cut', () => {
    test.each(names)('%s changes nothing that is released', (name) =>
      withFolder(async (folder) => {
        const source = await writeCutPackage(folder, name);
        const released = path.join(folder, 'released');
        await writeReleased(released, source.whole);
        const before = await filesBelow(released);
        for (const length of lengthsOf(source.bytes.length)) {
          const files = await releaseCut(source, length);
          const written = files && (await writeReleased(released, files));
          expect(written ?? nothing, `cut after ${length} bytes`).toEqual(nothing);
        }
        expect(await filesBelow(released)).toEqual(before);
      }),
    );

    // Where nothing is released yet, nothing tells that rows are gone; and a number that is cut in its digits at the very
    // end of a file (4422 of 44220) is a number still, because a last line may lack its end. It is one figure at most.
    test.each(names)('%s releases no other figure than the whole file, but the one it is cut in', (name) =>
      withFolder(async (folder) => {
        const source = await writeCutPackage(folder, name);
        const whole = figuresOf(source.whole.get('figures.csv') ?? '');
        for (const length of lengthsOf(source.bytes.length)) {
          const files = await releaseCut(source, length);
          const figures = Object.entries(figuresOf(files?.get('figures.csv') ?? ''));
          const other = figures.filter(([id, cell]) => cell !== whole[id]);
          expect(other.length, `cut after ${length} bytes`).toBeLessThanOrEqual(1);
          for (const [id, cell] of other) expect(digits(whole[id]), `cut after ${length} bytes`).toMatch(startOf(cell));
        }
      }),
    );
  });
}

const nothing = { isChanged: false, problems: [] };

/** The digits of a figure without unit and last noughts: 442 of 442000 元; none of x, a cell cut away whole. */
function digits(cell = ''): string {
  return cell.replace(/ .*|\D/g, '').replace(/0+$/, '');
}

function startOf(cell: string): RegExp {
  return new RegExp(`^${digits(cell)}`);
}
