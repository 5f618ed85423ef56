import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';

/** Content of a page, by its mark; pages are counted from 0. */
export type Marked = { page: number; mark: number };
/** What is no text of a page, such as the annotation of a link. */
export type Linked = { object: PDFDict };
export type Kid = Tag | Marked | Linked;

/**
 * A tag with what it holds, in the order in which it is read out (ISO 32000-1, 14.7), and the element that it was read
 * from; `numbering` is how the labels of a list count.
 */
export type Tag = { role: string; alt: string; kids: Kid[]; source?: PDFRef; numbering?: 'Decimal' };
