/** Styles of Word documents: faces, sizes and spaces of each look in the two genres, and the table of three rules. */
import { AlignmentType, BorderStyle, LineRuleType, TabStopType, type IParagraphStyleOptions } from 'docx';
import type { Language } from '../../model/language.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { type StringKey } from '../../words/strings.ts';
import type { Genre, WordLook } from './wordView.ts';

/** Also those that the writer gives to what is not a paragraph of the view. */
export type StyleLook =
  | WordLook
  | 'caption'
  | 'picture'
  | 'tableText'
  | 'tableNumber'
  | 'tableHead'
  | 'tableHeadNumber'
  | 'smallText'
  | 'smallNumber'
  | 'smallHead'
  | 'smallHeadNumber'
  | 'contents'
  | 'contentsList'
  | 'head'
  | 'foot';

/** In every Windows; `wordView.ts` names those of other systems. */
const faces = {
  fangsong: { eastAsia: '仿宋', latin: 'Times New Roman' },
  kaiti: { eastAsia: '楷体', latin: 'Times New Roman' },
  heiti: { eastAsia: '黑体', latin: 'Arial' },
  titleSong: { eastAsia: '方正小标宋简体', latin: 'Times New Roman' },
  song: { eastAsia: '宋体', latin: 'Times New Roman' },
  dengxian: { eastAsia: '等线', latin: 'Arial' },
} as const;

/** Points; `line` is exact, `indent` the first line in characters, `level` of the outline from 0. */
type Plain = {
  face: keyof typeof faces;
  size: number;
  line?: number;
  before?: number;
  after?: number;
  indent?: number;
  align?: 'center' | 'right' | 'both';
  bold?: true;
  keep?: true;
  level?: number;
  break?: true;
  rule?: true;
  /** Between characters, in twips. */
  tight?: number;
};

/**
 * 28 characters of 三号 in 156 mm and 22 lines, as the standard has them: by the space between them and the height of
 * lines, since LibreOffice takes two cells of a grid for one character and a line of it for each row of a table.
 */
const tight = -4;

const official: Record<StyleLook, Plain> = {
  title: { face: 'titleSong', size: 22, line: 33, after: 28, align: 'center', keep: true },
  subtitle: { face: 'kaiti', size: 16, line: 28, align: 'center', tight },
  body: { face: 'fangsong', size: 16, line: 28, indent: 2, align: 'both', tight },
  heading: { face: 'heiti', size: 16, line: 28, indent: 2, keep: true, level: 0 },
  plainHeading: { face: 'heiti', size: 16, line: 28, indent: 2, keep: true, level: 0 },
  minorHeading: { face: 'heiti', size: 16, line: 28, keep: true, level: 1 },
  notes: { face: 'fangsong', size: 14, line: 24, indent: 2, align: 'both' },
  tableNote: { face: 'fangsong', size: 9, line: 16 },
  coverPublisher: { face: 'heiti', size: 14, line: 28 },
  coverStatus: { face: 'heiti', size: 14, line: 28, bold: true },
  coverYear: { face: 'song', size: 22, line: 33 },
  coverName: { face: 'titleSong', size: 22, line: 33 },
  coverFoot: { face: 'fangsong', size: 16, line: 28, align: 'right' },
  gridName: { face: 'heiti', size: 10.5, line: 16 },
  gridNumber: { face: 'fangsong', size: 12, line: 20 },
  caption: { face: 'heiti', size: 14, line: 28, align: 'center', keep: true },
  picture: { face: 'fangsong', size: 10.5, align: 'center' },
  tableText: { face: 'fangsong', size: 12, line: 20 },
  tableNumber: { face: 'fangsong', size: 12, line: 20, align: 'right' },
  tableHead: { face: 'heiti', size: 12, line: 20 },
  tableHeadNumber: { face: 'heiti', size: 12, line: 20, align: 'right' },
  smallText: { face: 'fangsong', size: 9, line: 15 },
  smallNumber: { face: 'fangsong', size: 9, line: 15, align: 'right' },
  smallHead: { face: 'heiti', size: 9, line: 15 },
  smallHeadNumber: { face: 'heiti', size: 9, line: 15, align: 'right' },
  contents: { face: 'fangsong', size: 12, line: 24 },
  contentsList: { face: 'fangsong', size: 11, line: 21 },
  head: { face: 'heiti', size: 9 },
  foot: { face: 'song', size: 14, align: 'right' },
};

const report: Record<StyleLook, Plain> = {
  ...official,
  body: { face: 'song', size: 12, line: 22, indent: 2, align: 'both' },
  heading: { face: 'heiti', size: 16, after: 10, keep: true, level: 0, break: true, rule: true },
  plainHeading: { face: 'heiti', size: 16, after: 10, keep: true, level: 0, break: true, rule: true },
  minorHeading: { face: 'heiti', size: 12, line: 22, before: 9, keep: true, level: 1 },
  notes: { face: 'song', size: 10.5, line: 18 },
  tableNote: { face: 'dengxian', size: 9, line: 13, after: 4 },
  coverPublisher: { face: 'heiti', size: 14, line: 24, rule: true },
  coverStatus: { face: 'heiti', size: 10.5, line: 18, bold: true },
  coverYear: { face: 'song', size: 60, before: 30 },
  coverName: { face: 'song', size: 26, bold: true, after: 20 },
  coverFoot: { face: 'dengxian', size: 9, line: 15 },
  gridName: { face: 'dengxian', size: 9, line: 14 },
  gridNumber: { face: 'song', size: 11, line: 18 },
  caption: { face: 'heiti', size: 10.5, before: 9, after: 3, keep: true },
  tableText: { face: 'song', size: 10.5, line: 17 },
  tableNumber: { face: 'song', size: 10.5, line: 17, align: 'right' },
  tableHead: { face: 'heiti', size: 10.5, line: 17 },
  tableHeadNumber: { face: 'heiti', size: 10.5, line: 17, align: 'right' },
  smallText: { face: 'song', size: 7.5, line: 12 },
  smallNumber: { face: 'song', size: 7.5, line: 12, align: 'right' },
  smallHead: { face: 'heiti', size: 7.5, line: 12 },
  smallHeadNumber: { face: 'heiti', size: 7.5, line: 12, align: 'right' },
  contents: { face: 'song', size: 12, line: 21 },
  contentsList: { face: 'song', size: 10.5, line: 17 },
  foot: { face: 'dengxian', size: 9 },
};

/** Styles that Word knows by name, for navigation and lists of contents. */
const builtIn: Record<Genre, Partial<Record<StyleLook, { id: string; name: string }>>> = {
  official: { head: { id: 'Header', name: 'header' }, foot: { id: 'Footer', name: 'footer' } },
  report: {
    heading: { id: 'Heading1', name: 'heading 1' },
    minorHeading: { id: 'Heading2', name: 'heading 2' },
    caption: { id: 'Caption', name: 'caption' },
    contents: { id: 'TOC1', name: 'toc 1' },
    contentsList: { id: 'TableofFigures', name: 'table of figures' },
    head: { id: 'Header', name: 'header' },
    foot: { id: 'Footer', name: 'footer' },
  },
};

export function styleId(look: StyleLook, genre: Genre): string {
  return builtIn[genre][look]?.id ?? `Nianbao${look.charAt(0).toUpperCase()}${look.slice(1)}`;
}

/** Points of the type of a table, the usual and the small. */
export function tableSizes(genre: Genre): { usual: number; small: number } {
  const { tableText, smallText } = genre === 'official' ? official : report;
  return { usual: tableText.size, small: smallText.size };
}

/** Twips across the text: 156 mm. */
export const wordTextWidth = 8844;

const twips = (points: number) => Math.round(points * 20);

export function paragraphStyles(genre: Genre, language: Language): IParagraphStyleOptions[] {
  const looks = genre === 'official' ? official : report;
  return Object.entries(looks).map(([key, plain]) => {
    const look = key as StyleLook;
    const name = fillStyle(look, genre, language);
    const isContents = look === 'contents' || look === 'contentsList';
    const { face, size, bold, keep, level } = plain;
    const { eastAsia, latin } = faces[face];
    return {
      id: styleId(look, genre),
      name,
      basedOn: 'Normal',
      quickFormat: true,
      run: {
        font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia },
        size: size * 2,
        ...(bold && { bold }),
        ...(plain.tight && { characterSpacing: plain.tight }),
      },
      paragraph: {
        ...(plain.align && { alignment: alignments[plain.align] }),
        ...(keep && { keepNext: true }),
        ...(level !== undefined && { outlineLevel: level }),
        ...(plain.break && { pageBreakBefore: true }),
        ...(plain.rule && { border: { top: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '1B1B1B' } } }),
        ...(plain.indent !== undefined &&
          language === 'zh-CN' && {
            indent: { firstLine: twips(size * plain.indent), firstLineChars: plain.indent * 100 },
          }),
        ...(isContents && { tabStops: [{ type: TabStopType.RIGHT, position: wordTextWidth, leader: 'dot' as const }] }),
        spacing: {
          before: twips(plain.before ?? 0),
          after: twips(plain.after ?? 0),
          ...(plain.line !== undefined && { line: twips(plain.line), lineRule: LineRuleType.EXACT }),
        },
      },
    };
  });
}

const alignments = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH };

/** The name that Word shows: 公文正文. */
function fillStyle(look: StyleLook, genre: Genre, language: Language): string {
  const known = builtIn[genre][look];
  if (known !== undefined) return known.name;
  const words = officeStrings[language];
  return `${words[`word.genre.${genre}`]}${words[`word.look.${look}` as StringKey]}`;
}
