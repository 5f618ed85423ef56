import { describe, expect, it, test } from 'vitest';
import { parseProse } from '../../src/editions/parseProse.ts';

const parse = (paragraph: string) => parseProse(`# preface\n\n${paragraph}\n`, 'zh.md');

describe('the prose of an edition', () => {
  it('is sections of paragraphs', () => {
    expect(parseProse('# preface\n\nFirst.\n\nSecond.\n\n# aid\n\nThird.\n', 'en.md')).toEqual([
      { section: 'preface', paragraphs: ['First.', 'Second.'] },
      { section: 'aid', paragraphs: ['Third.'] },
    ]);
  });

  it('joins the lines of a paragraph: English with a space, Chinese without', () => {
    expect(parse('of one\nrelease')[0]?.paragraphs).toEqual(['of one release']);
    expect(parse('同一版\n数据，\n图表')[0]?.paragraphs).toEqual(['同一版数据，图表']);
  });

  it('is nothing where nothing was written', () => {
    expect(parseProse('', 'en.md')).toEqual([]);
  });

  it('begins with a heading', () => {
    expect(() => parseProse('\nLost.\n', 'en.md')).toThrow('prose before the first heading: en.md line 2');
  });

  test.each([
    '共{persons aid}，其中{persons aid north}。',
    '2022年6月2日公开的文章',
    '2021年的标准，2016—2021年逐年列出',
    'made public on 2 June 2022',
    'the standards of 2021, and of 2016–2021',
    '仪民发〔2022〕1号',
    '依据[[GB/T 15835-2011]]',
    '原文为“共保障2414人”',
    '城镇“三无”老人三项合计',
    '同一人可能列入几个项目',
    '一是提高标准，二是扩大范围',
    'Three allowances, two of them urban; people of the county',
  ])('may say: %s', (paragraph) => {
    expect(parse(paragraph)[0]?.paragraphs).toEqual([paragraph]);
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
    ['走访一千人次', '一千人'],
    ['提高两个百分点', '两个百分点'],
    ['2,414 persons', '2,414'],
    ['2021 persons', '2021'],
    ['in 2021, 1999 households', '1999'],
    ['about 15.23 million yuan', '15.23'],
    ['forty persons', 'forty persons'],
    ['ninety-one people', 'ninety-one people'],
    ['thousands of households', 'thousands of households'],
    ['５ towns', '５'],
  ])('may not type a quantity: %s', (paragraph, typed) => {
    expect(() => parse(paragraph)).toThrow(`typed quantity: ${typed}`);
  });

  it('names file and line of a typed quantity', () => {
    const text = '# preface\n\n保障{persons aid}。\n\n第二段\n保障2414人。\n';
    expect(() => parseProse(text, 'reports/zh.md')).toThrow(
      'typed quantity: 2414人 in reports/zh.md line 6; refer to a figure instead',
    );
  });

  it('names file and line of a reference that is not closed', () => {
    expect(() => parse('保障{persons aid。')).toThrow('unclosed reference: zh.md line 3');
    expect(() => parse('保障persons aid}。')).toThrow('unclosed reference: zh.md line 3');
  });
});
