import type { Edition } from '../../editions/edition.ts';
import { strings } from '../../i18n/strings.ts';
import { mainFigure } from '../../narrative/mainFigure.ts';
import { titleOf } from '../../narrative/titles.ts';
import { briefHeadline } from '../brief/briefHeadline.ts';
import { briefRunning } from '../brief/briefRunning.ts';
import { officialSetting } from '../brief/officialSetting.ts';
import { someMain } from '../brief/someMain.ts';
import { chrome, fileLink, pages } from '../chrome.ts';
import type { Setting } from '../page.ts';
import { pdfPath } from '../publicationRows.ts';
import { pressFoot } from './pressFoot.ts';
import { firstPage } from './firstPage.ts';
import { pressMeta } from './pressMeta.ts';
import type { PressView } from './pressView.ts';
import { secondPage } from './secondPage.ts';

/** The press briefing of a year, from official figures alone: the page on the site and the PDF are drawn from it. */
export function press(given: Setting, edition: Edition): PressView {
  const setting = officialSetting(given, edition.year);
  const { language, path } = setting;
  const { own } = setting.site;
  const words = strings[language];
  const title = titleOf(edition.title, language);
  const main = someMain(mainFigure(own), edition.year);
  const headline = briefHeadline(setting, edition, main);
  const foot = pressFoot(given, edition);
  const { hasDemonstration } = given.site.own;
  return {
    chrome: { ...chrome(given, pages.publication(edition.code), title), title },
    ...{ path, title, running: briefRunning(given, edition), kind: words['publication.press'] },
    meta: pressMeta(given, edition),
    ...firstPage(setting, main, headline),
    ...secondPage(setting, main, { hasDemonstration, foot: foot.length }),
    foot,
    ...{ pdf: fileLink(given, pdfPath(edition, language)), pdfLabel: words['brief.download'] },
  };
}
