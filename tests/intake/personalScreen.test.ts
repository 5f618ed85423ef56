import { describe, expect, it, test } from 'vitest';
import { personalScreen } from '../../src/intake/personalScreen.ts';
import type { FieldType } from '../../src/intake/table/table.ts';

/** Codes and letters of what is found in columns with a header, or a header and the type of a field. */
function found(headers: (string | [string, FieldType])[], ...rows: string[][]): string[] {
  const columns = headers.map((header) =>
    typeof header === 'string' ? { header } : { header: header[0], field: { type: header[1] } },
  );
  const screen = personalScreen();
  screen.lookAtHeader(1, columns);
  for (const [index, cells] of rows.entries()) screen.look({ line: index + 2, cells }, columns);
  return screen.finish('a.csv').map(({ code, letter }) => `${code} ${letter}`);
}

const column = (header: string, ...cells: string[]) => found(['area', header], ...cells.map((cell) => ['x', cell]));
const phones = ['13912345678', '15800000001', '18912340000'];

describe('amounts are no telephone numbers', () => {
  const amounts = ['14370000865', '17360000909', '18150000695', '24890000091'];
  test.each([
    'amount (BRL)',
    'Valor pago (R$)',
    'total_spent',
    'totalSpent',
    'expenditure',
    '资金支出（元）',
    '发放金额',
    'Ausgaben',
    'montant',
    'расходы',
    '支給額',
    '2013',
    '2013年',
    '受益人数',
    'households',
    'Outlay',
    'Сумма, руб.',
    '支給総額',
    '총지급액',
    'FY2019',
    '2019/20',
    'Q1 2020',
    'USD',
  ])('below %s', (heading) => {
    expect(column(heading, ...amounts)).toEqual([]);
    expect(column(heading, ...amounts.slice(0, 3))).toEqual([]);
  });

  test.each([
    ['other numbers of their length', amounts],
    ['numbers of other lengths', ['14370000865', '98760', '1234567']],
    ['groups of thousands', ['14370000865', '2,489,000,091']],
    ['decimals', ['14370000865.50', '17360000909.25']],
    ['their unit', ['14370000865元', '17360000909 元']],
    ['a currency', ['¥14370000865', 'R$ 17360000909']],
  ])('below a heading that says nothing, beside %s', (_, cells) => {
    expect(column('North', ...cells)).toEqual([]);
  });

  it('where another such column has amounts of that length', () => {
    expect(found(['North', 'South'], ['13912345678', '24890000091'], ['15800000001', '9815000069'])).toEqual([]);
  });

  it('in a series of years', () => {
    expect(found(['', 'x', 'y'], ['2020', '13912345678', '15800000001'], ['2021', '14912345678', '16'])).toEqual([]);
    expect(found(['born', 'x'], ['1950', '13912345678'], ['1945', '15800000001'])).toEqual(['personal-phone B']);
    expect(found(['', 'x'], ['2021', '13912345678'], ['2021', '15800000001'])).toEqual(['personal-phone B']);
  });

  it('in a field of numbers', () => {
    expect(found([['x', 'number']], ['13912345678'])).toEqual([]);
  });

  it('of sixteen digits that pass the check of bank cards are no cards', () => {
    expect(column('资金（元）', '6222999900000000', '4532015112830366', '1234567890123456')).toEqual([]);
    expect(column('x', '4532015112830366', '1234567890123456', '7234567890123451')).toEqual([]);
  });
});

describe('telephone numbers are found', () => {
  test.each(['联系方式', '联系电话', '手机号码', 'phone', 'Phone number', 'mobile_number', 'Telefone', '電話番号'])(
    'below %s, whatever the cells are',
    (heading) => {
      expect(column(heading, '见附件')).toEqual(['personal-phone B']);
    },
  );

  test.each(['', 'x', '联系', '备注', 'column 2', '负责人', 'name', 'WhatsApp number', '联系人号码'])(
    'in a column headed “%s”',
    (heading) => {
      expect(column(heading, ...phones)).toEqual(['personal-phone B']);
      expect(column(heading, phones[0]!)).toEqual(['personal-phone B']);
    },
  );

  test.each([
    ['local numbers', [...phones, '83456789', '5123456']],
    ['numbers with their area', [...phones, '0514-83456789', '051483456789']],
    ['words', [...phones, '无', '同上']],
    ['spaces', ['139 1234 5678', '158 0000 0001']],
    ['hyphens', ['139-1234-5678', '158-0000-0001']],
    ['the code of the country', ['+8613912345678', '+86 158 0000 0001', '0086-18912340000', '(+86)13912345678']],
    ['full-width digits', ['１３９１２３４５６７８', '１５８００００００００１'.slice(0, 11)]],
  ])('with %s', (_, cells) => {
    expect(column('x', ...cells)).toEqual(['personal-phone B']);
  });

  test.each([
    '电话13912345678',
    '王某 139-1234-5678',
    '请联系13912345678。',
    'tel: 139 1234 5678',
    '13912345678（王）',
  ])('in a remark: %s', (remark) => {
    expect(column('备注', '正常', remark)).toEqual(['personal-phone B']);
  });

  it('below a heading of them in a field of numbers too', () => {
    expect(found([['联系电话', 'number']], ['13912345678'])).toEqual(['personal-phone A']);
  });

  it('in a title or remark beside the table', () => {
    const screen = personalScreen();
    screen.look({ line: 1, cells: ['经办人手机13912345678', ''] }, []);
    screen.look({ line: 2, cells: ['2020', '13912345678', '24890000091'] }, []);
    expect(screen.finish('a.csv').map(({ code, row }) => [code, row])).toEqual([['personal-phone', 1]]);
  });
});

describe('other data of persons are found', () => {
  test.each([
    ['the number of an identity card', 'x', ['999999199003070012'], 'personal-id-number B'],
    ['the number of an identity card in a column of money', '金额', ['999999199003070012'], 'personal-id-number B'],
    ['the number of a bank card', 'x', ['4532015112830366', '见附件'], 'personal-bank-card B'],
    ['a bank card in groups of four', '备注', ['卡号6222 9999 0000 0000 008'], 'personal-bank-card B'],
    ['a whole column of cards below money', '金额', Array<string>(4).fill('4532015112830366'), 'personal-bank-card B'],
    ['accounts by their heading', '开户账号', ['1'], 'personal-bank-card B'],
    ['addresses by their heading', '家庭住址', ['某路1号'], 'personal-address B'],
    ['names by their heading', '户主姓名', ['甲'], 'personal-name B'],
    ['names by content', 'x', ['王建国', '李志强', '张晓明', '刘洋', '陈思远'], 'personal-name B'],
  ])('%s', (_, heading, cells, code) => {
    expect(column(heading, ...cells)).toEqual([code]);
  });

  it('but names of places are none, and counts of cards neither', () => {
    expect(column('乡镇', '马集', '刘集', '陈集', '高邮', '江都')).toEqual([]);
    expect(column('身份证办理数', '12')).toEqual([]);
    expect(column('手机补贴（元）', '12')).toEqual([]);
  });
});
