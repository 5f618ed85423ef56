/**
 * Prose is Markdown of headings and paragraphs: `# code` opens the section of a programme, or `# preface`. Prose never
 * types a quantity, it refers to figures: `{persons dibao}`. Digits may stand only in a date, a year, a document number
 * in 〔〕, a quotation “…”, or a literal `[[…]]`; numbers in words may not stand before a unit.
 */
import MarkdownIt from 'markdown-it';
import type { Prose } from './edition.ts';

const markdown = new MarkdownIt('zero').enable(['heading', 'paragraph']);
const allowed = [
  /\{[^{}]*\}/g,
  /\[\[.*?\]\]/g,
  /“[^“”]*”/g,
  /〔\d{4}〕\d+/g,
  /\d{4}(?:[—–-]\d{4})?年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
  /\b(?:19|20)\d{2}(?:–(?:19|20)\d{2})?\b(?![.,]\d)(?!\s*(?:户|人|名|元|千|万|亿|%|％|个|倍|(?:persons?|people|households?|families|yuan|million|thousand|per)\b))/g,
];
const typed = [
  /[\d０-９][\d０-９,.]*\S?/,
  /百分之[〇零一二三四五六七八九十百]+/,
  /(?<![同每某任])[〇零一二两三四五六七八九十百千万亿]+[多余几]?(?:户|人|名|元|成|倍|个百分点)/,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|dozens?|hundreds?|thousands?|millions?)(?: of)? (?:persons?|people|households?|families|yuan|per ?cent)\b/i,
];

/** Throws with file and line on anything but headings and paragraphs, and on a typed quantity. */
export function parseProse(text: string, file: string): Prose {
  const sections: Prose = [];
  const tokens = markdown.parse(text, {});
  tokens.forEach((token, index) => {
    if (token.type !== 'inline') return;
    const line = (token.map?.[0] ?? 0) + 1;
    if (tokens[index - 1]?.type === 'heading_open') sections.push({ section: token.content.trim(), paragraphs: [] });
    else if (sections.length === 0) throw new Error(`prose before the first heading: ${file} line ${line}`);
    else sections.at(-1)?.paragraphs.push(checked(token.content, file, line));
  });
  return sections;
}

/** Lines of a paragraph are joined: by a space, but not between Chinese characters. */
function checked(content: string, file: string, line: number): string {
  const rest = allowed.reduce((words, pattern) => words.replaceAll(pattern, blank), content);
  const fault = typed.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
  const place = (index: number) => `${file} line ${line + (rest.slice(0, index).match(/\n/g)?.length ?? 0)}`;
  if (fault) throw new Error(`typed quantity: ${fault[0]} in ${place(fault.index)}; refer to a figure instead`);
  const brace = rest.search(/[{}]/);
  if (brace >= 0) throw new Error(`unclosed reference: ${place(brace)}`);
  return content
    .replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** What is allowed is blanked, so that lines and places stay. */
function blank(words: string): string {
  return words.replaceAll(/[^\n]/g, ' ');
}
