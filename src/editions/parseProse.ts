/**
 * Prose is Markdown of headings and paragraphs: `# code` opens the section of a programme, or `# preface`. Prose never
 * types a quantity, it refers to figures: `{persons dibao}`. Digits may stand only in a date, a year, a document number
 * in 〔〕, a street or web address, a telephone number, a quotation “…”, or a literal `[[…]]`; numbers in words may not stand before a unit.
 */
import MarkdownIt from 'markdown-it';
import { problem, type EditionProblem } from './problem.ts';
import type { ProseFile, Reference } from './proseFile.ts';
import { proseParts } from './proseParts.ts';

export type ParsedProse = Pick<ProseFile, 'prose' | 'headings' | 'references'> & { problems: EditionProblem[] };

const markdown = new MarkdownIt('zero').enable(['heading', 'paragraph']);
const allowed = [
  /\{[^{}]*\}/g,
  /\[\[[^]*?\]\]/g,
  /“[^“”]*”/g,
  /〔\d{4}〕\d+/g,
  /https?:\/\/[\w./-]+/g,
  /(?<!\d)0\d{2,3}-\d{7,8}(?![\d-])/g,
  /(?<=[路街道巷弄])\d{1,4}(?:-\d{1,4})?号/g,
  /\d{4}(?:[—–-]\d{4})?年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
  /\b(?:19|20)\d{2}(?:–(?:19|20)\d{2})?\b(?![.,]\d)(?!\s*(?:户|人|名|元|千|万|亿|%|％|个|倍|(?:persons?|people|households?|families|yuan|million|thousand|per)\b))/g,
];
const typed = [
  /[\d０-９][\d０-９,.]*(?: (?:hundred|thousand|million|billion)\b|\S)?/g,
  /百分之[〇零一二三四五六七八九十百]+/g,
  /(?<![同每某任])[〇零一二两三四五六七八九十百千万亿]+[多余几]?(?:户|人次?|名|元|成|倍|[%％]|个百分点)/g,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|dozens?|hundreds?|thousands?|millions?)(?: of)? (?:persons?|people|households?|families|yuan|per ?cent)\b/gi,
];

/** Everything that is wrong with a text comes with its line; what is right is there all the same. */
export function parseProse(text: string, file: string): ParsedProse {
  const parsed: ParsedProse = { prose: [], headings: [], references: [], problems: [] };
  const tokens = markdown.parse(text, {});
  tokens.forEach((token, index) => {
    if (token.type !== 'inline') return;
    const line = (token.map?.[0] ?? 0) + 1;
    if (tokens[index - 1]?.type === 'heading_open') addSection(parsed, token.content.trim(), line);
    else addParagraph(parsed, token.content, { file, line });
  });
  return parsed;
}

function addSection({ prose, headings }: ParsedProse, section: string, line: number): void {
  prose.push({ section, paragraphs: [] });
  headings.push({ section, line });
}

function addParagraph({ prose, references, problems }: ParsedProse, content: string, at: FileLine): void {
  problems.push(...checkParagraph(content, at));
  const own = prose.at(-1);
  if (own === undefined) return void problems.push(problem('prose-misplaced', at));
  own.paragraphs.push(joined(content));
  const paragraph = (references.at(-1)?.paragraph ?? 0) + 1;
  references.push(...referencesOf(content, at.line).map((one) => ({ ...one, section: own.section, paragraph })));
}

type FileLine = { file: string; line: number };

function checkParagraph(content: string, { file, line }: FileLine): EditionProblem[] {
  let rest = allowed.reduce((words, pattern) => words.replaceAll(pattern, blank), content);
  const faults = typed.flatMap((pattern) => {
    const found = [...rest.matchAll(pattern)];
    rest = rest.replaceAll(pattern, blank);
    return found.map(({ 0: read, index }) => ({ code: 'quantity-typed' as const, read, index }));
  });
  const marks = [...rest.matchAll(/[{}]|\[\[|\]\]/g)].map(({ 0: read, index }) => ({
    ...{ code: 'mark-unclosed' as const, read, index },
  }));
  return [...faults, ...marks]
    .sort((a, b) => a.index - b.index)
    .map(({ code, read, index }) => problem(code, { file, line: line + lineBreaks(content.slice(0, index)), read }));
}

function referencesOf(content: string, line: number): Pick<Reference, 'line' | 'text'>[] {
  const parts = proseParts(content);
  return parts.flatMap((part, index) => {
    if (!part.startsWith('{') || index % 2 === 0) return [];
    const before = parts.slice(0, index).join('');
    return [{ line: line + lineBreaks(before), text: part.slice(1, -1).trim().split(/\s+/).join(' ') }];
  });
}

/** Lines of a paragraph are joined: by a space, but not between Chinese characters. */
function joined(content: string): string {
  return content
    .replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replaceAll(/\s*\n\s*/g, ' ');
}

function lineBreaks(words: string): number {
  return words.match(/\n/g)?.length ?? 0;
}

/** What is allowed is blanked, so that lines and places stay. */
function blank(words: string): string {
  return words.replaceAll(/[^\n]/g, ' ');
}
