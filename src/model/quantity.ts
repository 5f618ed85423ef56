/** What can be counted, by its code: the word in Chinese, and in English for one and for many. */
export const countedWords: Record<string, { zh: string; one: string; many: string }> = {
  // Before persons, so that 人 in a table are persons: those who live in an area are written 居民.
  resident: { zh: '人', one: 'resident', many: 'residents' },
  household: { zh: '户', one: 'household', many: 'households' },
  person: { zh: '人', one: 'person', many: 'persons' },
  'person-time': { zh: '人次', one: 'person-time', many: 'person-times' },
  time: { zh: '次', one: 'time', many: 'times' },
  item: { zh: '个', one: 'item', many: 'items' },
  institution: { zh: '家', one: 'institution', many: 'institutions' },
  place: { zh: '处', one: 'place', many: 'places' },
  bed: { zh: '张', one: 'bed', many: 'beds' },
  case: { zh: '件', one: 'case', many: 'cases' },
};

/** Chinese words of currencies in unit codes; in any language a currency may stand by its ISO 4217 code. */
export const currencyWords: Record<string, string> = {
  元: 'CNY',
  人民币元: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  港元: 'HKD',
  澳门元: 'MOP',
  新台币元: 'TWD',
};

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Households, persons and person-times are never below nought, never a part of one. */
export function isCounted(quantity: string): boolean {
  return Object.hasOwn(countedWords, quantity);
}

/** A count of which says something of people: of beds, institutions and places it says nothing. */
export function isOfPeople(quantity: string): boolean {
  return ['household', 'person', 'person-time', 'time', 'case'].includes(quantity);
}

/** Those who live in an area: what rates are computed for, served by no programme. */
export function isPopulation(quantity: string): boolean {
  return quantity === 'resident';
}

/** Whether a quantity is money: an ISO 4217 code. */
export function isMoney(quantity: string): boolean {
  return currencies.has(quantity);
}
