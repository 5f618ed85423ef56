import { describe, expect, it, test } from 'vitest';
import { parseProse } from '../../src/editions/prose.ts';

const parse = (paragraph: string) => parseProse(`# preface\n\n${paragraph}\n`, 'zh.md');
const faults = (text: string) => parseProse(text, 'zh.md').problems.map(({ code, line, read }) => [code, line, read]);

describe('the prose of an edition', () => {
  it('is sections of paragraphs', () => {
    expect(parseProse('# preface\n\nFirst.\n\nSecond.\n\n# aid\n\nThird.\n', 'en.md').prose).toEqual([
      { section: 'preface', paragraphs: ['First.', 'Second.'] },
      { section: 'aid', paragraphs: ['Third.'] },
    ]);
  });

  it('joins the lines of a paragraph: English with a space, Chinese without', () => {
    expect(parse('of one\nrelease').prose[0]?.paragraphs).toEqual(['of one release']);
    expect(parse('同一版\n数据，\n图表').prose[0]?.paragraphs).toEqual(['同一版数据，图表']);
  });

  it('is nothing where nothing was written', () => {
    expect(parseProse('', 'en.md')).toEqual({ prose: [], headings: [], references: [], problems: [] });
  });

  it('begins with a heading', () => {
    expect(faults('\nLost.\n')).toEqual([['prose-misplaced', 2, undefined]]);
  });

  test.each([
    '共{persons aid}，其中{persons aid north}。',
    '2022年6月2日公开的文章',
    '2021年的标准，2016—2021年逐年列出',
    'made public on 2 June 2022',
    'the standards of 2021, and of 2016–2021',
    '仪民发〔2022〕1号',
    '地址：人民路12-1号院',
    '见https://example.org/2021/12',
    '依据[[GB/T 15835-2011]]',
    '城镇“三无”老人三项合计',
    '同一人可能列入几个项目',
    '一是提高标准，二是扩大范围',
    '咨询电话：0514-83450000',
    '拨打热线12345咨询',
    '来访：真州路12号3室',
    '见 https://example.org/2021/a-1.html ，或写信至 a1@example.org',
    '6月2日起受理',
    'Telephone: +86 514 8345 0000',
    'at 12 Zhenzhou Road, until 2 June',
    'dated 2022-06-02',
    '第三人称',
    'Three allowances, two of them urban; people of the county',
  ])('may say: %s', (paragraph) => {
    expect(parse(paragraph)).toMatchObject({ prose: [{ paragraphs: [paragraph] }], problems: [] });
  });

  test.each([
    ['保障2414人', '2414人'],
    ['保障2014人', '2014人'],
    ['发放1523万元', '1523万'],
    ['占30.1%', '30.1%'],
    ['保障３９人', '３９人'],
    ['保障三百户', '三百户'],
    ['保障两千余人', '两千余人'],
    ['提高五成', '五成'],
    ['增长百分之十', '百分之十'],
    ['支出五千万元', '五千万元'],
    ['走访一千人次', '一千人次'],
    ['走访1019人次', '1019人次'],
    ['走访2021次', '2021次'],
    ['接听热线2414件', '2414件'],
    ['热线受理2414件', '2414件'],
    ['占五%', '五%'],
    ['电话慰问20210人', '20210人'],
    ['电话20210人次', '20210人次'],
    ['道路12条', '12条'],
    ['占三十%', '三十%'],
    ['电话2414人', '2414人'],
    ['提高两个百分点', '两个百分点'],
    ['2,414 persons', '2,414'],
    ['2021 persons', '2021'],
    ['in 2021, 1999 households', '1999'],
    ['about 15.23 million yuan', '15.23 million'],
    ['forty persons', 'forty persons'],
    ['ninety-one people', 'ninety-one people'],
    ['thousands of households', 'thousands of households'],
    ['５ towns', '５'],
  ])('may not type a quantity: %s', (paragraph, typed) => {
    expect(parse(paragraph).problems.map(({ code, read }) => [code, read])).toEqual([['quantity-typed', typed]]);
  });

  it('is told of every fault at once, each with its line', () => {
    const text =
      '# preface\n\n保障{persons aid}。\n\n第二段5\n保障2414人，发放三百元。\n\n保障{persons aid。见[[GB/T\n';
    expect(faults(text)).toEqual([
      ['quantity-typed', 5, '5'],
      ['quantity-typed', 6, '2414人'],
      ['quantity-typed', 6, '三百元'],
      ['mark-unclosed', 8, '{'],
      ['mark-unclosed', 8, '[['],
    ]);
  });

  it('refers to figures by their words, with section, paragraph and line', () => {
    const text = '# preface\n\n共{persons\naid}，\n发放{ funds  aid }。\n\n见[[{x}]]。\n\n# aid\n\n{persons aid}\n';
    expect(parseProse(text, 'zh.md').references).toEqual([
      { section: 'preface', paragraph: 1, line: 3, text: 'persons aid' },
      { section: 'preface', paragraph: 1, line: 5, text: 'funds aid' },
      { section: 'aid', paragraph: 2, line: 11, text: 'persons aid' },
    ]);
  });
});
