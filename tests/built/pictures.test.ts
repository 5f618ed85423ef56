/** The pictures of the default package as they were built: listed, of the size they say, and small enough to send. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from 'fast-png';
import { describe, expect, inject, it } from 'vitest';
import { sha256 } from '../../src/files/whole.ts';
import type { SiteFile } from '../../src/tables/setting.ts';

const dist = inject('dist');
const read = (file: string) => readFileSync(path.join(dist, file));

describe('the pictures of the default package', () => {
  const manifest = JSON.parse(read('reports/manifest.json').toString('utf8'));
  const files: (SiteFile & { sha256: string })[] = manifest.workbooks.files;
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const pixelled = pictures.filter(({ pixels }) => pixels !== undefined);

  it('are in the manifest as they are in the site, none refused', () => {
    expect(manifest.workbooks.refused).toEqual([]);
    for (const { file, size, sha256: digest } of pictures)
      expect([file, read(file).length, sha256(read(file))]).toEqual([file, size, digest]);
  });

  it('are of overview, programmes and the own area in both sizes, and for print of every chart', () => {
    const names = pictures.map(({ file }) => file);
    for (const id of ['overview-people', 'programme-dibao-persons', 'area-321081-people'])
      for (const size of ['1200x675', '1080x1080'])
        for (const language of ['zh', 'en']) expect(names).toContain(`pictures/${id}-${size}.${language}.png`);
    expect(names).toContain('pictures/area-DEMO-01-people-85mm.zh.svg');
    expect(names.filter((name) => /area-DEMO.*png/.test(name))).toEqual([]);
  });

  it('have the pixels that they say, and at most 200 kB', () => {
    for (const { file, pixels, size } of pixelled) {
      expect([file, size <= 200_000]).toEqual([file, true]);
      const { width, height } = decode(read(file));
      expect([file, { width, height }]).toEqual([file, pixels]);
    }
  });

  it('are listed with size and pixels on the page of publications', () => {
    const page = read('publications/index.html').toString('utf8');
    for (const { file, language, pixels } of pixelled)
      if (language === 'zh-CN') {
        expect(page).toContain(`href="../${file}"`);
        expect(page.replaceAll(/<[^>]*>/g, '')).toContain(`PNG，${pixels!.width}×${pixels!.height}`);
      }
    expect(page).not.toContain('og:image');
  });
});
