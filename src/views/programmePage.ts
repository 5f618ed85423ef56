import type { Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { isValue } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { Finding } from '../narrative/finding.ts';
import { paidFinding } from '../narrative/findings/paidFinding.ts';
import { servedFinding } from '../narrative/findings/servedFinding.ts';
import { standardFinding } from '../narrative/findings/standardFinding.ts';
import { newsworthy } from '../narrative/newsworthy.ts';
import { programmeNews } from '../narrative/programmeNews.ts';
import { sentenceOf, titleSentence } from '../narrative/sentenceOf.ts';
import { programmeTitle } from '../narrative/titles.ts';
import { chrome, pages } from './chrome.ts';
import { latestFigure } from './latestFigure.ts';
import type { PageView, Paragraph, Setting } from './page.ts';
import { programmeRows } from './programmeRows.ts';
import { programmeSections } from './programmeSections.ts';
import { tone } from './tone.ts';

/** Of what is worth telling beside the level and the standard. */
const mostSentences = 3;

/** One programme: what it did in the latest year, year by year, by area, and what its numbers mean. */
export function programmePage(setting: Setting, programme: Programme): PageView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const title = programmeTitle(programme, language);
  const served = servedFinding(own, programme);
  const short =
    served?.kind === 'served'
      ? titleSentence({ ...served, share: undefined, standard: undefined }, own, language)
      : [title];
  const isTold = served?.kind === 'served' && served.counts.length + Number(served.money !== undefined) > 0;
  return {
    chrome: chrome(setting, pages.programme(programme.code), title),
    ...(isTold && { kicker: { text: title, tone: tone(own, programme.code) } }),
    heading: isTold ? short : [title],
    lead: leadParagraphs(setting, programme),
    sentences: [],
    aside: { title: words['programmes.title'], rows: programmeRows(setting, programme.code) },
    sections: programmeSections(setting, programme),
  };
}

/** What the heading does not say yet: the share of the total, the standard, what was paid, what changed. */
function leadParagraphs({ site, language }: Setting, programme: Programme): Paragraph[] {
  const { own } = site;
  const served = servedFinding(own, programme);
  const standards = own.release.description.measures.filter(({ kind }) => kind === 'standard');
  const findings = [
    served?.kind === 'served' && served.share && served.money
      ? ({ kind: 'share', money: served.money, total: served.share.total, share: served.share.derived } as const)
      : undefined,
    ...standards.map((measure) => standardFinding(own, programme, measure) ?? standardAlone(own, programme, measure)),
    paidFinding(own, programme),
    ...newsworthy(programmeNews(own, programme), mostSentences),
  ];
  const said = findings.flatMap((finding) =>
    finding === undefined ? [] : [{ text: sentenceOf(finding, own, language) }],
  );
  const definition = programme.definition[language];
  return said.length > 0 || definition === undefined ? said : [{ text: [definition] }];
}

function standardAlone(own: Book, programme: Programme, measure: Measure): Finding | undefined {
  const figure = latestFigure(own, measure, programme);
  return isValue(figure.cell) ? { kind: 'standard', programme, figure } : undefined;
}
