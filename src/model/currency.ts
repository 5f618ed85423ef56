/** Currencies by ISO 4217, and the words by which tables name them. */

const currencies = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Beside the full names (印度卢比), as in `chineseCurrency`. */
const shortWords: Record<string, string> = {
  元: 'CNY',
  人民币元: 'CNY',
  欧元: 'EUR',
  日元: 'JPY',
  日圆: 'JPY',
  円: 'JPY',
  港元: 'HKD',
  澳门元: 'MOP',
  新台币元: 'TWD',
  韩元: 'KRW',
  卢比: 'INR',
  雷亚尔: 'BRL',
  卢布: 'RUB',
  兰特: 'ZAR',
  澳元: 'AUD',
  加元: 'CAD',
  新元: 'SGD',
  新加坡元: 'SGD',
  新西兰元: 'NZD',
  瑞郎: 'CHF',
  泰铢: 'THB',
  越南盾: 'VND',
  印尼盾: 'IDR',
  林吉特: 'MYR',
};

const fullNames = new Map<string, string>();

/** 印度卢比 is INR. Undefined where it names none. */
export function chineseCurrency(word: string): string | undefined {
  if (Object.hasOwn(shortWords, word)) return shortWords[word];
  if (fullNames.size === 0) {
    const names = new Intl.DisplayNames('zh-CN', { type: 'currency' });
    for (const code of currencies) fullNames.set(names.of(code) ?? code, code);
  }
  return fullNames.get(word);
}
