/** What surrounds pictures to share: whose it is, status and year above, source and version below; and the room between. */
import { screenSans, textWidth, wrapText } from '../../charts/text.ts';
import { folderName, type SitePath } from '../../model/address.ts';
import {
  isDemonstrated,
  isProvisional,
  plainText,
  titleOf,
  type Language,
  type Sentence,
} from '../../model/language.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { fillText, joinText, strings } from '../../words/strings.ts';
import { statusWords } from '../sheet/edition.ts';

/** How pages write marked sentences and words: pictures are checked as pages are. */
export type PictureWriting = {
  document: Document;
  sentence: (sentence: Sentence, language: Language) => string;
  words: (text: string) => string;
};

/** In pixels of the file. */
export type PictureSize = { width: number; height: number };

/** Drawn larger by `zoom`. `height` is that of its content where it is not given. */
export type SharedPicture = {
  file: SitePath;
  language: Language;
  title: string;
  figure?: string;
  width: number;
  height?: number;
  zoom: number;
  html: string;
};

export function picturePath(id: string, { width, height }: PictureSize, language: Language): SitePath {
  return `pictures/${id}-${width}x${height}.${folderName(language)}.png`;
}

/** In pixels of the file, as picture styles have them. */
const look = { margin: 56, head: 86, unit: 36, line: 30, gaps: 56, title: 1.28 };

/** The first at which a title takes two lines at most. */
const titleSizes = { wide: [46, 38, 30], square: [58, 48, 38] };

export type FrameText = { title: Sentence; unitLine: string; foot: string[] };

/** Publisher, status and year above; source, version and day below: also a part of a picture says whose it is. */
export function frame(
  setting: Setting,
  size: PictureSize,
  { title, unitLine, foot }: FrameText,
  inside: string,
  { sentence, words }: Pick<PictureWriting, 'sentence' | 'words'>,
): string {
  const { language } = setting;
  const paragraphs = foot.map((line) => `<p>${words(line)}</p>`).join('');
  return [
    `<div class="picture ${shapeOf(size)}">`,
    pictureHead(setting, words),
    `<h2 style="font-size: calc(${titleSize(title, size, language)} * var(--px))">${sentence(title, language)}</h2>`,
    unitLine === '' ? '' : `<p class="unit-line">${words(unitLine)}</p>`,
    inside,
    `<div class="picture-foot">${paragraphs}</div>`,
    '</div>',
  ].join('');
}

export function pictureHead(setting: Setting, words: PictureWriting['words']): string {
  const { book, language } = setting;
  const name = titleOf(book.release.description.titles, language);
  const status = pictureStatus(setting);
  const year = fillText(setting.words['year.of'], { year: book.year });
  return `<p class="picture-head"><strong>${words(name)}</strong><span class="status">${words(status)}</span><span class="edition-year">${words(year)}</span></p>`;
}

/** 送审稿, and that the site is a sample. */
export function pictureStatus(setting: Setting): string {
  return statusWords(setting, { draft: setting.book.release.draft === true });
}

/** A title without marks, which says so where it rests on demonstration or preliminary figures. */
export function toldTitle(title: Sentence, language: Language): string {
  const words = strings[language];
  const early = isProvisional(title) ? words['mark.provisional'] : '';
  const demonstrated = isDemonstrated(title) ? ` ${words['mark.demonstration']}` : '';
  return plainText(title) + early + demonstrated;
}

export function versionLine({ book, language, words }: Setting): string {
  const { id, description } = book.release;
  const day = fillText(words['chrome.cutoff'], { date: formatDate(description.cutoff, language) });
  return joinText([fillText(words['chrome.release'], { release: id }), day], 'running', language);
}

function shapeOf({ width, height }: PictureSize): 'wide' | 'square' {
  return width > height ? 'wide' : 'square';
}

/** In pixels of the file, between a title and the lines below. */
export function frameRoom(text: FrameText, size: PictureSize, language: Language): PictureSize {
  const height = size.height - headHeight(text, size, language) - footHeight(text.foot, size);
  return { width: size.width - 2 * look.margin, height };
}

function headHeight({ title, unitLine }: FrameText, size: PictureSize, language: Language): number {
  const type = titleSize(title, size, language);
  return look.head + linesOf(title, type, size, language) * type * look.title + linesIn(unitLine, 24, size) * look.unit;
}

function titleSize(title: Sentence, size: PictureSize, language: Language): number {
  const sizes = titleSizes[shapeOf(size)];
  return sizes.find((type) => linesOf(title, type, size, language) <= 2) ?? sizes.at(-1)!;
}

function linesOf(title: Sentence, type: number, { width }: PictureSize, language: Language): number {
  return titleLines(toldTitle(title, language), type * screenSans.bold, width - 2 * look.margin);
}

/** A title breaks at its punctuation and spaces, and elsewhere only where a part is longer than a line. */
export function titleLines(title: string, type: number, width: number): number {
  const parts = phrasesOf(title).map((part) => textWidth(part, type));
  return parts.reduce(
    ({ lines, used }, part) => {
      if (used + part <= width) return { lines, used: used + part };
      const more = Math.ceil(part / width);
      return { lines: lines + more, used: part - (more - 1) * width };
    },
    { lines: 1, used: 0 },
  ).lines;
}

/** What is not broken in a title. */
function phrasesOf(title: string): string[] {
  return title.split(/(?<=[\s，。；：、])/u);
}

function footHeight(foot: string[], size: PictureSize): number {
  const lines = foot.reduce((sum, line) => sum + linesIn(line, 20, size), 0);
  return lines * look.line + look.gaps;
}

function linesIn(text: string, type: number, { width }: PictureSize): number {
  return text === '' ? 0 : wrapText(text, type, width - 2 * look.margin).length;
}
