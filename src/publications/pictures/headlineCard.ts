/** The headline as a picture: the main number of the year, and the parts of a declared total on a strip to scale. */
import { measureOf, type Book } from '../../figures/book.ts';
import { isAlike, isSamePeriod, share, type Derived } from '../../figures/derive.ts';
import { mainFigure } from '../../figures/rank.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import { titleOf, type Language, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { areaTitle, derivedNumber, measureTitle, numberOf, shortTitle } from '../../narrative/phrases/figure.ts';
import { drawingUnit, sourceLine, tone, unitLine } from '../../tables/caption.ts';
import { shareSize, type Setting } from '../../tables/setting.ts';
import { drawnCell } from '../../words/format/scale.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { frame, picturePath, toldTitle, versionLine } from './pictureFrame.ts';
import type { PictureSize, PictureWriting, SharedPicture } from './pictureFrame.ts';

export const cardSizes: PictureSize[] = [shareSize, { width: 1080, height: 1080 }];

/** Without a main figure that is official the heading alone. */
export function headlineCard(
  setting: Setting,
  heading: Sentence,
  size: PictureSize,
  writing: PictureWriting,
): SharedPicture {
  const { book, language } = setting;
  const main = mainFigure(book);
  const parts = main?.total === undefined ? [] : totalParts(book, main.total, main.figure);
  const inside =
    main === undefined
      ? ''
      : `<p class="main-number">${numberHtml(setting, main.figure, writing)}</p>` +
        (parts.length > 0
          ? strip(parts, language, writing)
          : `<p class="news">${writing.sentence(heading, language)}</p>`);
  const figures = [...(main === undefined ? [] : [main.figure]), ...parts.map(({ figure }) => figure)];
  const text = {
    title: main === undefined ? heading : [cardTitle(setting, main.figure, main.total)],
    unitLine: main === undefined ? '' : figureUnitLine(setting, main.figure),
    foot: [joinText([sourceLine(setting, figures), versionLine(setting)].filter(Boolean), 'running', language)],
  };
  const card = `<div class="card-inside">${inside}</div>`;
  const html = frame(setting, size, text, card, writing);
  return {
    file: picturePath('headline', size, language),
    language,
    title: toldTitle(heading, language),
    ...size,
    zoom: 1,
    html,
  };
}

function cardTitle({ book, language, words }: Setting, { key }: Figure, total: DeclaredTotal | undefined): string {
  const programme = book.release.programmes.find(({ code }) => code === key.programme);
  const measure = measureTitle(book, key, language);
  const name =
    total !== undefined
      ? titleOf(total.title, language)
      : programme === undefined
        ? measure
        : fillText(words['picture.ofProgramme'], { programme: shortTitle(programme, language), measure });
  return fillText(words['picture.ofArea'], { area: areaTitle(book, key.area, language), name });
}

/** 2021年保障金，万元. */
export function figureUnitLine(setting: Setting, figure: Figure): string {
  const { book, language } = setting;
  return unitLine(setting, [figure], measureTitle(book, figure.key, language), drawingUnit([figure], setting).words);
}

/** With the digits of a drawing. */
export function numberHtml(setting: Setting, figure: Figure, { sentence }: Pick<PictureWriting, 'sentence'>): string {
  const cell = drawnCell(figure.cell, drawingUnit([figure], setting));
  return sentence([numberOf({ ...figure, cell }, setting.language, 'table')], setting.language);
}

/** Of a declared total; `share` is in percent of it. */
export type TotalPart = { programme: Programme; figure: Figure; share: Derived; tone: string };

/** All parts, the largest first; none unless each has an official number of the same period. */
export function totalParts(book: Book, { programmes }: DeclaredTotal, whole: Figure): TotalPart[] {
  const parts = book.release.programmes
    .filter(({ code }) => programmes.includes(code))
    .map((programme): TotalPart => {
      const figure = book.at({ ...whole.key, programme: programme.code, year: whole.year });
      return { programme, figure, share: share(figure, whole), tone: tone(book, programme.code) };
    });
  const isWhole = parts.every(({ figure }) => isAlike(figure, whole) && isSamePeriod(figure, whole));
  const isAdded = measureOf(book, whole.key.measure).kind !== 'standard';
  return isWhole && isAdded ? parts.toSorted((a, b) => percentOf(b) - percentOf(a)) : [];
}

export function percentOf({ share: { cell } }: TotalPart): number {
  return isValue(cell) ? Math.max(0, Number(cell.value)) : 0;
}

/** More would be too narrow to name. */
const mostNamed = 4;

function strip(parts: TotalPart[], language: Language, { sentence, words }: PictureWriting): string {
  const boxes = parts.map((part) => `<i class="${part.tone}" style="flex-grow: ${percentOf(part)}"></i>`);
  const names = parts.slice(0, mostNamed).map((part) => {
    const number = sentence([derivedNumber(part.share, language)], language);
    return `<li class="${part.tone}"><strong>${words(shortTitle(part.programme, language))}</strong> ${number}</li>`;
  });
  return `<div class="strip">${boxes.join('')}</div><ul class="strip-names">${names.join('')}</ul>`;
}
