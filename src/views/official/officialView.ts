import type { FaceRole } from '../../model/faceRoles.ts';
import type { SitePath } from '../../i18n/paths.ts';
import type { AnnualPart } from '../annual/annualView.ts';
import type { Chrome, Paragraph, TableView } from '../page.ts';

/** A section of the text: 一、…, and what it says. */
export type OfficialSection = Pick<AnnualPart, 'id' | 'number' | 'title'> & { paragraphs: Paragraph[] };

/** 附件1: on a page of its own, upright or across, its tables or its definitions. */
export type Attachment = {
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
