import type { PublishCode } from '../i18n/publishWords.ts';

/** Why a PDF must not be published, as a value: file, page of it and place, what was read and what was expected. */
export type PublishProblem = {
  code: PublishCode;
  file: string;
  page?: number;
  place?: string;
  read?: string;
  expected?: string;
};
