import { describe, expect, it } from 'vitest';
import { faults, proseWith, reportsWith } from './reportsWith.ts';

describe('prose', () => {
  it('is there in every language', async () => {
    expect(await faults({ 'annual-2020/en.md': undefined })).toEqual([
      ['prose-missing', 'annual-2020/en.md', undefined, undefined, undefined],
    ]);
  });

  it('is UTF-8', async () => {
    expect(await faults({ 'annual-2020/zh.md': Uint8Array.of(0x23, 0x20, 0xb5, 0xcd) })).toEqual([
      ['prose-not-utf8', 'annual-2020/zh.md', undefined, undefined, undefined],
    ]);
  });

  it('stands in parts that the report has', async () => {
    expect(await faults(proseWith('# preface\n\n# prefase\n\n无\n', ''))).toEqual([
      ['section-unknown', 'annual-2021/zh.md', 3, '# prefase', 'preface / aid'],
    ]);
  });

  it('refers to the same figures in every language, part by part, in any order and as often as it likes', async () => {
    const zh = '# preface\n\n{persons aid}{funds aid}\n\n# aid\n\n无\n';
    const en = '# preface\n\n{funds  aid }\n\n{persons aid}{persons aid}\n';
    expect(await faults(proseWith(zh, en))).toEqual([]);
  });

  it('means the publisher’s own area where a reference gives none', async () => {
    expect(await faults(proseWith('# aid\n\n{persons aid}\n', '# aid\n\n{persons aid county}\n'))).toEqual([]);
    expect(await faults(proseWith('# aid\n\n{persons aid}\n', '# aid\n\n{persons aid north}\n'))).toHaveLength(2);
  });

  it('is refused where Markdown would be printed, or a unit doubles that of a figure, each with its line', async () => {
    expect(
      await faults(
        proseWith('# preface\n\n{persons aid}\n**元**\n\n{persons aid}元\n', '# preface\n\n{persons aid}\n'),
      ),
    ).toEqual([
      ['markdown-unknown', 'annual-2021/zh.md', 4, '**', undefined],
      ['markdown-unknown', 'annual-2021/zh.md', 4, '**', undefined],
      ['unit-doubled', 'annual-2021/zh.md', 6, '元', undefined],
    ]);
  });

  it('is refused where one language refers to a figure that another has not, or has elsewhere', async () => {
    const zh = 'annual-2021/zh.md';
    const en = 'annual-2021/en.md';
    expect(await faults(proseWith('# aid\n\n{persons aid}\n', '# aid\n\nNone.\n'))).toEqual([
      ['reference-unlike', en, '# aid', undefined, '{persons aid}'],
    ]);
    expect(await faults(proseWith('# aid\n\n{persons aid}\n', '# preface\n\n{persons aid}\n'))).toEqual([
      ['reference-unlike', zh, '# preface', undefined, '{persons aid}'],
      ['reference-unlike', en, '# aid', undefined, '{persons aid}'],
    ]);
  });
});

it('everything that is wrong is said at once, and nothing of it is used', async () => {
  const { identity, editions, problems } = await reportsWith({
    'site.json': '{ "sampel": {} }',
    'annual-2020/edition.json': '{}',
    ...proseWith('# preface\n\n{persons aid}保障39人\n', '# preface\n\n{persons aid}\n'),
  });
  expect(problems.map(({ code }) => code)).toEqual([
    'member-unknown',
    ...['member-missing', 'member-missing', 'member-missing', 'member-missing'],
    'quantity-typed',
  ]);
  expect([identity, editions]).toEqual([{}, []]);
});
