/** Checks that tables are tagged as on the page, with their column heads on every sheet. */
import type { PageFacts } from '../page/facts.ts';
import type { PdfPage, PdfReading } from '../pdf/reading.ts';
import { tagsOf, type PdfContent, type PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/problem.ts';

/** Tables are tagged as those of the page, cell by cell, and say the heads of their columns on every sheet. */
export function checkTables(pdf: PdfReading, root: PdfTag, { tables }: Pick<PageFacts, 'tables'>): PdfFault[] {
  const tagged = tagsOf(root, 'Table');
  const count = tagged.length === tables.length ? [] : [differs(`${tagged.length}`, `${tables.length}`)];
  const cells = count.length > 0 ? [] : tagged.flatMap((table, index) => checkCellTags(table, tables[index] ?? []));
  return [...count, ...cells, ...tagged.flatMap((table) => checkHeads(table, pdf.pages))];
}

function differs(read: string, expected: string): PdfFault {
  return { code: 'table-differs', read, expected };
}

/** A head that does not say of what is left to its PDF. */
function checkCellTags(table: PdfTag, expected: string[]): PdfFault[] {
  const read = tagsOf(table, 'TH', 'TD').map(({ role, scope }) => `${role} ${scope}`.trim());
  const length = Math.max(read.length, expected.length);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => read[index] !== expected[index] && !(expected[index] === 'TH' && read[index]?.startsWith('TH')),
  );
  if (at === undefined) return [];
  const [page] = contentsOf(table).map((piece) => piece.page);
  return [{ ...differs(read[at] ?? '', expected[at] ?? ''), ...(page !== undefined && { page }) }];
}

/** On each sheet after the first the heads stand again, as artifacts. */
function checkHeads(table: PdfTag, pages: PdfPage[]): PdfFault[] {
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

function contentsOf({ pieces }: PdfTag): PdfContent[] {
  return pieces.flatMap((piece) => ('id' in piece ? [piece] : contentsOf(piece)));
}

function textOf(page: PdfPage | undefined, id: string): string {
  const runs = (page?.runs ?? []).filter(({ mark }) => mark === id);
  return runs.map(({ text }) => text.replace(/\s+/g, '')).join('');
}
