/** Programme parts of the annual report: findings, written prose, chart and table of each programme. */
import { measuresOf, topProgrammes, type Book } from '../../figures/book.ts';
import { isCurrent } from '../../figures/rank.ts';
import type { Paragraph } from '../../model/block.ts';
import type { Edition } from '../../model/edition.ts';
import type { Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { paidFinding } from '../../narrative/findings/average.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { servedFinding } from '../../narrative/findings/served.ts';
import { standardFinding } from '../../narrative/findings/standard.ts';
import { newsworthy } from '../../narrative/news.ts';
import { programmeTitle } from '../../narrative/phrases/names.ts';
import { programmeNews } from '../../narrative/programmeNews.ts';
import { programmeYears } from '../../tables/programmeTable.ts';
import { servedParagraph } from '../../tables/programmes.ts';
import type { Setting } from '../../tables/setting.ts';
import { columnGroups } from '../../tables/tableView.ts';
import { writtenParagraphs } from '../sheet/edition.ts';
import type { AnnualPart } from './annualView.ts';
import { yearsFigure } from './yearsFigure.ts';

/** Columns of a table beside its notes: what fits 336 pt with English heads. */
const mostColumns = 5;

/** After what a programme served. */
const mostSentences = 3;

/** A part for each programme, in the sentence order of the national communiqué: counts, money, standard, level paid. */
export function programmeParts(setting: Setting, edition: Edition): AnnualPart[] {
  const { book } = setting;
  return topProgrammes(book)
    .filter(({ code }) => isCurrent(book, code))
    .map((programme, index) => programmePart(setting, edition, programme, index + 1));
}

function programmePart(setting: Setting, edition: Edition, programme: Programme, number: number): AnnualPart {
  const { book, language } = setting;
  const title = programmeTitle(programme, language);
  const figure = yearsFigure(setting, programme);
  const definition = programme.definition[language];
  const tables = columnGroups(programmeYears(setting, programme), mostColumns, language);
  return {
    id: `part-${programme.code}`,
    number: 'counted',
    title,
    layout: 'text',
    sheet: figure === undefined ? 'others' : `sheet-${number}`,
    paragraphs: [...findings(setting, programme), ...writtenParagraphs(setting, edition, programme.code)],
    side: side(book, programme, setting),
    ...(definition !== undefined && { about: [definition] }),
    ...(figure && { figure }),
    tables,
    definitions: [],
  };
}

/** What it served; standards beside those of areas above; then what is most worth telling. */
function findings(setting: Setting, programme: Programme): Paragraph[] {
  const { book } = setting;
  const compared = measuresOf(book, programme.code)
    .filter(({ kind }) => kind === 'standard')
    .flatMap((measure) => standardFinding(book, programme, measure) ?? []);
  const served = servedFinding(book, programme);
  const once = served?.kind === 'served' && compared.length > 0 ? { ...served, standard: undefined } : served;
  const news = newsworthy(programmeNews(book, programme), Math.max(0, mostSentences - compared.length));
  return servedParagraph(setting, programme, [once, ...compared, ...news]);
}

/** What is computed stands beside the text with its formula. */
function side(book: Book, programme: Programme, { language }: Setting): Sentence[] {
  const paid = paidFinding(book, programme);
  return paid === undefined ? [] : [sentenceOf(paid, book, language)];
}
