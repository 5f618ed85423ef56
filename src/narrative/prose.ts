/** Prose of editions checked against the release and filled with its figures. */
import type { ReleaseFacts } from '../editions/checkEdition.ts';
import { editionProblem, type EditionProblem } from '../editions/problem.ts';
import type { ProseFile, Reference } from '../editions/prose.ts';
import { proseParts } from '../editions/proseFaults.ts';
import { headlineSection } from '../editions/readReports.ts';
import { isOfficial, topProgrammes, type Book } from '../figures/book.ts';
import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import { isDemonstrated, plainText, type Language, type Sentence } from '../model/language.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { grammar } from '../words/format/grammar.ts';
import { inOneScale, numberOf } from './phrases/figure.ts';
import { literal } from './phrases/when.ts';

export const referenceProblems = {
  'reference-unknown': error({
    'zh-CN': { fact: '没有发布过这个数字', remedy: '检查指标、项目和地区代码' },
    en: { fact: 'no such figure was released', remedy: 'look at the codes of measure, programme and area' },
  }),
  'demonstration-mixed': error({
    'zh-CN': { fact: '演示数字与公布数字（{official}）在同一段中', remedy: '分成两段，或去掉演示数字' },
    en: {
      fact: 'a demonstration figure stands in one paragraph with an official one ({official})',
      remedy: 'put them in two paragraphs, or leave the demonstration figure out',
    },
  }),
  'headline-long': error({
    'zh-CN': { fact: '通稿标题超过{most}字（数字按印出的位数计）', remedy: '改短' },
    en: { fact: 'the Chinese headline has more than {most} characters as printed', remedy: 'make it shorter' },
  }),
  'headline-demonstration': error({
    'zh-CN': { fact: '通稿标题中有演示数字', remedy: '改用公布数字，或去掉' },
    en: { fact: 'the headline holds a demonstration figure', remedy: 'refer to an official one, or to none' },
  }),
} satisfies Record<string, ProblemKind>;

/** Throws on an unknown `{measure programme [area]}`. */
export function fillProse(paragraph: string, book: Book, year: string, language: Language): Sentence {
  const filled = proseParts(paragraph).flatMap((part): Sentence => {
    if (part.startsWith('[[')) return [literal(part.slice(2, -2))];
    if (part.startsWith('{')) return [numberOf(requiredFigure(part.slice(1, -1), book, year), language)];
    return yearsMarked(part);
  });
  return inOneScale(filled, language);
}

function requiredFigure(reference: string, book: Book, year: string) {
  const figure = referredFigure(reference, book, year);
  if (figure === undefined) throw new Error(`unknown figure: {${reference}}`);
  return figure;
}

/** Dates and years are words. */
function yearsMarked(words: string): Sentence {
  return words
    .split(/(\d+)/)
    .map((part, index) => (index % 2 === 1 ? literal(part) : part))
    .filter((part) => part !== '');
}

/** Undefined unless a value was released. */
function referredFigure(reference: string, book: Book, year: string): Figure | undefined {
  const [measure = '', programme = '', area = book.area, ...more] = reference.trim().split(/\s+/);
  const figure = book.find({ measure, programme, area, year });
  return more.length === 0 && figure !== undefined && isValue(figure.cell) ? figure : undefined;
}

/** References resolve; official and demonstration figures do not meet in a paragraph. */
export function checkProse(prose: ProseFile[], book: Book): EditionProblem[] {
  return prose.flatMap((proseFile) => {
    const { file, year, references } = proseFile;
    // edition.json reports a year without figures
    if (year === undefined || !book.years.includes(year)) return [];
    const unresolved = checkResolved(file, references, book, year);
    return [
      ...unresolved,
      ...checkUnmixed(file, references, book, year),
      ...(unresolved.length === 0 ? checkHeadline(proseFile, book) : []),
    ];
  });
}

function checkResolved(file: string, references: Reference[], book: Book, year: string): EditionProblem[] {
  return references
    .filter(({ text }) => referredFigure(text, book, year) === undefined)
    .map(({ line, text }) => ({ file, line, read: `{${text}}`, expected: likelyReferences(text, book, year) }))
    .map((place) => editionProblem(referenceProblems, 'reference-unknown', place));
}

/** The programme's figures of the year. */
function likelyReferences(reference: string, { release, area }: Book, year: string): string | undefined {
  const programme = reference.split(' ')[1];
  const figures = release.figures.filter(
    ({ key, cell, year: figureYear }) =>
      figureYear === year && key.area === area && key.programme === programme && isValue(cell),
  );
  return figures.map(({ key }) => `{${key.measure} ${key.programme}}`).join(' / ') || undefined;
}

/** Sentences of one paragraph are read together. */
function checkUnmixed(file: string, references: Reference[], book: Book, year: string): EditionProblem[] {
  const paragraphs = Map.groupBy(references, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].flatMap((paragraph) => {
    const made = paragraph.flatMap(({ line, text }) => {
      const figure = referredFigure(text, book, year);
      return figure === undefined ? [] : [{ line, read: `{${text}}`, isMadeUp: isDemonstration(figure.cell) }];
    });
    const madeUp = made.find(({ isMadeUp }) => isMadeUp);
    const official = made.find(({ isMadeUp }) => !isMadeUp);
    if (madeUp === undefined || official === undefined) return [];
    const { line, read } = madeUp;
    const place = { file, line, read, params: { official: official.read } };
    return [editionProblem(referenceProblems, 'demonstration-mixed', place)];
  });
}

/** As printed: short enough in Chinese, without demonstration figures. */
function checkHeadline({ file, language, year = '', prose }: ProseFile, book: Book): EditionProblem[] {
  const [text] = prose.find(({ section }) => section === headlineSection)?.paragraphs ?? [];
  if (text === undefined) return [];
  const sentence = fillProse(text, book, year, language);
  const place = { file, member: `headline.${language}`, read: plainText(sentence) };
  const most = grammar[language].headline.written;
  const isLong = [...plainText(sentence)].length > most;
  return [
    ...(isLong ? [editionProblem(referenceProblems, 'headline-long', { ...place, params: { most } })] : []),
    ...(isDemonstrated(sentence) ? [editionProblem(referenceProblems, 'headline-demonstration', place)] : []),
  ];
}

/** A report has a preface and a section for each programme. */
export function releaseFacts(book: Book): ReleaseFacts {
  const { area, years, hasDemonstration } = book;
  const sections = ['preface', ...topProgrammes(book).map(({ code }) => code)];
  const official = book.figures.filter((figure) => figure.key.area === area && isOfficial(figure));
  const officialYears = [...new Set(official.map(({ year }) => year))].sort();
  return { languages: book.release.description.languages, area, years, officialYears, sections, hasDemonstration };
}
