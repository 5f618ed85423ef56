/** The text of a Word document as it is compared with a release: paragraphs and tables, with the numbers in controls. */

/** A number in a content control; `tag` is the figure that it is of. */
export type TaggedNumber = { tag: string; text: string };

/** Without the values of fields; `isCaption` where one counts figures or tables. */
export type TextParagraph = { kind: 'paragraph'; text: string; isCaption: boolean; numbers: TaggedNumber[] };

/** `column` counts from 0, with the columns that earlier cells span. */
export type TextCell = { column: number; span: number; text: string; numbers: TaggedNumber[] };

export type TextRow = { isHead: boolean; cells: TextCell[] };

export type TextTable = { kind: 'table'; rows: TextRow[] };

export type TextBlock = TextParagraph | TextTable;

/** `release` as the properties of the file name it; `pictures` are not compared. */
export type WordText = { release: string; title: string; blocks: TextBlock[]; pictures: number };
