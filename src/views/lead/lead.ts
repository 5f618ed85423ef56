import type { Edition } from '../../editions/edition.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { plainText } from '../../model/sentence.ts';
import { keyFigures, mainFigure } from '../../narrative/mainFigure.ts';
import { titleOf } from '../../narrative/titles.ts';
import { briefHeadline } from '../brief/briefHeadline.ts';
import { briefRunning } from '../brief/briefRunning.ts';
import { officialSetting } from '../brief/officialSetting.ts';
import { someMain } from '../brief/someMain.ts';
import { chrome, fileLink, pages } from '../chrome.ts';
import type { Setting } from '../page.ts';
import { pdfPath } from '../publicationRows.ts';
import { leadBody } from './leadBody.ts';
import { leadSummary } from './leadSummary.ts';
import type { LeadView } from './leadView.ts';
import { stripNumber } from './stripNumber.ts';

/** The leadership brief of a year, from official figures alone: the page on the site and the PDF are drawn from it. */
export function lead(given: Setting, edition: Edition): LeadView {
  const setting = officialSetting(given, edition.year);
  const { language, path } = setting;
  const { own } = setting.site;
  const words = strings[language];
  const title = titleOf(edition.title, language);
  const main = someMain(mainFigure(own), edition.year);
  const top = {
    ...{ kind: words['publication.lead'], marks: marks(edition, language), running: briefRunning(given, edition) },
    headline: briefHeadline(setting, edition, main),
    summary: leadSummary(setting, main),
    strip: keyFigures(own, 4).map((figure) => stripNumber(setting, figure)),
  };
  return {
    chrome: { ...chrome(given, pages.publication(edition.code), title), title },
    ...{ path, title },
    ...top,
    ...leadBody(setting, main, top),
    ...{ pdf: fileLink(given, pdfPath(edition, language)), pdfLabel: words['brief.download'] },
  };
}

function marks({ internal, issue, draft }: Edition, language: Setting['language']): string[] {
  const words = strings[language];
  return [
    ...(internal ? [words['brief.internal']] : []),
    ...(issue === undefined ? [] : [plainText(fill(words['brief.issue'], { issue }))]),
    ...(draft ? [words['brief.draft']] : []),
  ];
}
