/** The problem of a publication as a value: its code, the place, what was read and expected. */
import type { PublishCode } from '../../words/problems/publish.ts';

/** Why a PDF must not be published, as a value: file, page of it and place, what was read and what was expected. */
export type PublishProblem = {
  code: PublishCode;
  file: string;
  page?: number;
  place?: string;
  read?: string;
  expected?: string;
};

/** A problem of a PDF whose file is named by who asked. */
export type PdfFault = Omit<PublishProblem, 'file'>;
