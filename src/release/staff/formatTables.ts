/** The account of each table on the report page: its parts, and every cell that was left out, with its reason. */
import type { CellsLeftOut } from '../../model/account.ts';
import type { Language } from '../../model/language.ts';
import { formatAccount } from '../../words/format/account.ts';
import { filledWording } from '../../words/problems/formatProblem.ts';
import { leftOutReason, type TableAccount } from '../package/tableAccounts.ts';
import { allProblems } from '../release.ts';
import { formatPart, markup, type Markup } from './page.ts';

export function formatTables(accounts: TableAccount[], language: Language): Markup {
  if (accounts.length === 0) return markup``;
  const { title } = accountReportWords[language];
  return formatPart(title, markup`${accounts.map((table) => formatTable(table, language))}`);
}

function formatTable({ name, account }: TableAccount, language: Language): Markup {
  const [whole = ''] = formatAccount(name, account, language, (code) => code);
  return markup`<div class="group">
<p>${whole}</p>
${account.leftOut.map((entry) => formatLeftOut(entry, language))}</div>
`;
}

function formatLeftOut({ reason, cells, listed }: CellsLeftOut, language: Language): Markup {
  const { row, cell, read, rest } = accountReportWords[language];
  const caption = reasonOf(reason, language);
  const rows = listed.map(
    (place) =>
      markup`<tr><td>${place.row}</td><td>${place.letter}</td><td><span class="read">${place.read}</span></td></tr>\n`,
  );
  return markup`<table class="left-out">
<caption>${caption}</caption>
<thead><tr><th scope="col">${row}</th><th scope="col">${cell}</th><th scope="col">${read}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${cells > listed.length ? markup`<p class="rest">${rest(cells - listed.length)}</p>\n` : ''}`;
}

/** A decision of the description, or a problem of the cells. */
function reasonOf(code: string, language: Language): string {
  return (
    leftOutReason(code, language) ?? (code in allProblems ? filledWording({ code }, allProblems, language).fact : code)
  );
}

/** Strings of the accounts of tables in the report for staff. */
type AccountReportWords = {
  title: string;
  row: string;
  cell: string;
  read: string;
  rest: (count: number) => string;
};

const accountReportWords: Record<Language, AccountReportWords> = {
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
