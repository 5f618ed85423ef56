import type { Edition } from '../../editions/edition.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { plainText } from '../../model/sentence.ts';
import { mainFigures } from '../../narrative/mainFigure.ts';
import { briefHeadline } from '../brief/briefHeadline.ts';
import { briefRunning } from '../brief/briefRunning.ts';
import { briefSheet } from '../brief/briefSheet.ts';
import { embargoWords } from '../editionMarks.ts';
import type { Setting } from '../page.ts';
import { leadBody } from './leadBody.ts';
import { leadSummary } from './leadSummary.ts';
import type { LeadView } from './leadView.ts';
import { stripNumber } from './stripNumber.ts';

/** The leadership brief of a year, from official figures alone: the page on the site and the PDF are drawn from it. */
export function lead(given: Setting, edition: Edition): LeadView {
  const { setting, main, frame } = briefSheet(given, edition);
  const { language } = setting;
  const { own } = setting.site;
  const words = strings[language];
  const top = {
    ...{ kind: words['publication.lead'], marks: leadMarks(edition, language), running: briefRunning(given, edition) },
    headline: briefHeadline(setting, edition, main),
    summary: leadSummary(setting, main),
    strip: mainFigures(own, 4).map((figure) => stripNumber(setting, figure)),
  };
  return { ...frame, ...top, ...leadBody(setting, main, top) };
}

/** Beside the marks of the running head. */
function leadMarks({ issue, embargo }: Edition, language: Setting['language']): string[] {
  return [
    ...(issue === undefined ? [] : [plainText(fill(strings[language]['brief.issue'], { issue }))]),
    ...(embargo === undefined ? [] : [embargoWords(embargo, language)]),
  ];
}
