/** Checks that tables are tagged as on the page, with their column heads on every sheet. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfPage, PdfReading } from '../pdf/reading.ts';
import { contentsOf, tagsOf, type PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';
import { bare, firstDifference } from './place.ts';

export const taggedTableProblems = {
  'table-differs': error({
    'zh-CN': { fact: '表格的标签与网页不同', remedy: '检查打印样式是否改变了表格，或 th 的 scope' },
    en: {
      fact: 'a table is not tagged as on the page',
      remedy: 'see whether print styles change tables, and the scope of each th',
    },
  }),
  'head-missing': error({
    'zh-CN': { fact: '表格续页上没有重复表头', remedy: '表头写在 thead 中，不要改变其 display' },
    en: {
      fact: 'a table goes on without its head on this sheet',
      remedy: 'put the head in thead and leave its display as it is',
    },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof taggedTableProblems>;

/** Tables are tagged as those of the page, cell by cell, and repeat the heads of their columns on every sheet. */
export function checkTables(pdf: PdfReading, root: PdfTag, { tables }: Pick<PageFacts, 'tables'>): Fault[] {
  const tagged = tagsOf(root, 'Table');
  const count = tagged.length === tables.length ? [] : [differs(`${tagged.length}`, `${tables.length}`)];
  const cells = count.length > 0 ? [] : tagged.flatMap((table, index) => checkCellTags(table, tables[index] ?? []));
  return [...count, ...cells, ...tagged.flatMap((table) => checkHeads(table, pdf.pages))];
}

function differs(read: string, expected: string): Fault {
  return { code: 'table-differs', read, expected };
}

/** A head without scope on the page may have any in the PDF. */
function checkCellTags(table: PdfTag, expected: string[]): Fault[] {
  const read = tagsOf(table, 'TH', 'TD').map(({ role, scope }) => `${role} ${scope}`.trim());
  const at = firstDifference(read, expected, (a, b) => a === b || (b === 'TH' && a?.startsWith('TH') === true));
  if (at === undefined) return [];
  const [page] = contentsOf(table).map((piece) => piece.page);
  return [{ ...differs(read[at] ?? '', expected[at] ?? ''), ...(page !== undefined && { page }) }];
}

/** On each sheet after the first the heads are repeated, as artifacts. */
function checkHeads(table: PdfTag, pages: PdfPage[]): Fault[] {
  const seen = contentsOf(table).filter(({ page, id }) => textOf(pages[page - 1], id) !== '');
  const [first, ...others] = [...new Set(seen.map(({ page }) => page))];
  const heads = tagsOf(table, 'TH').filter(({ scope }) => scope === 'Column');
  const words = heads.map((head) =>
    contentsOf(head)
      .map(({ page, id }) => textOf(pages[page - 1], id))
      .join(''),
  );
  const lacking = others.find((page) => words.some((text) => !textOf(pages[page - 1], '').includes(text)));
  if (first === undefined || lacking === undefined) return [];
  return [{ code: 'head-missing', page: lacking, place: words.join(' ').trim().slice(0, 40) }];
}

function textOf(page: PdfPage | undefined, id: string): string {
  const runs = (page?.runs ?? []).filter(({ mark }) => mark === id);
  return runs.map(({ text }) => bare(text)).join('');
}
