/** Screens every row of a table for personal data; reports kind, column and count, never content. */
import { problemOf, type Problem, type ProblemKind } from '../model/problem.ts';
import { halfWidth } from './cells/numeral.ts';
import { labelKey } from './layout/label.ts';
import type { LayoutColumn } from './layout/layout.ts';
import { columnLetter, type RawRow } from './table/table.ts';

/** Identity cards by the check digit of GB 11643-1999, bank cards by Luhn's (ISO/IEC 7812). */
export const personalProblems = {
  'personal-name': personalKind('姓名', 'names of persons'),
  'personal-id-number': personalKind('身份证号', 'numbers of identity cards'),
  'personal-bank-card': personalKind('银行卡号', 'numbers of bank cards or accounts'),
  'personal-phone': personalKind('电话号码', 'telephone numbers'),
  'personal-address': personalKind('住址', 'home addresses'),
} satisfies Record<string, ProblemKind>;

type PersonalCode = keyof typeof personalProblems;

function personalKind(chinese: string, english: string): ProblemKind {
  return {
    severity: 'error',
    words: {
      'zh-CN': {
        fact: `这一列有个人信息（${chinese}，{count}处），整个文件没有读取`,
        remedy: '删除该列（几列都有时从右往左删），只保留汇总数字；不要把个人名册放入数据包；改后再检查其余内容',
      },
      en: {
        fact: `this column holds ${english} ({count}); the file was not read`,
        remedy: 'delete the column: a package holds counts, never records of persons',
      },
    },
  };
}

export function isPersonal(code: string): code is PersonalCode {
  return code in personalProblems;
}

export type PersonalScreen = {
  /** `columns` where they are known. */
  look: (row: RawRow, columns: LayoutColumn[]) => void;
  lookAtHeader: (line: number, columns: LayoutColumn[]) => void;
  finish: (file: string) => Problem[];
};

type PersonalFinding = { code: PersonalCode; index: number; row: number; count: number };
type Names = { row: number; cells: number; likely: number; distinct: Set<string> };

/** Names seldom repeat, unlike areas. */
const fewestNames = 5;
const leastNameShare = 0.9;

const mostNamesKept = 10_000;

export function personalScreen(): PersonalScreen {
  const findings = new Map<string, PersonalFinding>();
  const names = new Map<number, Names>();
  return { look, lookAtHeader, finish };

  function add(code: PersonalCode, index: number, row: number): void {
    const known = findings.get(`${code} ${index}`);
    if (known === undefined) findings.set(`${code} ${index}`, { code, index, row, count: 1 });
    else known.count += 1;
  }

  function look({ line, cells }: RawRow, columns: LayoutColumn[]): void {
    for (const [index, cell] of cells.entries()) {
      const type = columns[index]?.field?.type ?? 'string';
      const code = cell.length < 11 ? undefined : personalCell(cell, type === 'number');
      if (code !== undefined) add(code, index, line);
      if (columns.length > 0 && type === 'string' && cell !== '') count(cell, index, line);
    }
  }

  function count(cell: string, index: number, row: number): void {
    const column = names.get(index) ?? { row, cells: 0, likely: 0, distinct: new Set() };
    names.set(index, column);
    column.cells += 1;
    if (!isNameLike(cell)) return;
    column.likely += 1;
    if (column.distinct.size < mostNamesKept) column.distinct.add(cell);
  }

  function lookAtHeader(line: number, columns: LayoutColumn[]): void {
    for (const [index, { header, field }] of columns.entries()) {
      const code = field?.type === 'number' ? undefined : personalHeader(header);
      if (code !== undefined) add(code, index, line);
    }
  }

  function finish(file: string): Problem[] {
    for (const [index, { row, cells, likely, distinct }] of names) {
      const isNames =
        likely >= fewestNames &&
        likely >= cells * leastNameShare &&
        distinct.size >= Math.min(likely, mostNamesKept) * leastNameShare;
      if (isNames && !findings.has(`personal-name ${index}`)) add('personal-name', index, row);
    }
    return [...findings.values()].map(({ code, index, row, count }) =>
      problemOf(personalProblems, code, { file, row, letter: columnLetter(index), params: { count } }),
    );
  }
}

const personalHeaders: [PersonalCode, RegExp][] = [
  [
    'personal-name',
    /姓名|^(户主|联系人|申请人|监护人|救助对象|经办人|fullname|firstname|lastname|surname|personname)$/,
  ],
  [
    'personal-id-number',
    /身份证|公民身份|证件号|^(idnumber|idno\.?|nationalid|ssn|socialsecuritynumber|passportno\.?)$/,
  ],
  ['personal-bank-card', /银行卡|银行账号|银行帐号|^(账号|帐号|卡号|开户账号|bankaccount|accountnumber|cardnumber)$/],
  ['personal-phone', /手机|联系电话|电话号码|^(电话|联系方式|phone|phonenumber|mobile|telephone|tel\.?)$/],
  ['personal-address', /家庭住址|详细住址|居住地址|^(住址|homeaddress)$/],
];

/** A count (身份证办理数) is no personal datum. */
function personalHeader(header: string): PersonalCode | undefined {
  const key = labelKey(header);
  if (/(人数|户数|件数|次数|数量|份数|数)(\(|$)/.test(key)) return undefined;
  return personalHeaders.find(([, pattern]) => pattern.test(key))?.[0];
}

/** In a column of numbers only what is too long to be one. */
function personalCell(text: string, isNumber: boolean): PersonalCode | undefined {
  // most long cells are area codes of twelve digits
  if (text.length < 11 || /^\d{12,15}$/.test(text) || !/\d{3}|[０-９]{3}/.test(text)) return undefined;
  const digits = halfWidth(text).replace(/(?<=\d{3})[\s-](?=\d{3})/g, '');
  const runs = digits.match(/(?<![\d.])\d{11,19}x?(?![\d.])/gi) ?? [];
  for (const run of runs) {
    if (isIdNumber(run)) return 'personal-id-number';
    if (isBankCard(run)) return 'personal-bank-card';
    if (!isNumber && /^1[3-9]\d{9}$/.test(run)) return 'personal-phone';
  }
  return undefined;
}

const idNumberWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdNumber(run: string): boolean {
  if (!/^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dx]$/i.test(run)) return false;
  const sum = idNumberWeights.reduce((total, weight, index) => total + weight * Number(run[index]), 0);
  return '10X98765432'[sum % 11] === run[17]!.toUpperCase();
}

/** China UnionPay, Visa, Mastercard and JCB. */
function isBankCard(run: string): boolean {
  if (!/^(62|4|5[1-5]|35)\d+$/.test(run) || run.length < 16) return false;
  const digits = [...run].toReversed().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝',
);

const placeEnd = /[镇乡村街道区县市省州园旗盟组队站所院局委办社户人数元类项岁级费金款物月年日计等保教养助学医疗金桥]$/;

/** A surname and one or two characters, and no place or thing. */
function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 7) return false;
  const name = text.replace(/\s/g, '');
  return /^\p{Script=Han}{2,3}$/u.test(name) && surnames.has(name[0]!) && !placeEnd.test(name);
}
