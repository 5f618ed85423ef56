/** The list of checks: a finished PDF is read back and compared with its page and its publication. */
import type { Language } from '../../model/language.ts';
import type { ProblemKind } from '../../model/problem.ts';
import type { Face } from '../faces/faces.ts';
import type { PageFacts } from '../page/facts.ts';
import { loadPdf } from '../pdf/finish.ts';
import type { Printed } from '../pdf/print.ts';
import { openPdf, pdfReading, type PdfReading } from '../pdf/reading.ts';
import { pdfTags } from '../pdf/tags.ts';
import type { PdfFault, Publication, PublishProblem } from '../plan/publication.ts';
import {
  checkBytes,
  checkFilled,
  checkHead,
  checkLength,
  checkLinks,
  checkPaper,
  documentProblems,
} from './document.ts';
import { checkDrawings, checkScales, drawingProblems } from './drawings.ts';
import { checkCuts, checkFigures, drawnFigureProblems } from './figures.ts';
import { checkLayout, checkLines, layoutProblems } from './layout.ts';
import { checkDerived, checkMarks, checkReleased, releasedProblems, type ReleasedFigures } from './released.ts';
import { checkCells, checkNumbers, checkWords, sectionProblems } from './sections.ts';
import { checkStructure, checkTables, checkTags, structureProblems } from './structure.ts';
import { checkArtifacts, checkFaces, checkFonts, checkText, textProblems, pdfFonts } from './text.ts';

export const checkProblems = {
  ...documentProblems,
  ...structureProblems,
  ...layoutProblems,
  ...drawnFigureProblems,
  ...textProblems,
  ...sectionProblems,
  ...releasedProblems,
  ...drawingProblems,
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
    ...(released === undefined ? [] : checkRelease(released, reading, facts, publication.language)),
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

function checkRelease(released: ReleasedFigures, reading: PdfReading, facts: PageFacts, language: Language): Fault[] {
  return [
    ...checkReleased(facts, language, released),
    ...checkDerived(facts, language, released),
    ...checkDrawings(reading, facts, language, released),
  ];
}
