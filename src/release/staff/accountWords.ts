/** Strings of the accounts of tables in the report for staff. */
import type { Language } from '../../model/language.ts';

type AccountReportWords = {
  title: string;
  row: string;
  cell: string;
  read: string;
  rest: (count: number) => string;
};

export const accountReportWords: Record<Language, AccountReportWords> = {
  'zh-CN': {
    title: '各表的账',
    row: '行',
    cell: '列',
    read: '读到，未采用',
    rest: (count) => `另有${count}格未采用，未逐一列出。`,
  },
  en: {
    title: 'Account of the tables',
    row: 'Row',
    cell: 'Column',
    read: 'Read, and left out',
    rest: (count) => `${count} more cells left out are not listed.`,
  },
};
