import { describe, expect, it, test } from 'vitest';
import { proseFaults } from '../../src/editions/proseFaults.ts';

const faults = (words: string) => proseFaults(words).map(({ code, read }) => [code, read]);

describe('years', () => {
  test.each([
    '2021年的标准，2016—2021年逐年列出，2016-2021年、2016–2021年、2016至2021年亦同',
    '2020、2021年，2016年至2021年，2021年度，2021 年底',
    '2021年老年人福利，2021年1季度',
    'In 2021, allowances rose; since 2016 they have, and until 2025 they will.',
    'before 2021, or after 2021 (the year 2021)',
    'in 2019, 2020 and 2021; between 2016 and 2021, over 2016–2021',
    'the standards of 2021, and of 2016–2021',
    'by the end of 2025',
    'In 2021 {persons aid} were supported.',
    'Annual Report 2021',
    '2021 Annual Report of the county',
  ])('may stand: %s', (words) => {
    expect(faults(words)).toEqual([]);
  });

  test.each([
    ['共救助2000多户', '2000多'],
    ['1900余户', '1900余'],
    ['2000余人次', '2000余'],
    ['共2000位老人', '2000位'],
    ['2000对', '2000对'],
    ['¥2000', '2000'],
    ['2000块', '2000块'],
    ['2000美元', '2000美'],
    ['2000', '2000'],
    ['增长2020多个百分点', '2020多'],
    ['¥2021年', '2021年'],
    ['2000年轻人', '2000年'],
    ['5000年', '5000年'],
    ['5000—2021年', '5000—'],
    ['2000 residents', '2000'],
    ['2000 staff', '2000'],
    ['rose by 2000', '2000'],
    ['rose to 2000.', '2000.'],
    ['a total of 2000 was paid', '2000'],
    ['In all 2000 dibao households were visited', '2000'],
    ['in 2000 dibao households', '2000'],
    ['after 2000 visits', '2000'],
    ['in 2000,500 cases', '2000,500'],
    ['about 2000 recipients', '2000'],
    ['$2000 was paid', '2000'],
    ['before 2 June 2000 people came', '2'],
  ])('are quantities where they do not read as years: %s', (words, read) => {
    expect(faults(words)[0]).toEqual(['quantity-typed', read]);
  });
});

describe('dates', () => {
  test.each([
    '6月底，12月，3月，6月份，2021年1—6月，1月至6月，6、7月',
    '2021年12月31日，6月2日至5日，6月2—5日，6月2日起受理',
    '2022.6.2，2022/6/2，2022-06-02公布',
    'January 12, 2021; June 2, 2022; May 5; 2 June 2022; in June 2022; June 2–5, 2022',
    'On 2 June the bureau',
  ])('may stand: %s', (words) => {
    expect(faults(words)).toEqual([]);
  });

  test.each([
    ['12个月', '12个'],
    ['13月', '13月'],
    ['2022.6', '2022.6'],
    ['2022.6.2户', '2022.6.2户'],
    ['In May 5000 households', '5000'],
    ['In May 20 households', '20'],
  ])('are none: %s', (words, read) => {
    expect(faults(words)).toEqual([['quantity-typed', read]]);
  });
});

describe('names with digits', () => {
  test.each([
    '仪民发〔2021〕5号，〔2021〕12 号文件',
    '大庆路1号2楼，88号院3栋501室，人民路12-1号院，真州路12号3室',
    'at 12 Zhenzhou Road, until 2 June',
    '邮编211400，手机13912345678，13912345678，0514-83415700，（0514）83415700，400-820-8820',
    '电话：83415700，拨打热线12345咨询，12345热线，12345政务服务热线，the 12345 hotline',
    'Telephone: +86 514 8345 0000; (808) 586-4997',
    '附件1，表1，图2，表1-2，see Table 1, Annex 2',
    'GB/T 9704-2012，GB/T 15834—2011，SIL OFL 1.1，CC BY 4.0',
    '见https://example.org/2021/12，或见 https://example.org/2021/a-1.html ，写信至 a1@example.org',
    '[[GB 2312]]，[[**]]，[[5000户]]',
  ])('may stand: %s', (words) => {
    expect(faults(words)).toEqual([]);
  });

  test.each([
    ['〔2021〕5000户', '2021〕'],
    ['〔2021〕50号人', '2021〕'],
    ['电话2000余户', '2000余'],
    ['接听热线电话12000多个', '12000多'],
    ['接听热线12345个', '12345个'],
    ['电话20210人次', '20210人次'],
    ['拨打电话5000余次', '5000余'],
    ['www.a.cn/5000户', '5000户'],
    ['www.a.cn/5000 households', '5000'],
    ['大庆路1200户', '1200户'],
    ['大庆路1号500户', '1号'],
    ['附件2000份', '2000份'],
    ['代表12人', '12人'],
    ['GB 5000户', '5000户'],
    ['0514-83415700户', '0514-'],
    ['第1次', '1次'],
  ])('are none: %s', (words, read) => {
    expect(faults(words)[0]).toEqual(['quantity-typed', read]);
  });
});

describe('Chinese numerals', () => {
  test.each([
    '千家万户，一户一策，一人一档，统一户籍，唯一人选，一成不变，一元化，一人户',
    '同一人可能列入几个项目，之一，无一人，每万人，每百户，第三人称，单位：万元',
    '一是提高标准，二是扩大范围；城镇“三无”老人三项合计，人数百分比，二元结构',
    '进一步，一次，一个，十个方面，一户多残',
  ])('may stand: %s', (words) => {
    expect(faults(words)).toEqual([]);
  });

  test.each([
    ['五千 户', '五千 户'],
    ['五千\n户', '五千\n户'],
    ['三十万 元', '三十万 元'],
    ['五千来户', '五千来户'],
    ['五千多户', '五千多户'],
    ['五千余 户', '五千余 户'],
    ['卅户', '卅户'],
    ['贰佰人', '贰佰人'],
    ['壹仟户', '壹仟户'],
    ['贰佰元', '贰佰元'],
    ['五○○户', '五○○户'],
    ['五〇〇户', '五〇〇户'],
    ['五萬户', '五萬户'],
    ['兩户', '兩户'],
    ['三点五万元', '三点五万元'],
    ['千分之五', '千分之五'],
    ['百分之 五', '百分之 五'],
    ['三分之一', '三分之一'],
    ['五千困难户', '五千'],
    ['数千户', '千户'],
    ['二十位老人', '二十位'],
    ['同五千户居民', '五千户'],
    ['每五百元', '五百元'],
    ['三块', '三块'],
    ['五美元', '五美元'],
    ['①户', '①户'],
    ['Ⅴ人', 'Ⅴ人'],
    ['½户', '½户'],
    ['½', '½'],
    ['“5000户”', '5000户'],
    ['٥户', '٥户'],
  ])('are quantities: %s', (words, read) => {
    expect(faults(words)).toEqual([['quantity-typed', read]]);
  });
});

describe('English numbers in words', () => {
  test.each([
    ['two hundred and five households', 'two hundred'],
    ['a thousand poor families', 'a thousand'],
    ['ten per cent', 'ten per cent'],
    ['twelve residents', 'twelve residents'],
  ])('are quantities: %s', (words, read) => {
    expect(faults(words)[0]).toEqual(['quantity-typed', read]);
  });
});

describe('Markdown that is not read', () => {
  test.each([
    ['[见附表](https://example.org/a)', ['](']],
    ['**加粗**', ['**', '**']],
    ['- 一是\n- 二是', ['-', '-']],
    ['> 引', ['>']],
    ['`x`', ['`', '`']],
    ['甲 | 乙\n--- | ---', ['|', '---', '|']],
    ['<b>重</b>', ['<b>', '</b>']],
    ['甲&nbsp;乙', ['&nbsp;']],
    ['#preface', ['#']],
    ['甲\n===', ['===']],
    ['[甲]: https://example.org', ['[甲]:']],
  ])('is refused: %s', (words, read) => {
    expect(faults(words)).toEqual(read.map((one) => ['markdown-unknown', one]));
  });

  it('is not seen in addresses and dashes', () => {
    expect(faults('见 https://example.org/a__b 和 a__b@example.org ——附后[[-1]]')).toEqual([]);
  });
});

describe('a unit beside a reference', () => {
  test.each([
    ['{persons aid}元', '元'],
    ['{persons aid}人', '人'],
    ['{persons aid} 人次', '人次'],
    ['{households aid}余户', '余户'],
    ['{share aid}%', '%'],
    ['{funds aid}万元', '万'],
    ['{persons aid} people', 'people'],
    ['{funds aid} yuan', 'yuan'],
    ['¥{funds aid}', '¥'],
  ])('is refused: %s', (words, read) => {
    expect(faults(words)).toEqual([['unit-doubled', read]]);
  });

  test.each([
    '{funds aid}，人均{funds aid north}',
    '{persons aid}人均',
    '{persons aid} were supported',
    '{persons aid}名单',
  ])('is not seen in: %s', (words) => {
    expect(faults(words)).toEqual([]);
  });
});
