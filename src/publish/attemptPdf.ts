import { TimeoutError } from 'puppeteer';
import { fillText } from '../i18n/fillText.ts';
import { formatPublishProblem } from '../i18n/formatPublishProblem.ts';
import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { diskFailure } from '../terminal/diskFailure.ts';
import { makePdf, type MadePdf } from './makePdf.ts';
import type { Press } from './press.ts';
import type { PublishProblem } from './problem.ts';
import type { Publication } from './publication.ts';

/** A publication that was tried, with what is said of it; without a PDF where it could not be printed. */
export type Attempt = { pdf?: MadePdf; problems: PublishProblem[]; lines: string[] };

/**
 * Prints a publication; where the browser or its page crashes once more, and then no more. What goes wrong is a problem
 * of this publication, so that the others are tried. Throws where the disk is full: that is no matter of a page.
 */
export async function attemptPdf(publication: Publication, press: Press, language: Language): Promise<Attempt> {
  try {
    return madeAttempt(await makePdf(publication, press), [], language);
  } catch (error) {
    if (!isCrash(error, press)) return failedAttempt(error, publication, press);
  }
  const lines = [fillText(strings[language]['publish.again'], { file: publication.pdf })];
  try {
    return madeAttempt(await makePdf(publication, press), lines, language);
  } catch (error) {
    return { ...failedAttempt(error, publication, press), lines };
  }
}

function madeAttempt(pdf: MadePdf, before: string[], language: Language): Attempt {
  const { file, pages, size } = pdf.file;
  const warnings = pdf.warnings.map((warning) => formatPublishProblem(warning, language, 'notice'));
  return { pdf, problems: pdf.problems, lines: [...before, `${file}: ${pages} p, ${size} B`, ...warnings] };
}

function failedAttempt(error: unknown, { pdf, page }: Publication, press: Press): Attempt {
  if (diskFailure(error) !== undefined) throw error;
  const code = isCrash(error, press) ? 'print-crashed' : error instanceof TimeoutError ? 'print-late' : 'print-failed';
  const [read = ''] = textOf(error).split('\n');
  return { problems: [{ code, file: pdf, place: page, read }], lines: [] };
}

/** The page's process is gone, or the browser's. */
function isCrash(error: unknown, { browser }: Press): boolean {
  return !browser.isOpen() || /crashed|Target closed|Session closed|Connection closed|detached/.test(textOf(error));
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
