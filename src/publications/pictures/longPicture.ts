/** 一图读懂: the year on one long picture, of official figures of the publisher's own area alone. */
import { dotField } from '../../charts/kinds/ornaments.ts';
import { screenSans } from '../../charts/text.ts';
import {
  latestFigure,
  mainCount,
  isOfficial,
  measureOf,
  measuresOf,
  quantityOf,
  requiredProgramme,
  topProgrammes,
  type Book,
} from '../../figures/book.ts';
import { leadingProgrammes, mainFigure, rankedProgrammes, type MainFigure } from '../../figures/rank.ts';
import { folderName } from '../../model/address.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { isDemonstrated, plainText, titleOf, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { cautions } from '../../narrative/cautions.ts';
import { derivedNumber, measureTitle, programmeTitle, shortTitle } from '../../narrative/phrases/figure.ts';
import { figuresOf, sourceLine, tone } from '../../tables/caption.ts';
import { programmeTiles } from '../../tables/programmeTable.ts';
import type { Setting } from '../../tables/setting.ts';
import { inUnit } from '../../words/format/unit.ts';
import { fillText } from '../../words/strings.ts';
import { dotNote } from '../annual/front.ts';
import {
  pictureHead,
  titleLines,
  toldTitle,
  versionLine,
  type PictureWriting,
  type SharedPicture,
} from './pictureFrame.ts';
import { figureUnitLine, numberHtml, percentOf, totalParts } from './headlineCard.ts';

const width = 1080;
const margin = 64;

/** What every section is drawn for; `used` collects the figures whose sources are named below. */
type Canvas = { setting: Setting; writing: PictureWriting; used: Figure[] };

/** Undefined where nothing is official. */
export function longPicture(setting: Setting, heading: Sentence, writing: PictureWriting): SharedPicture | undefined {
  const { book, language, words } = setting;
  const main = mainFigure(book);
  if (main === undefined) return undefined;
  const canvas: Canvas = { setting, writing, used: [main.figure] };
  const title = titleOf(book.release.description.titles, language);
  const sections = [moneySection, peopleSection, standardsSection, programmesSection, notesSection];
  const html = [
    '<div class="picture long">',
    pictureHead(setting, writing.words),
    `<p class="kicker">${writing.words(fillText(words['picture.long'], { title }))}</p>`,
    `<h1 style="font-size: ${headingSize(heading)}px">${writing.sentence(heading, language)}</h1>`,
    ...sections.map((draw) => draw(canvas, main)),
    `<div class="picture-foot"><p>${writing.words(sourceLine(setting, canvas.used))}</p>`,
    `<p>${writing.words(versionLine(setting))}</p></div></div>`,
  ].join('');
  const file = `pictures/long.${folderName(language)}.png`;
  return { file, language, title: toldTitle(heading, language), width, zoom: 1, html };
}

const headingSizes = [82, 72, 64];

const mostHeadingLines = 3;

function headingSize(heading: Sentence): number {
  const lines = (size: number) => titleLines(plainText(heading), size * screenSans.bold, width - 2 * margin);
  return headingSizes.find((size) => lines(size) <= mostHeadingLines) ?? headingSizes.at(-1)!;
}

function sectionHtml(title: string, note: string, inside: string[]): string {
  if (inside.length === 0) return '';
  return `<section><h2>${title}</h2>${note === '' ? '' : `<p class="note">${note}</p>`}${inside.join('')}</section>`;
}

/** Of more parts the others are counted. */
const mostBars = 5;

/** The declared total: bars from zero, and shares of it. */
function moneySection({ setting, writing, used }: Canvas, { figure, total }: MainFigure): string {
  const { book, language, words } = setting;
  const parts = total === undefined ? [] : totalParts(book, total, figure);
  if (total === undefined || parts.length === 0) return '';
  const largest = percentOf(parts[0]!);
  used.push(...parts.map((part) => part.figure));
  const shown = parts.length > mostBars + 1 ? parts.slice(0, mostBars) : parts;
  const rows = shown.map((part) => {
    const share = writing.sentence([derivedNumber(part.share, language)], language);
    const length = largest === 0 ? 0 : (percentOf(part) / largest) * 100;
    const numbers = `${numberHtml(setting, part.figure, writing)} <span class="share">${share}</span>`;
    const bar = `<div class="bar ${part.tone}" style="width: ${length.toFixed(2)}%"></div>`;
    return row(writing.words(programmeTitle(part.programme, language)), numbers) + bar;
  });
  const more = fillText(words['picture.moreParts'], { count: parts.length - shown.length });
  const rest = parts.length > shown.length ? [`<p class="note">${writing.words(more)}</p>`] : [];
  const name = titleOf(total.title, language);
  const sum = `<div class="sum">${row(writing.words(name), numberHtml(setting, figure, writing))}</div>`;
  const note = fillText(words['picture.shares'], { line: figureUnitLine(setting, figure) });
  return sectionHtml(writing.words(fillText(words['figure.totalOf'], { total: name })), writing.words(note), [
    ...rows,
    ...rest,
    sum,
  ]);
}

function row(name: string, numbers: string): string {
  return `<div class="row"><strong>${name}</strong><span class="numbers">${numbers}</span></div>`;
}

const dotGrid = { perRow: 86, pitch: 11 };
const mostDots = 8000;
const mostBlocks = 3;

/** Blocks of dots, one scale for all, never added. */
function peopleSection({ setting, writing, used }: Canvas): string {
  const { book, language, words } = setting;
  const { leading } = leadingProgrammes(book);
  const blocks = leading
    .flatMap((programme) => personFigures(book, leading, programme))
    .toSorted((a, b) => personsIn(b) - personsIn(a))
    .slice(0, mostBlocks);
  const largest = Math.max(0, ...blocks.map(personsIn));
  if (largest === 0) return '';
  used.push(...blocks);
  const perDot = 10 ** Math.max(0, Math.ceil(Math.log10(largest / mostDots)));
  const settings = {
    document: writing.document,
    width,
    language,
    label: '',
    medium: 'screen' as const,
    format: () => '',
  };
  const drawn = blocks.map((figure) => {
    const { programme } = figure.key;
    const isDrawn = personsIn(figure) >= perDot / 2;
    const persons = inUnit(figure.cell, 'person');
    const field = isDrawn ? dotField(persons, perDot, tone(book, programme), settings, dotGrid) : '';
    const name = programmeTitle(requiredProgramme(book, programme), language);
    return row(writing.words(name), numberHtml(setting, figure, writing)) + field;
  });
  const note = writing.sentence(dotNote(setting, perDot, blocks.length), language);
  return sectionHtml(writing.words(words['picture.people']), note, drawn);
}

/** Official numbers of persons by the count that the programmes have in common. */
function personFigures(book: Book, programmes: Programme[], { code }: Programme): Figure[] {
  const measure = mainCount(book, programmes);
  if (measure === undefined || quantityOf(book, measure.code) !== 'person') return [];
  const figure = latestFigure(book, measure.code, code);
  return isValue(figure.cell) && isOfficial(figure) ? [figure] : [];
}

function personsIn({ cell }: Figure): number {
  const persons = inUnit(cell, 'person');
  return isValue(persons) ? Number(persons.value) : 0;
}

/** Not on one axis: of unlike periods. */
function standardsSection({ setting, writing, used }: Canvas): string {
  const { book, language, words } = setting;
  const rows = topProgrammes(book).flatMap((programme) =>
    standardsOf(book, programme).map((figure) => {
      used.push(figure);
      return line(row(writing.words(programmeTitle(programme, language)), numberHtml(setting, figure, writing)));
    }),
  );
  const note = writing.words(words['statement.isStandard']);
  return sectionHtml(writing.words(words['section.standards']), note, rows.slice(0, mostInFull));
}

function standardsOf(book: Book, { code }: Programme): Figure[] {
  return measuresOf(book, code)
    .filter(({ kind }) => kind === 'standard')
    .map((measure) => latestFigure(book, measure.code, code))
    .filter(({ cell }) => isValue(cell) && !isDemonstration(cell));
}

function line(html: string): string {
  return `<div class="line">${html}</div>`;
}

/** More are set in two columns, a number each. */
const mostInFull = 8;
const mostListed = 40;

/** Beside the declared total: each with its period, since these are not compared. */
function programmesSection(canvas: Canvas, { total }: MainFigure): string {
  const { words } = canvas.setting;
  const { book } = canvas.setting;
  const { leading, others } = leadingProgrammes(book);
  const all = [...leading, ...others];
  const isAll = total === undefined || all.length > mostInFull;
  const title = canvas.writing.words(words[isAll ? 'programmes.title' : 'section.others']);
  if (all.length > mostInFull) return sectionHtml(title, '', [list(canvas, rankedProgrammes(book, all))]);
  return sectionHtml(title, '', inFull(canvas, isAll ? leading : others));
}

function inFull({ setting, writing, used }: Canvas, programmes: Programme[]): string[] {
  const { book, language } = setting;
  return programmeTiles(setting, programmes).flatMap(({ name, numbers, note }, index) => {
    const official = numbers.filter(({ number }) => !isDemonstrated(number));
    if (official.length === 0) return [];
    used.push(...figuresOf(book, programmes[index]!, book.area, book.year));
    const shown = official.map(
      ({ label, number }) =>
        `<span class="labelled"><small>${writing.words(label)}</small> ${writing.sentence(number, language)}</span>`,
    );
    return [
      line(`${row(writing.words(name), shown.join(' '))}<p class="note">${writing.sentence(note, language)}</p>`),
    ];
  });
}

function list({ setting, writing, used }: Canvas, programmes: Programme[]): string {
  const { book, language, words } = setting;
  const rows = programmes.slice(0, mostListed).map((programme) => {
    const figures = figuresOf(book, programme, book.area, book.year);
    const figure = figures.find(({ cell }) => isValue(cell)) ?? figures[0];
    if (figure === undefined || isDemonstration(figure.cell)) return '';
    used.push(figure);
    const label =
      measureOf(book, figure.key.measure).kind === 'standard' ? measureTitle(book, figure.key, language) : '';
    return row(
      writing.words(`${shortTitle(programme, language)} ${label}`.trim()),
      numberHtml(setting, figure, writing),
    );
  });
  const more = fillText(words['picture.more'], { count: programmes.length - mostListed });
  const rest = programmes.length > mostListed ? `<p class="note">${writing.words(more)}</p>` : '';
  return `<div class="two">${rows.join('')}</div>${rest}`;
}

const mostCautions = 4;

function notesSection({ setting, writing }: Canvas, main: MainFigure): string {
  const { book, language, words } = setting;
  const items = cautions(book, main, language, mostCautions);
  const rows = items.map((item) => `<li>${writing.sentence(item, language)}</li>`);
  return sectionHtml(writing.words(words['brief.watch']), '', rows.length === 0 ? [] : [`<ol>${rows.join('')}</ol>`]);
}
