/** Checks the tags: outline, headings, text alternatives, contents list and tables as on the page. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { Printed } from '../pdf/print.ts';
import type { PdfPage, PdfReading } from '../pdf/reading.ts';
import { contentsOf, tagsOf, type PdfTag } from '../pdf/tags.ts';
import { programFault, type PdfFault } from '../plan/publication.ts';
import { bare, firstDifference } from './place.ts';

export const structureProblems = {
  'pdf-untagged': error({
    'zh-CN': { fact: 'PDF没有标签', remedy: '换用支持标签的浏览器（131及以上）' },
    en: { fact: 'the PDF has no tags', remedy: 'use a browser that writes them (131 or later)' },
  }),
  'outline-differs': programFault({ 'zh-CN': '书签与各级标题不符', en: 'the outline is not the list of headings' }),
  'outline-nested': programFault({
    'zh-CN': '书签的层级与标题不符',
    en: 'the outline does not nest as the headings do',
  }),
  'heading-skipped': programFault({ 'zh-CN': '标题跳级', en: 'a level of headings is skipped' }),
  'heading-level': programFault({
    'zh-CN': '标题的级别与网页不符',
    en: 'a heading is not of the level that it has on the page',
  }),
  'head-unscoped': programFault({
    'zh-CN': '表头没有说明所指的行或列',
    en: 'heads of tables do not say what they are heads of',
  }),
  'figure-unlabelled': programFault({ 'zh-CN': '图没有文字说明', en: 'a figure has no text alternative' }),
  'figure-missing': programFault({ 'zh-CN': '图没有印出来', en: 'a figure was not printed' }),
  'page-number-differs': programFault({ 'zh-CN': '目录页码与实际不符', en: 'a page number of the contents is wrong' }),
  'table-differs': programFault({ 'zh-CN': '表格的标签与网页不同', en: 'a table is not tagged as on the page' }),
  'head-missing': programFault({
    'zh-CN': '表格续页上没有重复表头',
    en: 'a table goes on without its head on this sheet',
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof structureProblems>;

export function checkStructure(pdf: PdfReading, printed: Printed): Fault[] {
  return [
    ...(pdf.isMarked ? [] : [{ code: 'pdf-untagged' } as const]),
    ...checkOutline(pdf, printed),
    ...checkAlternatives(pdf, printed),
    ...checkPageNumbers(pdf, printed),
  ];
}

function checkOutline({ outline, depths }: PdfReading, { facts: { headings, levels } }: Printed): Fault[] {
  const at = firstDifference(outline, headings);
  if (at !== undefined) return [{ code: 'outline-differs', read: outline[at] ?? '', expected: headings[at] ?? '' }];
  const due = depthsOf(levels);
  const wrong = due.findIndex((depth, index) => depth !== depths[index]);
  if (wrong < 0) return [];
  const read = String(depths[wrong]);
  const expected = String(due[wrong]);
  return [{ code: 'outline-nested', place: headings[wrong] ?? '', read, expected }];
}

/** A heading is below the last one before it of a higher level. */
function depthsOf(levels: number[]): number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    return open.push(level);
  });
}

function checkAlternatives({ pages }: PdfReading, { facts }: Printed): Fault[] {
  const unlabelled = facts.figures.filter((label) => label === '').map((): Fault => ({ code: 'figure-unlabelled' }));
  const left = pages.flatMap(({ figures }) => figures);
  const silent = pages.flatMap(({ figures }, index) =>
    figures.filter((alt) => alt === '').map((): Fault => ({ code: 'figure-unlabelled', page: index + 1 })),
  );
  const missing = facts.figures.filter((label) => label !== '' && !take(left, label));
  return [
    ...(silent.length > 0 ? silent : unlabelled),
    ...missing.map((label): Fault => ({ code: 'figure-missing', place: label })),
  ];
}

/** Removes the label from those left; false where it is not among them. */
function take(left: string[], label: string): boolean {
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  const at = left.findIndex((alt) => words(alt) === words(label));
  if (at >= 0) left.splice(at, 1);
  return at >= 0;
}

function checkPageNumbers({ destinations }: PdfReading, { facts, numbers }: Printed): Fault[] {
  return facts.places
    .filter((id) => numbers[id] === undefined || numbers[id] !== destinations.get(id))
    .map((id) => ({
      code: 'page-number-differs',
      place: `#${id}`,
      read: String(numbers[id] ?? ''),
      expected: String(destinations.get(id) ?? ''),
    }));
}

/** Headings have their levels on the page and skip none, and each table head has a scope. */
export function checkTags(root: PdfTag, { headings, levels }: Pick<PageFacts, 'headings' | 'levels'>): Fault[] {
  const tags = tagsOf(root);
  const tagged = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  const skips = tagged.filter((level, index) => level > (tagged[index - 1] ?? 0) + 1);
  const wrongLevels = levels.flatMap((level, index): Fault[] => {
    const read = tagged[index];
    if (level === read) return [];
    const place = headings[index] ?? '';
    return [{ code: 'heading-level', place, read: read === undefined ? '' : `H${read}`, expected: `H${level}` }];
  });
  const heads = tags.filter(({ role, scope }) => role === 'TH' && !/^(?:Column|Row|Both)$/.test(scope));
  return [
    ...skips.slice(0, 1).map((level): Fault => ({ code: 'heading-skipped', read: `H${level}` })),
    ...wrongLevels.slice(0, 1),
    ...heads.slice(0, 1).map((): Fault => ({ code: 'head-unscoped', read: String(heads.length) })),
  ];
}

/** Tables are tagged as those of the page, cell by cell, and repeat the heads of their columns on every sheet. */
export function checkTables(pdf: PdfReading, root: PdfTag, { tables }: Pick<PageFacts, 'tables'>): Fault[] {
  const tagged = tagsOf(root, 'Table');
  const faults: Fault[] =
    tagged.length === tables.length
      ? tagged.flatMap((table, index) => checkCellTags(table, tables[index] ?? []))
      : [{ code: 'table-differs', read: `${tagged.length}`, expected: `${tables.length}` }];
  return [...faults, ...tagged.flatMap((table) => checkHeads(table, pdf.pages))];
}

/** A head without scope on the page may have any in the PDF. */
function checkCellTags(table: PdfTag, expected: string[]): Fault[] {
  const read = tagsOf(table, 'TH', 'TD').map(({ role, scope }) => `${role} ${scope}`.trim());
  const at = firstDifference(read, expected, (a, b) => a === b || (b === 'TH' && a?.startsWith('TH') === true));
  if (at === undefined) return [];
  const [page] = contentsOf(table).map((piece) => piece.page);
  const fault: Fault = { code: 'table-differs', read: read[at] ?? '', expected: expected[at] ?? '' };
  return [page === undefined ? fault : { ...fault, page }];
}

/** On each sheet after the first the heads are repeated, as artifacts. */
function checkHeads(table: PdfTag, pages: PdfPage[]): Fault[] {
  const seen = contentsOf(table).filter(({ page, id }) => textOf(pages[page - 1], id) !== '');
  const [first, ...others] = [...new Set(seen.map(({ page }) => page))];
  const heads = tagsOf(table, 'TH').filter(({ scope }) => scope === 'Column');
  const wordsOf = (head: PdfTag) => contentsOf(head).map(({ page, id }) => textOf(pages[page - 1], id));
  const words = heads.map((head) => wordsOf(head).join(''));
  const lacking = others.find((page) => words.some((text) => !textOf(pages[page - 1], '').includes(text)));
  if (first === undefined || lacking === undefined) return [];
  return [{ code: 'head-missing', page: lacking, place: words.join(' ').trim().slice(0, 40) }];
}

function textOf(page: PdfPage | undefined, id: string): string {
  const runs = (page?.runs ?? []).filter(({ mark }) => mark === id);
  return runs.map(({ text }) => bare(text)).join('');
}
