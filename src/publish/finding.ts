import type { PublishProblem } from './problem.ts';

/** A problem of a PDF whose file is named by who asked. */
export type PdfFault = Omit<PublishProblem, 'file'>;
