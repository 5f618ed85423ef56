/**
 * Prose is Markdown of headings and paragraphs: `# code` opens the section of a programme, or `# preface`. Prose never
 * types a quantity, it refers to figures: `{persons dibao}`. Digits may stand only in a date, a year, a document number
 * in 〔〕, an address, a telephone number, a quotation “…”, or a literal `[[…]]`; numbers in words may not stand before a
 * unit.
 */
import MarkdownIt from 'markdown-it';
import { problem, type EditionProblem } from './problem.ts';
import type { ProseFile, Reference } from './proseFile.ts';
import { proseParts } from './proseParts.ts';

export type ParsedProse = Pick<ProseFile, 'prose' | 'headings' | 'references'> & { problems: EditionProblem[] };

const markdown = new MarkdownIt('zero').enable(['heading', 'paragraph']);
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What makes a quantity of the digits before it, though they look like a year or a telephone number. */
const counted =
  '(?!\\d|[.,]\\d|\\s*(?:[户人名元千万亿%％个倍次件家处张]|(?:persons?|people|households?|families|cases?|times|visits?|yuan|million|thousand|per)\\b))';
const allowed = [
  /\{[^{}]*\}/g,
  /\[\[[^]*?\]\]/g,
  /“[^“”]*”/g,
  /〔\d{4}〕\d+/g,
  // Web and mail addresses; a house in a street, with its room; telephone numbers, by their word or their leading zero.
  /(?:https?:\/\/|www\.)[\w.~:/?#@!$&'*+=%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<=[路街巷道弄])\d+(?:-\d+)?号[院楼]?(?:\d+室)?/g,
  /\b\d{1,4} (?:[A-Z][a-z]+ ){1,3}(?:Road|Street|Avenue|Lane)\b/g,
  new RegExp(
    `(?:电话|热线|手机|传真|telephone|phone|hotline|fax|tel)\\.?[：:]?\\s*\\+?\\d[\\d ()-]{3,}${counted}`,
    'gi',
  ),
  new RegExp(`(?<!\\d)0\\d{2,3}-\\d{7,8}(?:-\\d{1,5})?${counted}`, 'g'),
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g,
  /\d{4}(?:[—–-]\d{4})?年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}月\d{1,2}日/g,
  new RegExp(`\\b\\d{1,2} (?:${months})(?: \\d{4})?\\b`, 'g'),
  new RegExp(`\\b(?:19|20)\\d{2}(?:–(?:19|20)\\d{2})?\\b${counted}`, 'g'),
];
const typed = [
  /[\d０-９][\d０-９,.]*(?: (?:hundred|thousand|million|billion)\b|人次|\S)?/g,
  /百分之[〇零一二三四五六七八九十百]+/g,
  /(?<![同每某任第〇零一二两三四五六七八九十百千万亿])[〇零一二两三四五六七八九十百千万亿]+[多余几]?(?:户|人次|人|名|元|成|倍|个百分点|%|％)/g,
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
