/** The annual report set as an official document (GB/T 9704): text, signature and attachments. */
import type { SitePath } from '../../model/address.ts';
import type { Chrome, Paragraph, TableView } from '../../model/block.ts';
import { isFaceRole, type Edition, type FaceRole } from '../../model/edition.ts';
import { plainText, type Language } from '../../model/language.ts';
import { literal } from '../../narrative/phrases/figure.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { sectionNumber } from '../../words/format/number.ts';
import { formatDate } from '../../words/format/period.ts';
import { fill, fillText, joinText, strings } from '../../words/strings.ts';
import { annual } from '../annual/annual.ts';
import type { AnnualPart } from '../annual/annualView.ts';
import { editionMarks, embargoWords } from '../sheet/edition.ts';

/** The same report in the form of an official document: what it says and every number come from the report itself. */
export function official(setting: Setting, edition: Edition): OfficialView {
  const { language, words } = setting;
  const view = annual(setting, edition);
  const { chrome, path, title, pdf, pdfLabel } = view;
  const { redHead, number, embargo } = edition;
  const [overview, ...programmes] = view.parts.filter(({ layout }) => layout === 'text');
  return {
    chrome,
    path,
    title,
    pdf,
    pdfLabel,
    running: runningOf(setting, edition),
    faces: Object.keys(setting.site.identity.faces ?? {}).filter(isFaceRole),
    ...(redHead !== undefined && { redHead: redHead[language] }),
    ...(number !== undefined && { number }),
    ...(embargo !== undefined && { embargo: embargoWords(embargo, language) }),
    opening: openingOf(overview),
    sections: programmes.map((part, index) => sectionOf(part, index, language)),
    listLabel: words['official.attachments'],
    attachments: attachments(view.parts, edition.year, language),
    ...signatureOf(setting, edition),
  };
}

function runningOf({ site, language }: Setting, edition: Edition): OfficialView['running'] {
  const marks = joinText(editionMarks(edition, language), 'running', language);
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

type Content = Omit<Attachment, 'label'>;

/** The tables of all parts together, each wide table by itself, and the notes with the imprint. */
function attachments(parts: AnnualPart[], year: string, language: Language): Attachment[] {
  const words = strings[language];
  const title = plainText(fill(words['years.title'], { year: [literal(year)] }));
  const tables = parts.filter(({ layout }) => layout === 'text').flatMap((part) => part.tables);
  const ends = parts.filter(({ layout }) => layout === 'notes' || layout === 'imprint');
  const contents: Content[] = [
    { id: 'attachment-tables', title, isWide: false, tables, definitions: [] },
    ...parts.filter(({ layout }) => layout === 'wide').map(acrossOf),
    {
      id: 'attachment-notes',
      title: words['official.notes'],
      isWide: false,
      tables: [],
      definitions: [...parts.flatMap(aboutOf), ...ends.flatMap(({ definitions }) => definitions)],
    },
  ];
  const filled = contents.filter(({ tables: own, definitions }) => own.length + definitions.length > 0);
  return filled.map((content, index) => ({
    ...content,
    label: fillText(words['official.attachment'], { number: index + 1 }),
  }));
}

function aboutOf({ title, about }: AnnualPart): Content['definitions'] {
  return about === undefined ? [] : [{ term: title, text: about }];
}

function acrossOf({ id, tables }: AnnualPart): Content {
  const [first] = tables;
  const title = first === undefined ? '' : plainText(first.title);
  return { id, title, isWide: true, tables, definitions: [] };
}

/** A section of the text: 一、…, and what it says. */
type OfficialSection = Pick<AnnualPart, 'id' | 'number' | 'title'> & { paragraphs: Paragraph[] };

/** 附件1: on a page of its own, upright or across, its tables or its definitions. */
type Attachment = {
  id: string;
  /** 附件1 */
  label: string;
  title: string;
  isWide: boolean;
  tables: TableView[];
  definitions: AnnualPart['definitions'];
};

/** An annual report set as an official document (GB/T 9704-2012): text, signature, and tables as attachments. */
export type OfficialView = {
  chrome: Chrome;
  path: SitePath;
  title: string;
  /** The red head and the document number, where the edition gives them. */
  redHead?: string;
  number?: string;
  /** Until when it is not public. */
  embargo?: string;
  opening: Paragraph[];
  sections: OfficialSection[];
  /** 附件：1. … 2. … */
  listLabel: string;
  attachments: Attachment[];
  /** Who and when: only of what is issued, never of a sample. */
  signature?: { publisher: string; date: string };
  /** At the head of every page: the marks (内部, 送审稿, 限时发布), and whose sample it is. */
  running: { marks: string; sample: string };
  /** Those of the standard's faces that the package brings. */
  faces: FaceRole[];
  pdf: SitePath;
  pdfLabel: string;
};
