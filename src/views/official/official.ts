import type { Edition } from '../../editions/edition.ts';
import { formatDate } from '../../i18n/formatPeriod.ts';
import { sectionNumber } from '../../i18n/sectionNumber.ts';
import { strings } from '../../i18n/strings.ts';
import { isFaceRole } from '../../model/faceRoles.ts';
import type { Language } from '../../model/language.ts';
import { annual } from '../annual/annual.ts';
import type { AnnualPart } from '../annual/annualView.ts';
import { publisherName } from '../chrome.ts';
import { editionMarks, embargoWords } from '../editionMarks.ts';
import type { Paragraph, Setting } from '../page.ts';
import { attachments } from './attachments.ts';
import type { OfficialSection, OfficialView } from './officialView.ts';

/** The same report in the form of an official document: what it says and every number come from the report itself. */
export function official(setting: Setting, edition: Edition): OfficialView {
  const { language } = setting;
  const view = annual(setting, edition);
  const { chrome, path, title, pdf, pdfLabel } = view;
  const { redHead, number, embargo } = edition;
  const [overview, ...programmes] = view.parts.filter(({ layout }) => layout === 'text');
  return {
    ...{ chrome, path, title, pdf, pdfLabel, running: runningOf(setting, edition) },
    faces: Object.keys(setting.site.identity.faces ?? {}).filter(isFaceRole),
    ...(redHead !== undefined && { redHead: redHead[language] }),
    ...(number !== undefined && { number }),
    ...(embargo !== undefined && { embargo: embargoWords(embargo, language) }),
    opening: openingOf(overview),
    sections: programmes.map((part, index) => sectionOf(part, index, language)),
    listLabel: strings[language]['official.attachments'],
    attachments: attachments(view.parts, edition.year, language),
    ...signatureOf(setting, edition),
  };
}

function runningOf({ site, language }: Setting, edition: Edition): OfficialView['running'] {
  const marks = editionMarks(edition, language).join(strings[language]['join.running']);
  return { marks, sample: site.identity.sample?.[language] ?? '' };
}

/** What was written or computed on the whole; the programmes, each begun by its name, have sections of their own. */
function openingOf(overview: AnnualPart | undefined): Paragraph[] {
  if (overview === undefined) return [];
  return [...overview.paragraphs.filter(({ runIn }) => runIn === undefined), ...marginParagraphs(overview)];
}

/** Under the heading that has its name a paragraph does not begin with it once more. */
function sectionOf(part: AnnualPart, index: number, language: Language): OfficialSection {
  const { id, title } = part;
  const paragraphs = [...part.paragraphs.map(({ text }) => ({ text })), ...marginParagraphs(part)];
  return { id, title, number: sectionNumber(index + 1, language), paragraphs };
}

/** What stands in the margin of a yearbook is a paragraph here. */
function marginParagraphs({ side }: AnnualPart): Paragraph[] {
  return side.map((text) => ({ text }));
}

function signatureOf(setting: Setting, { date }: Edition): Pick<OfficialView, 'signature'> {
  const { identity } = setting.site;
  if (identity.publisher === undefined || identity.sample !== undefined || date === undefined) return {};
  return { signature: { publisher: publisherName(setting), date: formatDate(date, setting.language) } };
}
