/** The accounts of the tables of a package: what each column was taken for, and what is not released and why. */
import type { Account, CellUse } from '../../model/account.ts';
import type { Description, Measure } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { formatAccount } from '../../words/format/account.ts';
import { isPartOfFact } from './facts.ts';
import type { RawPackage, RawTable, Resource } from './dataPackage.ts';

const reasons: Record<string, Record<Language, string>> = {
  'column-unreleased': {
    'zh-CN': '这些列不是指标，也没有别的用途，不发布',
    en: 'columns that are no measure and have no other part are not released',
  },
  'table-unreleased': {
    'zh-CN': 'roles 中没有用到这个表，不发布',
    en: 'no role names this table: it is not released',
  },
  'key-duplicate': { 'zh-CN': '与另一行是同一条记录', en: 'the same record as another row' },
  'row-duplicate': { 'zh-CN': '与另一行完全相同', en: 'the same as another row' },
};

/** By field. What stands in lists of codes, residents too, is said of the codes: no figure of a table. */
export function cellUses({ name, schema }: Resource, { roles, measures }: Description): Map<string, CellUse> {
  const { facts, ...lists } = roles;
  const isList = Object.values(lists).includes(name);
  return new Map(
    schema.fields.flatMap((field): [string, CellUse][] => {
      if (facts.includes(name)) return [[field.name, useInFacts(field.name, measures)]];
      return [[field.name, isList ? 'heading' : { leftOut: 'table-unreleased' }]];
    }),
  );
}

function useInFacts(field: string, measures: Measure[]): CellUse {
  if (field === 'value' || measures.some(({ code }) => code === field)) return 'figure';
  if (field === 'quote' || field.startsWith('note_')) return 'note';
  return isPartOfFact(field, measures) ? 'heading' : { leftOut: 'column-unreleased' };
}

/** Undefined where the reason is a problem. */
export function leftOutReason(code: string, language: Language): string | undefined {
  return reasons[code]?.[language];
}

export type TableAccount = { name: string; account: Account };

/** Of the tables that were read whole. */
export function tableAccounts({ tables }: RawPackage): TableAccount[] {
  return [...tables.values()].flatMap((table) =>
    table.account === undefined ? [] : [{ name: tableName(table), account: table.account }],
  );
}

function tableName({ file, sheet }: RawTable): string {
  return sheet === undefined ? file : `${file} / ${sheet}`;
}

export function formatAccounts(accounts: TableAccount[], language: Language): string[] {
  return accounts.flatMap(({ name, account }) =>
    formatAccount(name, account, language, (code) => leftOutReason(code, language) ?? code),
  );
}
