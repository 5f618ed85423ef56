/**
 * Prints a page to PDF. A contents list needs a second pass, because Chrome prints nothing for `target-counter()`. Its tags
 * are corrected: figures, list items, empty tags, content not to be read out.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer';
import { pageFacts, type PageFacts, textsOf } from '../page/facts.ts';
import { markedContents, pageContent, shownText } from './artifacts.ts';
import type { Artifacts, ArtifactType, Painted } from './artifacts.ts';
import { destinationPages, openPdf } from './reading.ts';
import { isTag, type Kid, type Marked, repeatedContents, type Tag, tagTree, writeStructure } from './tags.ts';

/** A print with the facts of its page and the page numbers that its contents list shows, by id. */
export type Printed = { bytes: Uint8Array; facts: PageFacts; numbers: Record<string, number> };

export async function printPublication(page: Page): Promise<Printed> {
  const facts = await pageFacts(page);
  const numbers = facts.places.length === 0 ? {} : await filledNumbers(page);
  const texts = await page.evaluate(textsOf);
  return { bytes: await print(page), facts: { ...facts, texts }, numbers };
}

/** Numbers take the room that they will have; where one has more digits than that, the text may move once more. */
async function filledNumbers(page: Page): Promise<Record<string, number>> {
  await page.evaluate(fillNumbers, {}, placeholder);
  const numbers = await fillFromPrint(page);
  return Object.values(numbers).some((number) => String(number).length > placeholder.length)
    ? fillFromPrint(page)
    : numbers;
}

const placeholder = '00';

async function fillFromPrint(page: Page): Promise<Record<string, number>> {
  const numbers = Object.fromEntries(await openPdf(await print(page), destinationPages));
  await page.evaluate(fillNumbers, numbers, '');
  return numbers;
}

/** Runs in the browser. */
function fillNumbers(numbers: Record<string, number>, other: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.textContent = String(numbers[place.dataset['pageOf'] ?? ''] ?? other);
}

/** Prints the page as it is. Its `@page` rules decide margins and may decide another size than A4. */
export function print(page: Page): Promise<Uint8Array> {
  return page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
  });
}

/** The result are the marks that no tag contains any more, which have to become artifacts. */
export function mendTags(pdf: PDFDocument): Artifacts {
  const before = tagTree(pdf);
  if (before === undefined) return new Map();
  const contents = pdf.getPages().map((page) => markedContents(pageContent(page)));
  const readers = pdf.getPages().map(shownText);
  const painted = ({ page, mark }: Marked) => contents[page]?.get(mark);
  const textOf = (kid: Kid): string => {
    if (isTag(kid)) return kid.kids.map(textOf).join('');
    if ('object' in kid) return '';
    return (painted(kid)?.shown ?? []).map((shown) => readers[kid.page]?.(shown) ?? '').join('');
  };
  const tags = figureTags(before);
  const artifacts = unreadMarks(tags, painted);
  writeStructure(pdf, before, listTags(prunedTags(tags, artifacts), textOf));
  return artifacts;
}

/**
 * Chrome tags every `figure` element as Figure, also the box around a drawing and its caption: that becomes a Div. A
 * drawing stays a Figure, with or without a text alternative.
 */
function figureTags(tag: Tag): Tag {
  const kids = tag.kids.map((kid) => (isTag(kid) ? figureTags(kid) : kid));
  const isBox = tag.role === 'Figure' && tag.alt === '' && holdsBlock(tag);
  return { ...tag, kids, ...(isBox && { role: 'Div' }) };
}

const blockRoles = new Set(['Div', 'Figure', 'L', 'P', 'Table', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** Looks through NonStruct tags. */
function holdsBlock({ kids }: Tag): boolean {
  return kids.some((kid) => isTag(kid) && (blockRoles.has(kid.role) || (kid.role === 'NonStruct' && holdsBlock(kid))));
}

/**
 * List items contain a label and a body (ISO 32000-1, 14.8.4.3.3); Chrome writes neither. A label is what the items of
 * a list begin with where they count from 1. `textOf` is the text of a tag.
 */
export function listTags(tag: Tag, textOf: (tag: Tag) => string): Tag {
  const kids = tag.kids.map((kid) => (isTag(kid) ? listTags(kid, textOf) : kid));
  if (tag.role !== 'L') return { ...tag, kids };
  const items = kids.filter(isItem);
  const isNumbered = items.length > 1 && items.every((item, index) => countOf(item, textOf) === index + 1);
  const parted = kids.map((kid) => (isItem(kid) ? partedItem(kid, isNumbered) : kid));
  return { ...tag, kids: parted, ...(isNumbered && { numbering: 'Decimal' as const }) };
}

function isItem(kid: Kid): kid is Tag {
  return isTag(kid) && kid.role === 'LI';
}

/** The number that an item begins with, before anything else; undefined where it begins with words. */
function countOf({ kids: [first, ...rest] }: Tag, textOf: (tag: Tag) => string): number | undefined {
  if (first === undefined || !isTag(first) || !labelRoles.has(first.role) || rest.length === 0) return undefined;
  const [, number] = /^\s*(\d+)[.、．)）]?\s*$/.exec(textOf(first)) ?? [];
  return number === undefined ? undefined : Number(number);
}

const labelRoles = new Set(['NonStruct', 'Span', 'Lbl']);

function partedItem(item: Tag, isNumbered: boolean): Tag {
  const [first, ...rest] = item.kids;
  if (first === undefined || item.kids.some((kid) => isTag(kid) && kid.role === 'LBody')) return item;
  const isLabelled = isTag(first) && (isNumbered || first.role === 'Lbl');
  const body = (kids: Kid[]): Tag => ({ role: 'LBody', alt: '', kids });
  if (!isLabelled) return { ...item, kids: [body(item.kids)] };
  return { ...item, kids: [{ ...first, role: 'Lbl' }, body(rest)] };
}

type PaintedAt = (content: Marked) => Painted | undefined;

/**
 * Content that Chrome tags and that must not be read out: rules and backgrounds outside figures, content tagged on a
 * sheet where nothing of it is painted, and the head of a table on every sheet after its first, where it is word for
 * word the same.
 */
export function unreadMarks(root: Tag, painted: PaintedAt): Artifacts {
  const artifacts: Artifacts = new Map();
  const add = (type: ArtifactType, { page, mark }: Marked): void => {
    artifacts.set(page, (artifacts.get(page) ?? new Map<number, ArtifactType>()).set(mark, type));
  };
  const visit = (tag: Tag): void => {
    if (tag.role === 'Figure') return;
    if (tag.role === 'TH') for (const content of repeats(tag, painted)) add('Pagination', content);
    for (const kid of tag.kids) {
      if (isTag(kid)) visit(kid);
      else if ('mark' in kid) {
        const { shown, isPicture } = painted(kid) ?? { shown: [], isPicture: false };
        if (shown.length === 0 && !isPicture) add('Layout', kid);
      }
    }
  };
  visit(root);
  return artifacts;
}

/** The contents of a head on the sheets after its first; none of a head with a picture. */
function repeats(head: Tag, painted: PaintedAt): Marked[] {
  const contents = marksIn(head);
  if (contents.some((content) => painted(content)?.isPicture)) return [];
  const shownOn = (sheet: Marked[]) => JSON.stringify(sheet.flatMap((content) => painted(content)?.shown ?? []));
  return repeatedContents(contents, shownOn);
}

function marksIn({ kids }: Tag): Marked[] {
  return kids.flatMap((kid) => (isTag(kid) ? marksIn(kid) : 'mark' in kid ? [kid] : []));
}

/** Roles that mean nothing without content; an empty table cell means something. */
const prunableRoles = new Set(['NonStruct', 'Span', 'P', 'Div']);

/** The tags without the content that becomes an artifact, and without tags that are empty then. */
export function prunedTags(tag: Tag, artifacts: Artifacts): Tag {
  const kids = tag.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return 'mark' in kid && artifacts.get(kid.page)?.has(kid.mark) ? [] : [kid];
    const pruned = prunedTags(kid, artifacts);
    return pruned.kids.length === 0 && prunableRoles.has(pruned.role) ? [] : [pruned];
  });
  return { ...tag, kids };
}
