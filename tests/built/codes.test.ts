/** Pages of codes that mean something else in an URL stand where links lead. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { release } from '../../src/release/release.ts';
import { writeScratch } from '../../src/release/write/writeReleased.ts';
import { csv } from '../release/packageCase.ts';
import { withFolder } from '../release/withFolder.ts';
import { writePackage } from '../release/writePackage.ts';

const run = promisify(execFile);

it(
  'has a page for codes with ends of files and with names of other pages',
  () =>
    withFolder(async (folder) => {
      const data = join(folder, 'data/codes');
      const files = {
        'programmes.csv': csv`
        code,parent,title_zh,title_en
        aid.v1.html,,救助,Aid
        404,,照料,Care
      `,
        'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        _image,county,乙镇,Town B
        east.2,county,东镇,East Town
      `,
        'facts.csv': csv`
        year,area,programme,measure,value,unit
        2021,_image,aid.v1.html,persons,300,人
        2021,east.2,aid.v1.html,persons,400,人
        2021,_image,404,persons,500,人
        2021,east.2,404,persons,600,人
      `,
      };
      await writePackage(data, { files });
      await writeScratch(join(data, 'released'), (await release(data)).files, join(data, 'released'));
      const out = join(folder, 'dist');
      const options = ['--package', data, '--out', out, '--staff', join(folder, 'staff'), '--no-twins'];
      await run(process.execPath, ['src/cli/site.ts', ...options]);
      const titleOf = async (page: string) =>
        /<title>([^<]*)/.exec(await readFile(join(out, page, 'index.html'), 'utf8'))?.[1];
      expect(await titleOf('en/programmes/aid.v1.html')).toMatch(/^Aid/);
      expect(await titleOf('en/programmes/404')).toMatch(/^Care/);
      expect(await titleOf('en/areas/_image')).toMatch(/^Town B/);
      expect(await titleOf('areas/east.2')).toMatch(/^东镇/);
    }),
  120_000,
);
