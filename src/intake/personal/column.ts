/** Whether the numbers of a column belong to persons: by its heading and by all of its cells. */
import { halfWidth } from '../cells/numeral.ts';
import { remembered } from '../cells/parseRow.ts';

/** What is known of a column before its cells are read. */
type ScreenedColumn = { isAmount: boolean; isText: boolean };

type Found = { row: number; count: number };

/** Numbers alone in their cells: those like personal ones, and what else the column has. */
type Alone = { phones: Found; cards: Found; numbers: number; local: number; long: number };

export type ColumnScreen = {
  look: (cell: string, row: number) => void;
  /** `isOfAmounts`: the table is a series, or another column holds amounts as long as telephone numbers, under a heading that says as little. */
  findings: (isOfAmounts: boolean) => (Found & { kind: PersonalNumber['kind'] | 'name' })[];
  hasLongAmounts: () => boolean;
  /** A year in every cell, each one step after the other: the table is a series, and no list of persons. */
  isSeries: () => boolean;
};

export function columnScreen({ isAmount, isText }: ScreenedColumn): ColumnScreen {
  const certain = new Map<PersonalNumber['kind'], Found>();
  const alone: Alone = { phones: noneFound(), cards: noneFound(), numbers: 0, local: 0, long: 0 };
  const numberIn = remembered((cell: string) => personalNumber(cell) ?? 'none');
  const names = nameCount();
  const years = yearSteps();
  let hasLongAmount = false;
  return { look, findings, hasLongAmounts: () => hasLongAmount && !isAmount, isSeries: years.areSteps };

  function look(cell: string, row: number): void {
    const { length } = cell;
    if (length >= shortestPersonalNumber) lookAtNumber(cell, row);
    years.look(cell);
    const first = cell.charCodeAt(0);
    if (first < 0x30 || first > 0x39) {
      if (isText) names.look(cell, row);
      return;
    }
    alone.numbers += 1;
    if (length === 7 || length === 8 || (first === zero && length >= shortestLandline)) alone.local += 1;
    if (length >= 16) alone.long += 1;
    hasLongAmount ||= length === 11 && /^([2-9]|1[0-2])\d{9,10}$/.test(cell);
  }

  function lookAtNumber(cell: string, row: number): void {
    const personal = numberIn(cell);
    if (personal === 'none') return;
    const { kind, isAlone } = personal;
    if (isAlone && kind === 'phone') addTo(alone.phones, row);
    else if (isAlone && kind === 'bank-card') addTo(alone.cards, row);
    else if (kind !== 'phone' || !isAmount || !startsWithDigit(cell)) addTo(foundOf(certain, kind), row);
  }

  function findings(isOfAmounts: boolean): (Found & { kind: PersonalNumber['kind'] | 'name' })[] {
    if (!isAmount && !isOfAmounts && arePhones(alone)) addAll(foundOf(certain, 'phone'), alone.phones);
    if (areCards(alone, isAmount)) addAll(foundOf(certain, 'bank-card'), alone.cards);
    const found = [...certain].map(([kind, { row, count }]) => ({ kind, row, count }));
    return names.areNames() ? [...found, { kind: 'name', row: names.row(), count: 1 }] : found;
  }
}

const zero = 0x30;
const shortestLandline = 10;

function startsWithDigit(cell: string): boolean {
  return /^[\d\uFF10-\uFF19]/.test(cell);
}

/** A list of telephone numbers has a few of landlines beside; other numbers beside them make amounts of all. */
function arePhones({ phones: { count }, numbers, local }: Alone): boolean {
  const others = numbers - count - local;
  return count > 0 && others * 10 < numbers && count * 5 >= numbers;
}

const fewestCards = 3;

/** One number in ten passes Luhn's check by chance. */
function areCards({ cards: { count }, numbers, long }: Alone, isAmount: boolean): boolean {
  return isAmount ? count >= fewestCards && count >= numbers * 0.9 : count > 0 && count * 2 >= long;
}

function noneFound(): Found {
  return { row: 0, count: 0 };
}

function foundOf(found: Map<PersonalNumber['kind'], Found>, kind: PersonalNumber['kind']): Found {
  const known = found.get(kind) ?? noneFound();
  found.set(kind, known);
  return known;
}

function addTo(found: Found, row: number): void {
  if (found.count === 0) found.row = row;
  found.count += 1;
}

function addAll(found: Found, more: Found): void {
  found.row = found.count === 0 ? more.row : Math.min(found.row, more.row);
  found.count += more.count;
}

const longestStep = 10;

/** Two years follow each other; more have one step. */
function yearSteps() {
  let last: number | undefined;
  let step: number | undefined;
  let isBroken = false;
  let count = 0;
  return { look, areSteps: () => !isBroken && step !== undefined && (count > 2 || Math.abs(step) === 1) };

  function look(cell: string): void {
    if (isBroken) return;
    const year = Number(/^(?:19|20)\d\d(?=年|$)/.exec(cell)?.[0]);
    const next = last === undefined ? undefined : year - last;
    isBroken = Number.isNaN(year) || next === 0 || Math.abs(next ?? 0) > longestStep || (step ?? next) !== next;
    step = next;
    last = year;
    count += 1;
  }
}

/** Names seldom repeat, unlike areas. */
const fewestNames = 5;
const leastNameShare = 0.9;

const mostNamesKept = 10_000;

function nameCount() {
  const distinct = new Set<string>();
  const isLikely = remembered(isNameLike);
  let first = 0;
  let cells = 0;
  let likely = 0;
  return { look, row: () => first, areNames };

  function look(cell: string, row: number): void {
    if (cells === 0) first = row;
    cells += 1;
    if (!isLikely(cell)) return;
    likely += 1;
    if (distinct.size < mostNamesKept) distinct.add(cell);
  }

  function areNames(): boolean {
    return (
      likely >= fewestNames &&
      likely >= cells * leastNameShare &&
      distinct.size >= Math.min(likely, mostNamesKept) * leastNameShare
    );
  }
}

/** `isAlone`: the cell is nothing but a number, which may as well be an amount. */
type PersonalNumber = { kind: 'id-number' | 'bank-card' | 'phone'; isAlone: boolean };

/** Below it no cell holds one. */
export const shortestPersonalNumber = 11;

const markOfNumber = /\s*([*†‡§#]+|\[[^\]]{0,8}\]|\([a-z\d]{1,2}\)|[a-z])$/i;
const number = /^[-+]?\d{1,19}([.,]\d+)?$|^[-+]?\d{1,3}([ ,.'\u00A0\u202F]\d{2,3})+([.,]\d+)?$/;

/** In a cell of at least `shortestPersonalNumber` characters. */
export function personalNumber(text: string): PersonalNumber | undefined {
  // most long cells are area codes of twelve digits
  if (/^\d{12,15}$/.test(text) || !/\d{3}|[０-９]{3}/.test(text)) return undefined;
  const half = halfWidth(text).trim();
  if (dialledPhone.test(half)) return { kind: 'phone', isAlone: false };
  const isAlone = number.test(half.replace(markOfNumber, ''));
  const digits = half.replace(/(?<=\d{3})[\s-](?=\d{3})/g, '');
  for (const [run] of digits.matchAll(/(?<![\d.])\d{11,19}x?(?![\d.])/gi)) {
    if (isIdNumber(run)) return { kind: 'id-number', isAlone };
    if (isBankCard(run)) return { kind: 'bank-card', isAlone };
  }
  return plainPhone.test(digits) ? { kind: 'phone', isAlone } : undefined;
}

/** With the code of the country, or in the groups in which telephone numbers are said. */
const dialledPhone =
  /(?<![\d.])(\(?(\+|00)86\)?[-\s]?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|(86[-\s])?1[3-9]\d([-\s])\d{4}\4\d{4})(?![\d.])/;

/** Not after a currency, nor before a unit. */
const plainPhone =
  /(?<![\d.,$€£¥￥₹₩]\s?)(?<!\b(?:[A-Z]{3}|R\$|Rs\.?)\s?)(?<!\d)1[3-9]\d{9}(?![\d.]|,\d|\s?[万亿元人户次%$€£¥₹₩]|\s?[A-Z]{3}\b)/;

const idNumberWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** By the check digit of GB 11643-1999. */
function isIdNumber(run: string): boolean {
  if (!/^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dx]$/i.test(run)) return false;
  const sum = idNumberWeights.reduce((total, weight, index) => total + weight * Number(run[index]), 0);
  return '10X98765432'[sum % 11] === run[17]!.toUpperCase();
}

/** China UnionPay, Visa, Mastercard and JCB, by Luhn's check digit (ISO/IEC 7812). */
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
