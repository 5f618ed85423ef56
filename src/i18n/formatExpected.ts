import type { Language } from '../model/language.ts';

/** What a cell should hold where its type decides: a problem says it by an example, which is not the value to write. */
const expectedKinds: Record<string, Record<Language, string>> = {
  '1523 / 44.22 / -3': { 'zh-CN': '数字，如 1523、44.22', en: 'a number such as 1523, 44.22' },
  '1523 / x / z / c': { 'zh-CN': '数字，或符号 x、z、c', en: 'a number, or a symbol: x, z, c' },
  '2021': { 'zh-CN': '四位年份，如 2021', en: 'a year such as 2021' },
  '2021-12-31': { 'zh-CN': '日期，如 2021-12-31', en: 'a date such as 2021-12-31' },
};

type Expecting = { severity: 'error' | 'warning' | 'notice'; expected?: string | undefined };

/** What was expected, in words where it is an example of a kind; of a notice it is what a cell was read as. */
export function formatExpected({ severity, expected = '' }: Expecting, language: Language): string {
  return severity === 'notice' ? expected : (expectedKinds[expected]?.[language] ?? expected);
}
