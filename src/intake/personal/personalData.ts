/** Patterns of personal data: headers, identity and bank card numbers, phones, names. */
import { halfWidth } from '../cells/parseNumber.ts';
import { labelKey } from '../layout/label.ts';
import type { PersonalCode } from '../table/problem.ts';

/**
 * Personal data: names, numbers of identity cards (GB 11643-1999, with its check digit) and of bank cards (ISO/IEC 7812,
 * Luhn), mobile phones, addresses; by header and by content. A file that holds any is refused, and no message repeats
 * what was found.
 */
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

/** What a column is for, by its header; a count of something (身份证办理数) is no personal datum. */
export function personalHeader(header: string): PersonalCode | undefined {
  const key = labelKey(header);
  if (/(人数|户数|件数|次数|数量|份数|数)(\(|$)/.test(key)) return undefined;
  return personalHeaders.find(([, pattern]) => pattern.test(key))?.[0];
}

/** What a cell holds; in a column of numbers only what is too long to be one. */
export function personalCell(text: string, isNumber: boolean): PersonalCode | undefined {
  // most long cells are codes of areas, of twelve digits: too long for a telephone and too short for the rest
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

/** Cards of China UnionPay, Visa, Mastercard and JCB; Luhn's digit. */
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

/** Whether a text may be the name of a person: a surname and one or two characters more, and no place or thing. */
export function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 7) return false;
  const name = text.replace(/\s/g, '');
  return /^\p{Script=Han}{2,3}$/u.test(name) && surnames.has(name[0]!) && !placeEnd.test(name);
}
