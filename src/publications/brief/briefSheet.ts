/** The basis of a brief: official figures, main figure, headline, page frame and running heads. */
import { headlineSection } from '../../editions/readReports.ts';
import { officialBook } from '../../figures/book.ts';
import { mainFigure, type MainFigure } from '../../figures/rank.ts';
import { pages, pdfPath } from '../../model/address.ts';
import type { Edition } from '../../model/edition.ts';
import { titleOf, type Sentence } from '../../model/language.ts';
import { headline } from '../../narrative/statements.ts';
import { fillProse } from '../../narrative/prose.ts';
import { chrome, editionKindKeys, fileLink, publisherName, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { joinText } from '../../words/strings.ts';
import { statusWords } from '../sheet/edition.ts';
import type { BriefRunning, PressView } from './briefView.ts';

/** What a brief is made from: the official figures of its year, and the one number that leads it. */
type BriefSheet = {
  setting: Setting;
  main: MainFigure;
  frame: Pick<PressView, 'chrome' | 'path' | 'title' | 'pdf' | 'pdfLabel'>;
};

/** What stands around every brief, and what it is made from. */
export function briefSheet(given: Setting, edition: Edition): BriefSheet {
  const setting = { ...given, book: officialBook(given.book, edition.year) };
  const { language, words, path } = setting;
  const title = titleOf(edition.title, language);
  return {
    setting,
    main: requiredMainFigure(mainFigure(setting.book), edition.year),
    frame: {
      chrome: { ...chrome(given, pages.publication(edition.code), title), title },
      path,
      title,
      pdf: fileLink(given, pdfPath(edition, language)),
      pdfLabel: words['brief.download'],
    },
  };
}

/** A brief without an official figure has nothing to say: editions are checked for one, and every latest year has one. */
function requiredMainFigure(main: MainFigure | undefined, year: string): MainFigure {
  if (main === undefined) throw new Error(`missing official figure: ${year}`);
  return main;
}

/** The headline that people wrote, or one computed from the main number. */
export function briefHeadline({ book, language }: Setting, edition: Edition, { figure }: MainFigure): Sentence {
  const written = edition.prose[language]?.find(({ section }) => section === headlineSection)?.paragraphs[0];
  return written === undefined ? headline(book, figure, language) : fillProse(written, book, edition.year, language);
}

/** What stands at the head and foot of every sheet: the kind and the status; who, when if it is known, and the release. */
export function briefRunning(setting: Setting, edition: Edition): BriefRunning {
  const { book, language, words } = setting;
  const date = edition.date === undefined ? [] : [formatDate(edition.date, language)];
  const release = `${words['annual.imprint.release']} ${book.release.id}`;
  return {
    title: words[editionKindKeys[edition.kind]],
    status: statusWords(setting, edition),
    foot: joinText([publisherName(setting), ...date, release], 'running', language),
  };
}
