import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { releasedFiles } from '../../src/figures/read.ts';
import { withFolder } from '../release/withFolder.ts';

describe('the downloads of a release', () => {
  it('keep a title that begins with a sign, but for Excel, which would run it', () =>
    withFolder(async (folder) => {
      const text = 'code,title_en\np0,+60 allowance\np1,"@home, day and night"\np2,救助（６０％以上）\n';
      await writeFile(path.join(folder, 'programmes.csv'), text);
      expect(Object.fromEntries(await releasedFiles(folder))).toEqual({
        'programmes.csv': text,
        'programmes-excel.csv':
          '\uFEFFcode,title_en\r\np0,\'+60 allowance\r\np1,"\'@home, day and night"\r\np2,救助（６０％以上）\r\n',
      });
    }));
});
