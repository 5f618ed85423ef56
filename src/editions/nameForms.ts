/**
 * Digits that name something and count nothing: a document by its number in 〔〕 (GB/T 9704-2012, 7.2.5), a standard or a
 * licence, a table, a web or mail address, a house in a street, a postcode, a telephone number.
 */
import { clauseEnd } from './clauseEnd.ts';
import { notCounted } from './uncounted.ts';

const roomNumber = '(?:\\d{1,4}(?:号楼|[栋幢座楼层室]|单元))*';
const wordOfPhone = '(?:电话|热线|拨打|手机|传真|\\b(?:telephone|phone|hotline|fax|tel)\\b)\\.?\\s*[：:]?\\s*';

export const nameForms = [
  /〔(?:19|20)\d{2}〕[1-9]\d{0,3} ?号(?!人)/gu,
  new RegExp(`(?<![A-Za-z])(?:(?:GB|MZ|ISO|DB\\d{2})(?:/[A-Z]+)?) ?\\d{1,5}(?:[—–-]\\d{4})?${notCounted}`, 'gu'),
  new RegExp(`\\b(?:OFL|CC BY(?:-[A-Z]{2})*)[ -]\\d\\.\\d${notCounted}`, 'gu'),
  new RegExp(`(?:附件|附表|附录|(?<![代发])表|(?<!企)图)\\s?\\d{1,2}(?:-\\d{1,2})?${notCounted}`, 'gu'),
  new RegExp(`\\b(?:Table|Figure|Annex|Appendix|Attachment) \\d{1,2}${clauseEnd}`, 'gu'),
  new RegExp(`(?:https?://|www\\.)[\\w.~:/?#@!$&'*+=%-]+(?!\\p{L})${notCounted}`, 'gu'),
  new RegExp(`[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+(?!\\p{L})${notCounted}`, 'gu'),
  new RegExp(`(?<=[路街巷道弄])\\d{1,4}(?:-\\d{1,3})?号[院楼]?${roomNumber}${notCounted}`, 'gu'),
  new RegExp(`(?<!\\d)\\d{1,4}号院${roomNumber}${notCounted}`, 'gu'),
  new RegExp(`\\b\\d{1,4} (?:[A-Z][a-z]+ ){1,3}(?:Road|Street|Avenue|Lane)${clauseEnd}`, 'gu'),
  new RegExp(`(?:邮编|邮政编码|postcode|postal code)\\s*[：:]?\\s*\\d{6}${notCounted}`, 'giu'),
  // An area code and a number, a mobile, 400; in the United States 3-3-4 digits.
  new RegExp(
    `(?<!\\d)(?:\\+86[ -]?\\d{2,3}|0\\d{2,3}|[(（]0\\d{2,3}[)）])[ -]?\\d{3,4}[ -]?\\d{4}(?:[-转]\\d{1,5})?${notCounted}`,
    'gu',
  ),
  new RegExp(`(?<!\\d)(?:\\+86[ -]?)?1[3-9]\\d{9}${notCounted}|(?<!\\d)[48]00-\\d{3}-\\d{4}${notCounted}`, 'gu'),
  new RegExp(`(?<!\\d)(?:\\(\\d{3}\\) |\\d{3}-)\\d{3}-\\d{4}${notCounted}`, 'gu'),
  // Without an area code only after a word that says so; public hotlines are 123 and two digits more.
  new RegExp(`${wordOfPhone}(?:\\d{7,8}|123\\d{2})${notCounted}`, 'giu'),
  new RegExp(`(?<!\\d)123\\d{2}${notCounted}(?=[\\p{Script=Han}]{0,6}热线| (?:hotline|helpline))`, 'gu'),
];
