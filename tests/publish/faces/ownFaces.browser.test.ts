/** Faces that a package brings for 普通公文版式, as a bureau that owns a 仿宋 would. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFaces } from '../../../src/editions/readReports.ts';
import { pdfFonts } from '../../../src/publish/check/text.ts';
import { checkFace, faceName } from '../../../src/publish/faces/faces.ts';
import { loadPdf } from '../../../src/publish/pdf/finish.ts';
import { publish } from '../../../src/publish/publish.ts';
import { samplePage } from '../samplePage.ts';
import { samples, writeSampleSite } from '../sampleSite.ts';

/** Stands for the bureau's own: a face that nothing else of a publication is set in. */
const light = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/300Light/NotoSansSC_300Light.ttf'));
const heading = `<style>@media print { h1 { font-family: 'Nianbao Fangsong', 'Nianbao Serif' !important; font-weight: 400 !important } }</style>`;

let face: Uint8Array;
let reports: string;

beforeAll(async () => {
  face = await readFile(light);
  reports = await mkdtemp(join(tmpdir(), 'nianbao-faces-'));
  await copyFile(light, join(reports, 'own.ttf'));
  const faces = { fangsong: { file: 'own.ttf', name: { 'zh-CN': '自有仿宋' }, licence: 'SIL OFL 1.1' } };
  await writeFile(join(reports, 'site.json'), JSON.stringify({ faces }));
});

afterAll(() => rm(reports, { recursive: true, force: true }));

describe('a face of the package’s own', () => {
  it('is what the text that asks for it is printed in, and stands in the manifest', async () => {
    const html = samplePage('zh-CN').replace('</head>', `${heading}</head>`);
    const dist = await writeSampleSite([{ name: 'sample', language: 'zh-CN', html }, samples[1]!]);
    const job = { dist, cache: 'node_modules/.cache/nianbao', log: () => {} };
    const without = await publish(job);
    expect(without.problems.map(({ code, read }) => [code, read])).toEqual([['face-missing', 'Nianbao Fangsong 400']]);
    const { problems, manifest } = await publish({ ...job, faces: await packageFaces(reports) });
    expect(problems).toEqual([]);
    expect(Object.keys(manifest!.faces)).toContain('NotoSansSC-Light');
    const fonts = pdfFonts(await loadPdf(await readFile(join(dist, 'reports/sample.zh-CN.pdf'))));
    expect(fonts.map(({ name }) => name)).toContain('NotoSansSC-Light');
    await rm(dist, { recursive: true, force: true });
  }, 60_000);

  it('is refused, with its file, where it is no TrueType face', async () => {
    const dist = await writeSampleSite();
    const own = await mkdtemp(join(tmpdir(), 'nianbao-faces-'));
    await writeFile(join(own, 'site.json'), await readFile(join(reports, 'site.json')));
    await writeFile(join(own, 'own.ttf'), 'OTTO');
    const job = { dist, cache: 'node_modules/.cache/nianbao', log: () => {} };
    expect((await publish({ ...job, faces: await packageFaces(own) })).problems).toEqual([
      { code: 'face-unusable', file: join(own, 'own.ttf'), read: 'not TrueType' },
    ]);
    await Promise.all([dist, own].map((folder) => rm(folder, { recursive: true, force: true })));
  });
});

describe('checkFace', { timeout: 60_000 }, () => {
  const withoutTable = (tag: string): Uint8Array => {
    const at = Buffer.from(face).indexOf(tag);
    return Uint8Array.from(face, (byte, index) => (index === at ? 63 : byte));
  };

  it('takes a static TrueType face that may be embedded', () => {
    expect(checkFace(face)).toBeUndefined();
    expect(faceName(face)).toBe('NotoSansSC-Light');
  });

  it('refuses what would print as Type 3: no TrueType outlines, or a variable face', () => {
    expect(checkFace(withoutTable('glyf'))).toBe('not TrueType');
    const variable = Buffer.from(face);
    variable.write('fvar', variable.indexOf('post'));
    expect(checkFace(variable)).toBe('variable');
  });

  it('refuses what its maker does not let be embedded', () => {
    const restricted = Uint8Array.from(face);
    const table = Buffer.from(face);
    restricted[table.readUInt32BE(table.indexOf('OS/2') + 8) + 9] = 2;
    expect(checkFace(restricted)).toBe('embedding restricted');
  });
});
