/** A finished PDF held to its page and its publication by an independent reader. */
import type { Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import { checkCells } from './check/checkCells.ts';
import { checkDrawings } from './check/checkDrawings.ts';
import { checkFaces } from './check/checkFaces.ts';
import { checkFilled } from './check/checkFilled.ts';
import { checkFonts } from './check/checkFonts.ts';
import { checkHead } from './check/checkHead.ts';
import { checkLayout } from './check/checkLayout.ts';
import { checkLength } from './check/checkLength.ts';
import { checkLines } from './check/checkLines.ts';
import { checkLinks } from './check/checkLinks.ts';
import { checkPaper } from './check/checkPaper.ts';
import { checkReleased } from './check/checkReleased.ts';
import { checkScales } from './check/checkScales.ts';
import { checkStructure } from './check/checkStructure.ts';
import { checkText } from './check/checkText.ts';
import { checkBytes } from './check/checkBytes.ts';
import { checkTables } from './check/checkTables.ts';
import { checkTags } from './check/checkTags.ts';
import { checkCuts } from './check/checkCuts.ts';
import { checkFigures } from './check/checkFigures.ts';
import { checkDerived } from './check/checkDerived.ts';
import { checkMarks } from './check/checkMarks.ts';
import { checkArtifacts } from './check/checkArtifacts.ts';
import { checkNumbers } from './check/checkNumbers.ts';
import { checkWords } from './check/checkWords.ts';
import type { PdfFault } from './finding.ts';
import { loadPdf } from './loadPdf.ts';
import { openPdf } from './openPdf.ts';
import { pdfFonts } from './pdfFonts.ts';
import type { PageFacts } from './pageFacts.ts';
import { pdfReading, type PdfReading } from './pdfReading.ts';
import { pdfTags } from './pdfTags.ts';
import type { Printed } from './printPublication.ts';
import type { PublishProblem } from './problem.ts';
import type { Publication } from './publication.ts';
import type { Face } from './readFaces.ts';

/** Finds a released figure by its id. */
export type ReleasedFigures = (id: string) => Figure | undefined;
/** What every PDF of a run is held to. */
type Standard = { faces: Face[]; released?: ReleasedFigures };
/** Warnings are told and hinder nothing. */
export type CheckedPdf = { pages: number; problems: PublishProblem[]; warnings: PublishProblem[] };

export async function checkPdf(
  bytes: Uint8Array,
  publication: Publication,
  printed: Printed,
  { faces, released }: Standard,
): Promise<CheckedPdf> {
  const pdf = await loadPdf(bytes);
  const [tags, fonts] = [pdfTags(pdf), pdfFonts(pdf)];
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
