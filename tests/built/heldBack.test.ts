/** What is internal or under embargo is printed for staff, and nothing of it is in the public site. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { withFolder } from '../release/withFolder.ts';

const run = promisify(execFile);

/** Every file of a folder, by its path, as text: PDFs by their names and the bytes that are not packed. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = async (file: string) => [path.relative(folder, file), await readFile(file, 'latin1')] as const;
  return new Map(await Promise.all(files.map(read)));
}

const edition = (kind: string, members: object) =>
  JSON.stringify({ kind, year: 2020, title: { en: `Unseen ${kind}` }, ...members });

it(
  'keeps editions that are internal or embargoed out of the site',
  () =>
    withFolder(async (folder) => {
      const reports = path.join(folder, 'reports/hawaii');
      const dist = path.join(folder, 'dist');
      await cp('data/hawaii', path.join(folder, 'data/hawaii'), { recursive: true });
      await mkdir(path.join(reports, 'secret-brief'), { recursive: true });
      await mkdir(path.join(reports, 'early-briefing'));
      await writeFile(path.join(reports, 'site.json'), '{ "sample": { "en": "Sample" } }');
      await writeFile(path.join(reports, 'secret-brief/edition.json'), edition('lead', {}));
      const embargo = { embargo: '2099-01-01T10:00:00+08:00' };
      await writeFile(path.join(reports, 'early-briefing/edition.json'), edition('press', embargo));
      const staff = path.join(folder, 'staff');
      const options = ['--package', path.join(folder, 'data/hawaii'), '--out', dist, '--staff', staff, '--lang', 'en'];
      await run(process.execPath, ['src/cli/build.ts', ...options]);

      const site = await filesIn(dist);
      expect([...site.keys()]).toContain('publications/glance-2020/index.html');
      const telling = [...site].filter(([name, text]) => /secret-brief|early-briefing|Unseen/.test(name + text));
      expect(telling.map(([name]) => name)).toEqual([]);

      const held = await filesIn(path.join(staff, 'hawaii/editions'));
      expect([...held.keys()].filter((name) => name.endsWith('.pdf')).toSorted()).toEqual([
        'reports/early-briefing.en.pdf',
        'reports/secret-brief.en.pdf',
      ]);
      expect([...held.keys()].filter((name) => name.endsWith('index.html')).toSorted()).toEqual([
        'publications/early-briefing/index.html',
        'publications/secret-brief/index.html',
      ]);
    }),
  240_000,
);
