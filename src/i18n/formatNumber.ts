import { absolute, compare, decimal, decimals, sign, type Decimal } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';

/** Where a number stands decides its grouping: Chinese prose prints none, tables and charts group from 1,000. */
export type NumberSetting = 'prose' | 'table';

/**
 * Digits as published, grouped for the language and place (GB/T 15835-2011; look/web: commas in tables and charts
 * from 1,000, none in Chinese prose; English always). The minus sign is U+2212.
 */
export function formatNumber(value: Decimal, language: Language, setting: NumberSetting): string {
  const [integer = '', fraction] = absolute(value).split('.');
  const grouped = language === 'zh-CN' && setting === 'prose' ? integer : group(integer);
  return `${sign(value) < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Commas between thousands from 1,000. */
function group(integer: string): string {
  return integer.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** True where English grammar wants the singular: exactly one, printed without decimals. */
export function isOne(value: Decimal): boolean {
  return decimals(value) === 0 && compare(absolute(value), decimal(1)) === 0;
}
