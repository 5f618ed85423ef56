/** Signs of currencies as tables write them before or after a number, and the currencies that each may mean. */
import { findUnit, isMoney } from '../../model/unit.ts';

/** The likeliest first. Keys are in lower case. */
const currencySigns = new Map<string, string[]>([
  ['€', ['EUR']],
  ['£', ['GBP', 'EGP', 'SYP', 'LBP', 'SSP', 'SDG', 'FKP', 'GIP', 'SHP']],
  ['₹', ['INR']],
  ['rs', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
  ['₨', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
  ['₩', ['KRW', 'KPW']],
  ['₽', ['RUB']],
  ['₴', ['UAH']],
  ['₺', ['TRY']],
  ['₱', ['PHP']],
  ['₫', ['VND']],
  ['฿', ['THB']],
  ['₪', ['ILS']],
  ['₦', ['NGN']],
  ['₵', ['GHS']],
  ['₸', ['KZT']],
  ['₼', ['AZN']],
  ['₾', ['GEL']],
  ['৳', ['BDT']],
  ['៛', ['KHR']],
  ['r$', ['BRL']],
  ['us$', ['USD']],
  ['$us', ['USD']],
  ['a$', ['AUD']],
  ['au$', ['AUD']],
  ['c$', ['CAD']],
  ['ca$', ['CAD']],
  ['nz$', ['NZD']],
  ['hk$', ['HKD']],
  ['nt$', ['TWD']],
  ['s$', ['SGD']],
  ['mx$', ['MXN']],
  [
    '$',
    ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU', 'FJD', 'JMD', 'BBD', 'NAD'],
  ],
  ['¥', ['CNY', 'JPY']],
  ['rmb¥', ['CNY']],
  ['rmb', ['CNY']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['zł', ['PLN']],
  ['kč', ['CZK']],
  ['ft', ['HUF']],
  ['fr', ['CHF']],
  ['sfr', ['CHF']],
  ['rp', ['IDR']],
  ['rm', ['MYR']],
]);

/** Of a sign as it stands in a table: of $ the dollars, of € the euro alone. */
export function signCurrencies(sign: string): string[] {
  return currencySigns.get(signKey(sign)) ?? [];
}

/** Longest first, for a reader of headings. */
export function signWords(): [string, string[]][] {
  return [...currencySigns];
}

function signKey(sign: string): string {
  return sign.normalize('NFKC').replace(/[.\s]/g, '').toLowerCase();
}

/** ISO 4217, in capitals. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && isMoney(text);
}

/**
 * A heading in $ or Rs, read as USD or INR, means the dollar or rupee of the declared unit where that is another one;
 * its scale stays.
 */
export function settledUnit(code: string | undefined, text: string, declared: string | undefined): string | undefined {
  const unit = findUnit(code ?? '');
  const other = findUnit(declared ?? '');
  if (unit === undefined || other === undefined || unit.quantity === other.quantity) return code;
  const mayMean = openCurrencies(text);
  const isOpen = mayMean.includes(unit.quantity) && mayMean.includes(other.quantity);
  return isOpen ? code?.replace(unit.quantity, other.quantity) : code;
}

/** Whether the sign in a heading may well mean another currency than the one it is read as: $, ¥, kr, Rs. */
export function isOneOfCurrencies(code: string | undefined, text: string): boolean {
  const quantity = findUnit(code ?? '')?.quantity;
  const mayMean = openCurrencies(text);
  return mayMean.length > 1 && mayMean[0] !== 'GBP' && mayMean.includes(quantity ?? '');
}

function openCurrencies(text: string): string[] {
  const [, letters = '', sign = ''] = /(\p{L}*)([$¥£])/u.exec(text.normalize('NFKC')) ?? [];
  const isPlain = sign !== '' && signCurrencies(letters + sign).length === 0;
  if (sign !== '' && (letters === '' || isPlain)) return signCurrencies(sign);
  const word = /(?<![\p{L}])(rs|kr|dollars?|rupees?|yuan|yen)(?![\p{L}])/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  return signCurrencies(word.startsWith('dollar') ? '$' : word.startsWith('rupee') ? 'rs' : word);
}
