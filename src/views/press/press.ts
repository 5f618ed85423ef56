import type { Edition } from '../../editions/edition.ts';
import { strings } from '../../i18n/strings.ts';
import { keyFigures, mainFigure } from '../../narrative/mainFigure.ts';
import { misquotes } from '../../narrative/misquotes.ts';
import { titleOf } from '../../narrative/titles.ts';
import { briefHeadline } from '../brief/briefHeadline.ts';
import { briefRunning } from '../brief/briefRunning.ts';
import { briefTable } from '../brief/briefTable.ts';
import { mainFigureView } from '../brief/mainFigureView.ts';
import { officialSetting } from '../brief/officialSetting.ts';
import { someMain } from '../brief/someMain.ts';
import { chrome, fileLink, pages } from '../chrome.ts';
import type { Setting } from '../page.ts';
import { pdfPath } from '../publicationRows.ts';
import { pressFact } from './pressFact.ts';
import { pressFoot } from './pressFoot.ts';
import { pressLead } from './pressLead.ts';
import { pressMeta } from './pressMeta.ts';
import { pressNotes } from './pressNotes.ts';
import type { PressView } from './pressView.ts';
import { quotable } from './quotable.ts';

/** What two pages hold. */
const most = { facts: 5, bars: 6, rows: 6, quotes: 6, misquotes: 5 };

/** The press briefing of a year, from official figures alone: the page on the site and the PDF are drawn from it. */
export function press(given: Setting, edition: Edition): PressView {
  const setting = officialSetting(given, edition.year);
  const { language, path } = setting;
  const { own } = setting.site;
  const words = strings[language];
  const title = titleOf(edition.title, language);
  const main = someMain(mainFigure(own), edition.year);
  const figure = mainFigureView(setting, main, 'press-figure', most.bars);
  const table = briefTable(setting, 'press-table', most.rows);
  const { hasDemonstration } = given.site.own;
  return {
    chrome: { ...chrome(given, pages.publication(edition.code), title), title },
    ...{ path, title, running: briefRunning(given, edition), kind: words['publication.press'] },
    meta: pressMeta(given, edition),
    headline: briefHeadline(setting, edition, main),
    lead: pressLead(setting, main),
    factsTitle: words['brief.facts'],
    facts: keyFigures(own, most.facts).map((one) => pressFact(setting, one, main)),
    ...(figure && { figure: { ...figure, number: words['figure.number'].replace('{number}', '1') } }),
    ...(table && { table: { ...table, number: words['table.number'].replace('{number}', '1') } }),
    say: quotable(setting, main, most.quotes),
    dontSay: {
      title: words['brief.dontSay'],
      items: misquotes(own, language, { hasDemonstration }).slice(0, most.misquotes),
    },
    notes: { title: words['brief.notes'], items: pressNotes(setting, main, { hasDemonstration }) },
    foot: pressFoot(given, edition),
    ...{ pdf: fileLink(given, pdfPath(edition, language)), pdfLabel: words['brief.download'] },
  };
}
