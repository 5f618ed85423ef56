/** The list of checks: a finished PDF read back and held to its page and its publication. */
import type { Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { Face } from '../faces/faces.ts';
import type { PageFacts } from '../page/facts.ts';
import { pdfFonts } from '../pdf/fonts.ts';
import { loadPdf } from '../pdf/information.ts';
import type { Printed } from '../pdf/print.ts';
import { openPdf, pdfReading, type PdfReading } from '../pdf/reading.ts';
import { pdfTags } from '../pdf/tags.ts';
import type { PdfFault, PublishProblem } from '../plan/problem.ts';
import type { Publication } from '../plan/publication.ts';
import { checkCuts } from './cuts.ts';
import { checkDrawings } from './drawings.ts';
import { checkFigures } from './figures.ts';
import { checkFaces, checkFonts } from './fonts.ts';
import { checkLayout } from './layout.ts';
import { checkLines } from './lines.ts';
import { checkLinks } from './links.ts';
import { checkCells, checkNumbers } from './numbers.ts';
import { checkBytes, checkFilled, checkLength, checkPaper } from './paper.ts';
import { checkDerived, checkMarks, checkReleased } from './released.ts';
import { checkScales } from './scales.ts';
import { checkHead, checkStructure, checkTags } from './structure.ts';
import { checkTables } from './tables.ts';
import { checkArtifacts, checkText } from './text.ts';
import { checkWords } from './words.ts';

/** A finished PDF held to its page and its publication by an independent reader. */

/** Finds a released figure by its id. */
export type ReleasedFigures = (id: string) => Figure | undefined;

/** What every PDF of a run is held to. */
type Standard = { faces: Face[]; released?: ReleasedFigures };

/** Warnings are told and hinder nothing. */
type CheckedPdf = { pages: number; problems: PublishProblem[]; warnings: PublishProblem[] };

export async function checkPdf(
  bytes: Uint8Array,
  publication: Publication,
  printed: Printed,
  { faces, released }: Standard,
): Promise<CheckedPdf> {
  const pdf = await loadPdf(bytes);
  const tags = pdfTags(pdf);
  const fonts = pdfFonts(pdf);
  const reading = await openPdf(bytes, pdfReading);
  const { facts } = printed;
  const found = [
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
  const ofFile = (finding: PdfFault): PublishProblem => ({ ...finding, file: publication.pdf });
  return { pages: reading.pages.length, problems: found.map(ofFile), warnings: checkFilled(reading).map(ofFile) };
}

/** What the page and its drawings say is what was released. */
function checkAgainst(
  released: ReleasedFigures,
  reading: PdfReading,
  facts: PageFacts,
  language: Language,
): PdfFault[] {
  return [
    ...checkReleased(facts, language, released),
    ...checkDerived(facts, language, released),
    ...checkDrawings(reading, facts, language, released),
  ];
}
