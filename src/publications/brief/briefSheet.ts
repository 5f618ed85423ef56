/** The basis of a brief: official figures, main figure, headline, page frame and running heads. */
import { headlineSection } from '../../editions/readReports.ts';
import { officialBook } from '../../figures/sitePeriods.ts';
import { mainFigure, type MainFigure } from '../../figures/rank.ts';
import type { Edition } from '../../model/edition.ts';
import type { Sentence } from '../../model/language.ts';
import { headline } from '../../narrative/headline.ts';
import { fillProse } from '../../narrative/prose.ts';
import { editionKindKey, publisherName, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { joinText } from '../../words/strings.ts';
import { publicationFrame, statusWords, type PublicationFrame } from '../sheet/edition.ts';
import type { BriefRunning } from './briefView.ts';

/** The official figures of the year, and the main one. */
type BriefSheet = { setting: Setting; main: MainFigure; frame: PublicationFrame };

/** Throws without an official figure: editions are checked for one, and every latest year has one. */
export function briefSheet(siteSetting: Setting, edition: Edition): BriefSheet {
  const setting = { ...siteSetting, book: officialBook(siteSetting.book, edition.year) };
  const main = mainFigure(setting.book);
  if (main === undefined) throw new Error(`missing official figure: ${edition.year}`);
  return { setting, main, frame: publicationFrame(siteSetting, edition, setting.words['brief.download']) };
}

/** The written headline, or one computed from the main number. */
export function briefHeadline({ book, language }: Setting, edition: Edition, { figure }: MainFigure): Sentence {
  const written = edition.prose[language]?.find(({ section }) => section === headlineSection)?.paragraphs[0];
  return written === undefined ? headline(book, figure, language) : fillProse(written, book, edition.year, language);
}

/** Kind and status at the head of every sheet; publisher, date and release at its foot. */
export function briefRunning(setting: Setting, edition: Edition): BriefRunning {
  const { book, language, words } = setting;
  const date = edition.date === undefined ? [] : [formatDate(edition.date, language)];
  const release = `${words['annual.imprint.release']} ${book.release.id}`;
  return {
    title: words[editionKindKey(edition)],
    status: statusWords(setting, edition),
    foot: joinText([publisherName(setting), ...date, release], 'running', language),
  };
}
