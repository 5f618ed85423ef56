import { beforeAll, describe, expect, it } from 'vitest';
import { readReleasedTexts, recheck, recheckLines } from '../../src/cli/recheckFile.ts';
import type { Difference } from '../../src/publications/word/compareText.ts';
import { edited, viewOf, written } from '../publications/word/writtenDocuments.ts';

/** Read once for all tests. */
function released(name: string) {
  const texts = new Map<string, ReturnType<typeof readReleasedTexts>>();
  return (id: string) => {
    const read = texts.get(id) ?? readReleasedTexts(`data/${name}`, `reports/${name}`, id);
    texts.set(id, read);
    return read;
  };
}

const china = released('china');
const yizheng = released('yizheng');

async function rechecked(bytes: Uint8Array, texts = yizheng) {
  const result = await recheck(bytes, texts);
  if (!('comparison' in result)) throw new Error(JSON.stringify(result));
  return result;
}

async function differences(bytes: Uint8Array, texts = yizheng): Promise<Difference[]> {
  return (await rechecked(bytes, texts)).comparison.differences;
}

/** Runs of an own paragraph after the first. */
const withParagraph = (text: string) => (body: string) =>
  body.replace('</w:p>', `</w:p><w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);

/** Without the controls of its numbers, as some programs save it. */
const withoutControls = (body: string) =>
  body.replaceAll(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, '$1');

describe('an edited press briefing, held against its release', () => {
  let press: Uint8Array;
  let chinaPress: Uint8Array;
  beforeAll(async () => {
    press = await written(await viewOf('yizheng', 'press-2021', 'zh-CN'));
    chinaPress = await written(await viewOf('china', 'press-2020', 'zh-CN'));
  });

  /** The planted change, and what it must be named as. */
  const planted: [string, (body: string) => string, Partial<Difference>][] = [
    [
      'a number typed over in its control',
      (body) => body.replace('>1562户<', '>1526户<'),
      { out: '1562', put: '1526', kinds: ['number'] },
    ],
    ['万元 made 元', (body) => body.replace('>5053万元<', '>5053元<'), { out: '万', put: '', kinds: ['unit'] }],
    ['人 made 户', (body) => body.replace('>2414人<', '>2414户<'), { out: '人', put: '户', kinds: ['unit'] }],
    ['another place', (body) => body.replaceAll('江苏省', '浙江省'), { out: '苏', put: '浙', kinds: ['place'] }],
    [
      'a negation taken out',
      (body) => body.replace('，不是每人实际领到的数', '，是每人实际领到的数'),
      { out: '不', kinds: ['negation'] },
    ],
    [
      '低 made 高',
      (body) =>
        body.replace('月</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve">低', (text) =>
          text.replace(/低$/, '高'),
        ),
      { out: '低', put: '高', kinds: ['direction'] },
    ],
    [
      'another programme before a true sentence',
      (body) => body.replace('>农村五保<', '>城乡低保<'),
      { put: '城乡低保', kinds: ['programme'] },
    ],
    [
      'a number in a table',
      (body) => body.replace('>2,868<', '>2,886<'),
      { out: '2,868', put: '2,886', kinds: ['number'] },
    ],
    [
      'the unit in the head of a table',
      (body) => body.replace('<w:t xml:space="preserve">万元</w:t>', '<w:t xml:space="preserve">元</w:t>'),
      { out: '万', put: '', kinds: ['unit'] },
    ],
    [
      'a sentence with a number that is not of the release',
      withParagraph('全市共有救助对象6000人。'),
      { read: '全市共有救助对象6000人。' },
    ],
    ['a number in Chinese characters', withParagraph('全市增长近两成。'), { read: '全市增长近两成。' }],
  ];

  it.each(planted)('does not agree with %s', async (_, change, expected) => {
    const found = await differences(edited(press, change));
    expect(found).toContainEqual(expect.objectContaining(expected));
  });

  it('does not agree with 增加 made 减少', async () => {
    const found = await differences(
      edited(chinaPress, (body) => body.replaceAll('比上年增加', '比上年减少')),
      china,
    );
    expect(found[0]).toMatchObject({ out: '增加', put: '减少', kinds: ['direction'] });
  });

  it('is found by text where the controls were dropped', async () => {
    const plain = edited(press, withoutControls);
    const { comparison } = await rechecked(plain);
    expect(comparison.differences).toEqual([]);
    expect(comparison.loose).toBeGreaterThan(10);
    const changed = edited(press, (body) => withoutControls(body).replace('>1562户<', '>1526户<'));
    expect(await differences(changed)).toContainEqual(
      expect.objectContaining({ out: '1562', put: '1526', kinds: ['number'] }),
    );
  });

  it('agrees where paragraphs were moved or deleted, and in other spaces and widths', async () => {
    const paragraph = /<w:p><w:pPr><w:pStyle w:val="NianbaoBody"\/><w:numPr>.*?<\/w:p>/s;
    const deleted = edited(press, (body) => body.replace(paragraph, ''));
    const moved = edited(press, (body) => {
      const [text = ''] = paragraph.exec(body) ?? [];
      return body.replace(text, '').replace('<w:sectPr', `${text}<w:sectPr`);
    });
    const spaced = edited(press, (body) => body.replaceAll('2414人', '２４１４ 人'));
    for (const bytes of [press, deleted, moved, spaced]) expect(await differences(bytes)).toEqual([]);
  });

  it('tells own words apart, and pictures', async () => {
    const { comparison } = await rechecked(edited(press, withParagraph('各镇要高度重视，认真落实。')));
    expect(comparison).toMatchObject({ differences: [], own: ['各镇要高度重视，认真落实。'], pictures: 1 });
  });

  it('is told in both languages', async () => {
    const result = await rechecked(edited(press, (body) => body.replace('>5053万元<', '>5053元<')));
    expect(recheckLines(result, 'a.docx', 'zh-CN')).toContain('  改动：“万”改为“”（单位）');
    expect(recheckLines(result, 'a.docx', 'en').join('\n')).toMatch(
      /do not agree: 1\.\nparagraph 1: .*\n {2}released: /,
    );
  });
});

it('is not compared with another release than its own', async () => {
  const press = await written(await viewOf('yizheng', 'press-2021', 'zh-CN'));
  expect(await recheck(press, china)).toEqual({ missing: '2021.1' });
});

it('reads an English report, and names a changed direction', async () => {
  const report = await written(await viewOf('china', 'annual-2020', 'en'));
  expect(await differences(report, china)).toEqual([]);
  const found = await differences(
    edited(report, (body) => body.replace(' more than ', ' less than ')),
    china,
  );
  expect(found[0]).toMatchObject({ out: 'more', put: 'less', kinds: ['direction'] });
});
