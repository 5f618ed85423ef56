import { findUnit, isMoney } from '../../model/unit.ts';

/** Words for scales and for what is counted in the languages that tables are written in, in lower case without spaces. */

/** Powers of ten. */
export const scaleWords = wordMap<number>([
  [2, '百 100 hundred'],
  [
    3,
    "thousand thousands '000 '000s 1000 000 000s 000's 千 천 tausend tsd millier milliers miles mil milhar milhares migliaia mila",
  ],
  [3, 'тыс тысяч тысяча тысячи тис тисяч duizend tusen tusinde tusind tys tysięcy bin ribu nghìn tisíc ezer th'],
  [4, '10000 万 萬 만 tenthousand tenthousands'],
  [5, 'lakh lakhs lac lacs 100000 十万 십만'],
  [
    6,
    'million millions 1000000 mn mln mio mill 百万 百萬 백만 millionen milioni milhão milhões milhoes millón millones milione',
  ],
  [6, 'млн миллион миллиона миллионов мільйон мільйонів miljoen miljoner millioner milionů milionów juta triệu milyon'],
  [7, 'crore crores cr 千万 千萬 천만'],
  [8, '亿 億 억 hundredmillion'],
  [9, 'billion billions bn bln mrd mrds milliarde milliarden milliard milliards md miliardi bilhão bilhões bilhoes'],
  [9, 'млрд миллиард миллиардов мільярд мільярдів miljard miljarder miliarder miliard milyar miliar tỷ'],
  [9, 'milmillones 十億 십억'],
  [12, 'trillion trillions tn 万亿 萬億 兆 조 lakhcrore lakhcrores трлн триллион триллионов trilhão trilhões'],
]);

/** Quantities of `countedWords`, %, ‰, percentage points, and ISO 4217 currencies. */
export const quantitySpellings = wordMap<string>([
  ['person', '人 名 人员 人員 명 인 인원 person persons people individual individuals persontotal'],
  [
    'person',
    'personne personnes persona personas pessoa pessoas personen personer persone osób osoby osoba kişi orang',
  ],
  ['person', 'người человек чел людей осіб особи henkilöä fő osob osôb व्यक्ति'],
  [
    'resident',
    '居民 inhabitant inhabitants residents habitant habitants einwohner habitantes abitanti жителей мешканців',
  ],
  ['household', '户 戶 世帯 家庭 가구 세대 household households family families ménage ménages menages foyer foyers'],
  ['household', 'haushalt haushalte haushalten hogar hogares família famílias familia familias famiglie famiglia'],
  [
    'household',
    'huishouden huishoudens hushåll husholdninger husstande gospodarstw domácností háztartás rumahtangga hộ',
  ],
  ['household', 'домохозяйств домохозяйства домохозяйство семей семьи семья домогосподарств परिवार hane'],
  ['person-time', '人次 人回 person-times persontimes'],
  ['time', '次 回 회 times'],
  ['item', '个 個 개 items pieces'],
  ['institution', '家 所 institutions establishments établissements einrichtungen'],
  ['place', '处 處 箇所 か所 ヶ所 カ所 개소 places'],
  ['bed', '张 張 床 beds lits betten camas leitos letti коек 병상'],
  ['case', '件 건 case cases fälle faelle cas casos casi дел случаев'],
  ['%', '% percent percentage pct prozent pourcent pourcentage porciento porcentaje porcentagem percentuale процент'],
  ['%', 'процентов відсотків パーセント 퍼센트 procent prosent százalék yüzde'],
  ['‰', '‰ permille permil promille 千分比 パーミル 퍼밀'],
  ['percentage points', 'percentagepoint percentagepoints pp ppt 百分点 个百分点 ポイント'],
  ['CNY', '元 圆 人民币元 人民币 yuan renminbi rmb'],
  ['JPY', '円 日元 日圆 yen エン'],
  ['KRW', '원 韩元 koreanwon'],
  ['TWD', '新台币元 新台幣元 新臺幣元 newtaiwandollars'],
  ['HKD', '港元 港币 港幣 hongkongdollars'],
  ['USD', '美元 usdollar usdollars dollar dollars dólares dolares доллар долларов'],
  ['EUR', '欧元 歐元 ユーロ euro euros евро євро'],
  ['GBP', '英镑 英鎊 poundssterling £sterling sterling'],
  ['INR', 'rupee rupees indianrupees रुपये 卢比'],
  ['BRL', 'reais'],
  ['RUB', 'руб рубль рублей рубля roubles rubles rouble'],
  ['UAH', 'грн гривень гривен'],
  ['PLN', 'złotych zlotych zlotys'],
  ['SEK', 'kronor svenskakronor'],
  ['NOK', 'norskekroner'],
  ['DKK', 'danskekroner'],
  ['CZK', 'korun'],
  ['HUF', 'forint'],
  ['TRY', 'türklirası'],
  ['IDR', 'rupiah'],
  ['VND', 'đồng 越南盾'],
  ['THB', 'บาท 泰铢'],
  ['MYR', 'ringgit'],
  ['PHP', 'philippinepesos'],
  ['XOF', 'fcfa francscfa fcfaxof'],
  ['CHF', 'schweizerfranken swissfrancs francssuisses'],
]);

/** Words that mean a currency only beside a scale: pounds may be a weight, real may be the opposite of nominal. */
export const scaledOnly = wordMap<string>([
  ['GBP', 'pound pounds'],
  ['KRW', 'won'],
  ['BRL', 'real'],
  ['ZAR', 'rand rands'],
  ['THB', 'baht'],
]);

/** Letters that are a scale only in a heading, beside a currency: £m, €bn, k€. */
export const scaleLetters = wordMap<number>([
  [3, 'k t'],
  [6, 'm mm'],
  [9, 'b'],
]);

export const fillers = new Set(
  'of in de di do da des d en em i u der von вв в у の unit units 单位 單位 単位 단위 einheit unité unidad unidade'.split(
    ' ',
  ),
);

export const spanWords = wordMap<'month' | 'year' | 'quarter' | 'day'>([
  ['month', '月 个月 每月 か月 ヶ月 월 개월 month months monthly mois monat mes mês mese месяц мес місяць'],
  ['year', '年 每年 연 년 year years annum an année jahr año ano anno год рік'],
  ['quarter', '季 季度 四半期 분기 quarter trimestre quartal квартал'],
  ['day', '日 天 每日 일 day days jour tag día dia giorno день'],
]);

export const perWords = new Set('/ per par pro por je 每'.split(' '));

function wordMap<Meaning>(rows: [Meaning, string][]): Map<string, Meaning> {
  return new Map(rows.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)));
}

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
