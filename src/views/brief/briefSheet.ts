import type { Edition } from '../../editions/edition.ts';
import { strings } from '../../i18n/strings.ts';
import { mainFigure, type MainFigure } from '../../narrative/mainFigure.ts';
import { titleOf } from '../../narrative/titles.ts';
import { chrome, fileLink, pages } from '../chrome.ts';
import type { Setting } from '../page.ts';
import type { PressView } from '../press/pressView.ts';
import { pdfPath } from '../publicationRows.ts';
import { officialSetting } from './officialSetting.ts';
import { requiredMainFigure } from './someMain.ts';

/** What a brief is made from: the official figures of its year, and the one number that leads it. */
export type BriefSheet = {
  setting: Setting;
  main: MainFigure;
  frame: Pick<PressView, 'chrome' | 'path' | 'title' | 'pdf' | 'pdfLabel'>;
};

/** What stands around every brief, and what it is made from. */
export function briefSheet(given: Setting, edition: Edition): BriefSheet {
  const setting = officialSetting(given, edition.year);
  const { language, path } = setting;
  const title = titleOf(edition.title, language);
  return {
    setting,
    main: requiredMainFigure(mainFigure(setting.site.own), edition.year),
    frame: {
      chrome: { ...chrome(given, pages.publication(edition.code), title), title },
      ...{ path, title },
      ...{ pdf: fileLink(given, pdfPath(edition, language)), pdfLabel: strings[language]['brief.download'] },
    },
  };
}
