/** A Word document as plain data: sections of paragraphs, captions, pictures, tables and lists of contents. */
import type { Definition, TableView } from '../../model/block.ts';
import type { Language, Mark, Sentence } from '../../model/language.ts';
import type { Setting } from '../../tables/setting.ts';
import { fillText, joinText } from '../../words/strings.ts';

/** 公文体例 for briefs and official documents, 报告体例 for the annual report. */
export type Genre = 'official' | 'report';

/** Looks of paragraphs, each a style of the document (`looks.ts`); a table and a picture have theirs. */
export type WordLook =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'heading'
  | 'plainHeading'
  | 'minorHeading'
  | 'notes'
  | 'tableNote'
  | 'coverPublisher'
  | 'coverStatus'
  | 'coverYear'
  | 'coverName'
  | 'coverFoot'
  | 'gridName'
  | 'gridNumber';

/** HTML that the browser draws at its width in CSS pixels, with what a reader hears instead of it. */
export type Picture = { id: string; html: string; width: number; label: string };

/** `level` numbers a paragraph in the multilevel list: 1 is （一）, 2 is 1. */
export type WordParagraph = { kind: 'paragraph'; look: WordLook; text: Sentence; runIn?: string; level?: 1 | 2 };

export type WordBlock =
  | WordParagraph
  | { kind: 'caption'; of: 'figure' | 'table'; number: string; text: Sentence; tag?: string }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'table'; table: TableView }
  /** Cells of names above numbers, without a head: the strip of a brief, the key figures of a report. */
  | { kind: 'grid'; rows: GridCell[][] }
  | { kind: 'contents'; of: 'headings' | 'figures' | 'tables'; rows: string[] };

export type GridCell = { look: 'gridName' | 'gridNumber'; text: Sentence }[];

export type WordSection = { isAcross: boolean; isCover: boolean; blocks: WordBlock[] };

export type WordView = {
  genre: Genre;
  language: Language;
  title: string;
  publisher: string;
  release: string;
  /** ISO 8601. */
  date: string;
  /** Kind left and status right at the head of every sheet. */
  head: { left: string; right: string };
  foot: string;
  sections: WordSection[];
  /** What a number is of, for the name of its control. */
  nameOf: (mark: Mark) => string;
};

export function paragraph(look: WordLook, text: Sentence | string, runIn?: string): WordParagraph {
  const sentence = typeof text === 'string' ? [text] : text;
  return { kind: 'paragraph', look, text: sentence, ...(runIn !== undefined && runIn !== '' && { runIn }) };
}

/** A paragraph of each, without empty ones. */
export function paragraphs(look: WordLook, texts: (Sentence | string)[]): WordParagraph[] {
  return texts.filter((text) => text.length > 0).map((text) => paragraph(look, text));
}

/** Symbols, notes and source below a table. */
export function tableNotes({ language }: Setting, { symbols, notes, source = '' }: TableView): WordParagraph[] {
  return paragraphs('tableNote', [joinText(symbols, 'running', language), ...notes, source]);
}

/** The term runs into its text; each of `more` is a paragraph of its own. */
export function definitionBlocks({ words }: Setting, rows: Definition[]): WordParagraph[] {
  return rows.flatMap(({ term, text, more = [] }) => [
    paragraph('notes', text, fillText(words['word.term'], { term })),
    ...paragraphs('notes', more),
  ]);
}

/** All that are to be drawn. */
export function picturesOf({ sections }: WordView): Picture[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? block.picture : [])));
}
