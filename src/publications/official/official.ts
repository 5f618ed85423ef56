/** The annual report set as an official document (GB/T 9704): text, signature and attachments. */
import type { Paragraph, TableView } from '../../model/block.ts';
import { isFaceRole, type Edition, type FaceRole } from '../../model/edition.ts';
import { plainText, type Language } from '../../model/language.ts';
import { literal } from '../../narrative/phrases/when.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { sectionNumber } from '../../words/format/cell.ts';
import { formatDate } from '../../words/format/period.ts';
import { fill, fillText, joinText, strings } from '../../words/strings.ts';
import { annual } from '../annual/annual.ts';
import type { AnnualPart } from '../annual/annualView.ts';
import { editionMarks, embargoWords, type PublicationFrame } from '../sheet/edition.ts';

/** Text and numbers are those of the annual report. */
export function official(setting: Setting, edition: Edition): OfficialView {
  const { language, words } = setting;
  const view = annual(setting, edition);
  const { chrome, path, title, pdf, pdfFile, pdfLabel } = view;
  const { redHead, number, embargo } = edition;
  const [overview, ...programmes] = view.parts.filter(({ layout }) => layout === 'text');
  return {
    chrome,
    path,
    title,
    pdf,
    pdfFile,
    pdfLabel,
    running: {
      marks: joinText(editionMarks(edition, language), 'running', language),
      sample: setting.site.identity.sample?.[language] ?? '',
    },
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

/** Paragraphs that begin with the name of a programme are left to its section. */
function openingOf(overview: AnnualPart | undefined): Paragraph[] {
  if (overview === undefined) return [];
  return [...overview.paragraphs.filter(({ runIn }) => runIn === undefined), ...marginParagraphs(overview)];
}

/** The heading has the name that the paragraphs begin with. */
function sectionOf(part: AnnualPart, index: number, language: Language): OfficialSection {
  const { id, title } = part;
  const paragraphs = [...part.paragraphs.map(({ text }) => ({ text })), ...marginParagraphs(part)];
  return { id, title, number: sectionNumber(index + 1, language), paragraphs };
}

function marginParagraphs({ side }: AnnualPart): Paragraph[] {
  return side.map((text) => ({ text }));
}

function signatureOf(setting: Setting, { date }: Edition): Pick<OfficialView, 'signature'> {
  const { identity } = setting.site;
  if (identity.publisher === undefined || identity.sample !== undefined || date === undefined) return {};
  return { signature: { publisher: publisherName(setting), date: formatDate(date, setting.language) } };
}

/** The tables of all parts together, each wide table by itself, and the notes with the imprint. */
function attachments(parts: AnnualPart[], year: string, language: Language): Attachment[] {
  const words = strings[language];
  const title = plainText(fill(words['years.title'], { year: [literal(year)] }));
  const tables = parts.filter(({ layout }) => layout === 'text').flatMap((part) => part.tables);
  const ends = parts.filter(({ layout }) => layout === 'notes' || layout === 'imprint');
  const contents: Omit<Attachment, 'label'>[] = [
    { id: 'attachment-tables', title, isWide: false, tables, definitions: [] },
    ...parts
      .filter(({ layout }) => layout === 'wide')
      .map(({ id, tables }) => ({
        id,
        title: plainText(tables[0]?.title ?? []),
        isWide: true,
        tables,
        definitions: [],
      })),
    {
      id: 'attachment-notes',
      title: words['official.notes'],
      isWide: false,
      tables: [],
      definitions: [
        ...parts.flatMap(({ title, about }) => (about === undefined ? [] : [{ term: title, text: about }])),
        ...ends.flatMap(({ definitions }) => definitions),
      ],
    },
  ];
  return contents
    .filter(({ tables, definitions }) => tables.length + definitions.length > 0)
    .map((content, index) => ({ ...content, label: fillText(words['official.attachment'], { number: index + 1 }) }));
}

type OfficialSection = Pick<AnnualPart, 'id' | 'number' | 'title'> & { paragraphs: Paragraph[] };

/** Tables or definitions on pages of their own, portrait or landscape. */
type Attachment = {
  id: string;
  /** 附件1 */
  label: string;
  title: string;
  isWide: boolean;
  tables: TableView[];
  definitions: AnnualPart['definitions'];
};

export type OfficialView = PublicationFrame & {
  redHead?: string;
  number?: string;
  embargo?: string;
  opening: Paragraph[];
  sections: OfficialSection[];
  /** 附件：1. … 2. … */
  listLabel: string;
  attachments: Attachment[];
  /** Only of what is issued, never of a sample. */
  signature?: { publisher: string; date: string };
  /** At the head of every page: the marks (内部, 送审稿, 限时发布), and that it is a sample. */
  running: { marks: string; sample: string };
  /** Those of the standard's faces that the package brings. */
  faces: FaceRole[];
};
