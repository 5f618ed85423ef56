/** The list of checks: a finished PDF is read back and compared with its page and its publication. */
import type { Language } from '../../model/language.ts';
import type { ProblemKind } from '../../model/problem.ts';
import type { Face } from '../faces/faces.ts';
import type { PageFacts } from '../page/facts.ts';
import { pdfFonts } from '../pdf/fonts.ts';
import { loadPdf } from '../pdf/information.ts';
import type { Printed } from '../pdf/print.ts';
import { openPdf, pdfReading, type PdfReading } from '../pdf/reading.ts';
import { pdfTags } from '../pdf/tags.ts';
import type { PdfFault, Publication, PublishProblem } from '../plan/publication.ts';
import { checkCuts, cutProblems } from './cuts.ts';
import { checkDrawings, drawingProblems } from './drawings.ts';
import { checkFigures, drawnFigureProblems } from './figures.ts';
import { checkFaces, checkFonts, fontProblems } from './fonts.ts';
import { checkHead, headProblems } from './head.ts';
import { checkLayout, layoutProblems } from './layout.ts';
import { checkLines, lineProblems } from './lines.ts';
import { checkLinks, linkProblems } from './links.ts';
import { checkCells, checkNumbers, numberProblems } from './numbers.ts';
import { checkBytes, checkFilled, checkLength, checkPaper, paperProblems } from './paper.ts';
import { checkDerived, checkMarks, checkReleased, releasedProblems } from './released.ts';
import { checkScales, scaleProblems } from './scales.ts';
import { checkStructure, checkTags, structureProblems } from './structure.ts';
import { checkTables, taggedTableProblems } from './tables.ts';
import { checkArtifacts, checkText, textProblems } from './text.ts';
import { checkWords, wordProblems } from './words.ts';
import type { ReleasedFigures } from './writings.ts';

/** What can be wrong with a PDF that is read back. */
export const checkProblems = {
  ...headProblems,
  ...paperProblems,
  ...structureProblems,
  ...taggedTableProblems,
  ...layoutProblems,
  ...cutProblems,
  ...drawnFigureProblems,
  ...lineProblems,
  ...linkProblems,
  ...textProblems,
  ...numberProblems,
  ...wordProblems,
  ...releasedProblems,
  ...drawingProblems,
  ...scaleProblems,
  ...fontProblems,
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof checkProblems>;

type CheckProblem = PublishProblem<keyof typeof checkProblems>;

/** What every PDF of a run is compared with. */
type Standard = { faces: Face[]; released?: ReleasedFigures };

type PdfCheck = { pages: number; problems: CheckProblem[]; warnings: CheckProblem[] };

export async function checkPdf(
  bytes: Uint8Array,
  publication: Publication,
  printed: Printed,
  { faces, released }: Standard,
): Promise<PdfCheck> {
  const pdf = await loadPdf(bytes);
  const tags = pdfTags(pdf);
  const fonts = pdfFonts(pdf);
  const reading = await openPdf(bytes, pdfReading);
  const { facts } = printed;
  const faults: Fault[] = [
    ...checkHead(reading, publication, facts),
    ...checkLength(reading, publication),
    ...checkBytes(bytes.length, reading.pages.length, publication.mostBytes),
    ...checkTags(tags, facts),
    ...checkTables(reading, tags, facts),
    ...checkLayout(reading, tags),
    ...checkCuts(reading, facts),
    ...checkFigures(reading, tags),
    ...checkLines(reading, tags),
    ...checkLinks(reading, facts),
    ...checkPaper(reading, facts),
    ...checkText(reading),
    ...checkCells(reading, facts),
    ...checkMarks(facts),
    ...(released === undefined ? [] : checkAgainst(released, reading, facts, publication.language)),
    ...checkScales(reading, facts),
    ...checkArtifacts(reading),
    ...checkNumbers(reading, tags, facts),
    ...checkWords(reading, tags, facts),
    ...checkStructure(reading, printed),
    ...checkFonts(fonts, faces),
    ...checkFaces(facts.faces, fonts, faces, reading),
  ];
  const ofFile = (fault: Fault): CheckProblem => ({ ...fault, file: publication.pdf });
  return { pages: reading.pages.length, problems: faults.map(ofFile), warnings: checkFilled(reading).map(ofFile) };
}

/** The page and its drawings against the release. */
function checkAgainst(released: ReleasedFigures, reading: PdfReading, facts: PageFacts, language: Language): Fault[] {
  return [
    ...checkReleased(facts, language, released),
    ...checkDerived(facts, language, released),
    ...checkDrawings(reading, facts, language, released),
  ];
}
