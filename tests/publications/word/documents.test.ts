import { beforeAll, describe, expect, it } from 'vitest';
import { readRelease } from '../../../src/figures/read.ts';
import { isValue } from '../../../src/model/cell.ts';
import { readSite } from '../../../src/publications/readSite.ts';
import { plannedDocuments } from '../../../src/publications/word/documents.ts';
import { partOf, viewOf, written } from './writtenDocuments.ts';

const controlPattern =
  /<w:sdt><w:sdtPr><w:alias w:val="([^"]*)"\/><w:tag w:val="([^"]*)"\/><w:id w:val="(\d+)"\/><w:lock w:val="(\w+)"\/><\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs;

function controlsOf(body: string) {
  return [...body.matchAll(controlPattern)].map(([, alias = '', tag = '', id = '', lock = '', content = '']) => ({
    alias,
    tag,
    id,
    lock,
    text: [...content.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
  }));
}

it('are planned for each edition and language, beside its PDF', async () => {
  const site = await readSite('data/yizheng/released', 'reports/yizheng');
  const files = plannedDocuments(site).map(({ file }) => file);
  expect(files).toContain('reports/press-2021.zh.docx');
  expect(files).toContain('reports/annual-2021.en.docx');
  expect(files).toHaveLength(site.editions.length * site.languages.length);
});

describe('the press briefing as a Word document', () => {
  let bytes: Uint8Array;
  let body: string;
  beforeAll(async () => {
    bytes = await written(await viewOf('yizheng', 'press-2021', 'zh-CN'));
    body = partOf(bytes, 'word/document.xml');
  });

  it('has the same bytes each time', async () => {
    const again = await written(await viewOf('yizheng', 'press-2021', 'zh-CN'));
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  it('has each number of a figure in a control that can not be typed over, with its name', async () => {
    const { figures } = await readRelease('data/yizheng/released');
    const ids = new Map(figures.map((figure) => [figure.id, figure]));
    const controls = controlsOf(body);
    const ofFigures = controls.filter(({ tag }) => ids.has(tag));
    expect(controls.length).toBe(body.match(/<w:sdt>/g)!.length);
    expect(ofFigures.length).toBeGreaterThan(20);
    for (const { tag, text, lock, alias } of controls) {
      expect([lock, tag.length <= 64, alias.length <= 64 && alias.length > 0]).toEqual(['contentLocked', true, true]);
      const cell = ids.get(tag)?.cell;
      if (cell !== undefined && isValue(cell)) {
        const isSum = cell.shown?.isRounded === true;
        expect(text.replaceAll(',', '')).toContain(isSum ? '≈5140' : cell.value);
      }
    }
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
    expect(controls.find(({ tag }) => tag.startsWith('persons/'))?.alias).toMatch(/人数 2021年/);
  });

  it('numbers captions by fields, repeats the heads of tables and tells its pictures', () => {
    expect(body).toMatch(/SEQ 图 \\\* ARABIC/);
    expect(body).toMatch(/SEQ 表 \\\* ARABIC/);
    expect(body.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(0);
    const [, description = ''] = /<wp:docPr [^>]*descr="([^"]*)"/.exec(body) ?? [];
    expect(description).toContain('农村五保：2021年3,360万元');
  });

  it('names its release and no clock', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<cp:version>2021.1</cp:version>');
    expect([...core.matchAll(/>(\d{4}-\d\d-\d\dT[^<]*)</g)].map(([, date]) => date)).toEqual([
      '2022-06-02T00:00:00Z',
      '2022-06-02T00:00:00Z',
    ]);
  });

  it('leaves out a picture that is not drawn, with its caption', async () => {
    const { writeDocument } = await import('../../../src/publications/word/writeDocument.ts');
    const view = await viewOf('yizheng', 'press-2021', 'zh-CN');
    const plain = partOf(await writeDocument(view, new Map()), 'word/document.xml');
    expect(plain).not.toContain('SEQ 图');
    expect(plain).not.toContain('<w:drawing>');
  });
});

describe('the annual report as a Word document', () => {
  it('has lists of contents as fields, parts as headings and its appendix across', async () => {
    const view = await viewOf('yizheng', 'annual-2021', 'en');
    const body = partOf(await written(view), 'word/document.xml');
    expect(body.match(/TOC \\[oh]/g)).toHaveLength(3);
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toMatch(/w:orient="landscape"/);
  });

  it('shows a withheld figure by its sign and holds no number for it', async () => {
    const { figures } = await readRelease('data/yizheng/released');
    const withheld = new Set(figures.filter(({ cell }) => cell.state === 'withheld').map(({ id }) => id));
    const body = partOf(await written(await viewOf('yizheng', 'annual-2021', 'zh-CN')), 'word/document.xml');
    const shown = controlsOf(body).filter(({ tag }) => withheld.has(tag));
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map(({ text }) => text))).toEqual(new Set(['※']));
  });
});
