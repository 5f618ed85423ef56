/** The list of checks: a finished PDF is read back and compared with its page and its publication, a picture before it is shot. */
import type { Page } from 'puppeteer';
import type { Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { ProblemKind } from '../../model/problem.ts';
import { formatProblem } from '../../words/problems/formatProblem.ts';
import type { Face } from '../faces/faces.ts';
import { drawingsOf } from '../page/drawings.ts';
import { type PageFacts, textsOf } from '../page/facts.ts';
import { numbersOf } from '../page/fit.ts';
import { loadPdf } from '../pdf/finish.ts';
import type { Printed } from '../pdf/print.ts';
import { openPdf, pdfReading, type PdfReading } from '../pdf/reading.ts';
import { contentsOf, pdfTags, tagsOf, type PdfTag } from '../pdf/tags.ts';
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
import { checkArtifacts, checkFaces, checkFonts, checkText, pdfFonts, textProblems } from './text.ts';

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

/** `headingPages` are the sheets on which the headings begin. */
type CheckedPrint = { pages: number; problems: CheckProblem[]; warnings: CheckProblem[]; headingPages: number[] };

export async function checkPdf(
  bytes: Uint8Array,
  publication: Publication,
  printed: Printed,
  { faces, released }: { faces: Face[]; released?: ReleasedFigures },
): Promise<CheckedPrint> {
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
    ...checkPaper(reading, facts, publication),
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
  return {
    pages: reading.pages.length,
    problems: faults.filter((fault) => !isNotice(fault)).map(ofFile),
    warnings: [...faults.filter(isNotice), ...checkFilled(reading)].map(ofFile),
    headingPages: headingPages(tags),
  };
}

/** A fault of truth is a problem, one of layout a notice: it never keeps true figures from readers. */
function isNotice({ code }: Fault): boolean {
  return checkProblems[code].severity === 'notice';
}

/** Whether a plainer level of style may mend it. */
export function isOfLayout({ code }: { code: string }): boolean {
  return code in layoutProblems || code in drawnFigureProblems || lengthCodes.has(code);
}

const lengthCodes = new Set(['print-shrunk', 'pages-exceeded', 'head-missing']);

/** The sheet on which each heading begins. */
function headingPages(root: PdfTag): number[] {
  return tagsOf(root)
    .filter(({ role }) => /^H\d$/.test(role))
    .map((heading) => contentsOf(heading)[0]?.page ?? 0);
}

function checkRelease(released: ReleasedFigures, reading: PdfReading, facts: PageFacts, language: Language): Fault[] {
  return [
    ...checkReleased(facts, language, released),
    ...checkDerived(facts, language, released),
    ...checkDrawings(reading, facts, language, released),
  ];
}

/** A picture is on no sheet. */
const unprinted = { pages: [] };

const mostFaults = 5;

/** Of a page of pictures: every number on them is released, in its unit. In lines, with the name of the first picture. */
export function releasedCheck(figures: Figure[]) {
  const byId = Map.groupBy(figures, ({ id }) => id);
  const released = (id: string): Figure[] => byId.get(id) ?? [];
  type Pictures = { shots: { id: string }[]; language?: Language };
  return async (page: Page, { shots, language = 'zh-CN' }: Pictures): Promise<string[]> => {
    const numbers = await page.evaluate(numbersOf);
    const drawings = await page.evaluate(drawingsOf);
    const texts = await page.evaluate(textsOf);
    const marked = { ...numbers, drawings, texts };
    const faults = [
      ...checkReleased(marked, language, released),
      ...checkDerived(marked, language, released),
      ...checkMarks(marked),
      ...checkDrawings(unprinted, marked, language, released),
      ...checkScales(unprinted, marked),
    ];
    const file = shots[0]?.id ?? '';
    return faults.slice(0, mostFaults).map((fault) => formatProblem({ ...fault, file }, checkProblems, language));
  };
}
