/** The Word document of each edition and language: where it is in the site, and what it holds. */
import { programmeOf, totalOf, type Book } from '../../figures/book.ts';
import { folderName, pages } from '../../model/address.ts';
import type { Edition } from '../../model/edition.ts';
import type { Language, Mark } from '../../model/language.ts';
import { areaTitle, figureTitle, shortTitle } from '../../narrative/phrases/figure.ts';
import { editionKindKey, publisherName, settingAt, type Setting, type Site } from '../../tables/setting.ts';
import { formatPeriod } from '../../words/format/period.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { joinText } from '../../words/strings.ts';
import { publicationPages, type PublicationPage } from '../publicationPages.ts';
import { statusWords } from '../sheet/edition.ts';
import { leadBlocks, pressBlocks } from './briefDocuments.ts';
import type { ChartDrawing, WordBlock, WordSection, WordView } from './wordView.ts';
import { annualSections, bulletinBlocks, officialSections } from './reportDocuments.ts';

export type PlannedDocument = {
  edition: string;
  file: string;
  language: Language;
  /** Charts are drawn with the document of a browser, or one like it. */
  view: (document: Document) => WordView;
};

export function plannedDocuments(site: Site): PlannedDocument[] {
  const publications = publicationPages(site);
  return site.editions.flatMap((edition, index) =>
    site.languages.map((language): PlannedDocument => ({
      edition: edition.code,
      file: `reports/${edition.code}.${folderName(language)}.docx`,
      language,
      view: (document) =>
        wordView(settingAt(site, language, publicationPage(edition)), edition, publications[index]!, document),
    })),
  );
}

function publicationPage({ code }: Edition): string {
  return pages.publication(code);
}

function wordView(setting: Setting, edition: Edition, publication: PublicationPage, document: Document): WordView {
  const { book, language, words } = setting;
  const { release } = book;
  const publisher = publisherName(setting);
  const { title, sections } = contents(setting, publication, { document, language });
  const kind = words[publication.kind === 'official' ? 'official.kind' : editionKindKey(edition)];
  return {
    genre: publication.kind === 'annual' ? 'report' : 'official',
    language,
    title,
    publisher,
    release: release.id,
    date: edition.date ?? release.description.cutoff,
    head: { left: publication.kind === 'annual' ? title : kind, right: statusWords(setting, edition) },
    foot: joinText([publisher, `${words['annual.imprint.release']} ${release.id}`], 'running', language),
    sections,
    nameOf: (mark) => markName(book, mark, setting),
  };
}

type Contents = { title: string; sections: WordSection[] };

function contents(setting: Setting, publication: PublicationPage, drawing: ChartDrawing): Contents {
  const single = (title: string, blocks: WordBlock[]): Contents => ({
    title,
    sections: [{ isAcross: false, isCover: false, blocks }],
  });
  switch (publication.kind) {
    case 'press': {
      const view = publication.view(setting);
      return single(view.title, pressBlocks(setting, view, drawing));
    }
    case 'lead': {
      const view = publication.view(setting);
      return single(view.title, leadBlocks(setting, view, drawing));
    }
    case 'bulletin': {
      const view = publication.view(setting);
      return single(view.title, bulletinBlocks(setting, view, drawing));
    }
    case 'annual': {
      const view = publication.view(setting);
      return { title: view.title, sections: annualSections(setting, view, drawing) };
    }
    case 'official': {
      const view = publication.view(setting);
      return { title: view.title, sections: officialSections(setting, view) };
    }
  }
}

/** 低保 人数 2021年, or that it was computed. */
function markName(book: Book, mark: Mark, { language }: Setting): string {
  const words = officeStrings[language];
  if (mark.kind !== 'cell') return words['word.computed'];
  const figure = book.byId(mark.id);
  const { key } = figure;
  const programme = programmeOf(book, key.programme);
  const names = [
    key.area === book.area ? '' : areaTitle(book, key.area, language),
    programme === undefined || totalOf(book, key.programme) ? '' : shortTitle(programme, language),
    figureTitle(book, figure, language),
    formatPeriod(key.period, language),
  ];
  return joinText(names, 'name beside name', language);
}
