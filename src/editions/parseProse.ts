/**
 * Prose is Markdown of headings and paragraphs: `# code` opens the section of a programme, or `# preface`. Prose never
 * types a quantity, it refers to figures: `{persons dibao}`. Arabic digits may stand only in a date, a year, a document
 * number in 〔〕, a quotation “…”, or a literal `[[…]]`.
 */
import MarkdownIt from 'markdown-it';
import type { Prose } from './edition.ts';

const markdown = new MarkdownIt('zero').enable(['heading', 'paragraph']);
const allowed = [
  /\{[^{}]*\}/g,
  /\[\[.*?\]\]/g,
  /〔\d{4}〕\d+/g,
  /\d{4}(?:[—–-]\d{4})?年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
  /\b(?:19|20)\d{2}(?:–(?:19|20)\d{2})?\b/g,
];
const chineseQuantity = /[一二三四五六七八九十百千万亿]+(?:多)?(?:户|人次|人|元|万元|亿元|个百分点)/;

/** Throws with file and line on anything but headings and paragraphs, and on a typed quantity. */
export function parseProse(text: string, file: string): Prose {
  const sections: Prose = [];
  const tokens = markdown.parse(text, {});
  tokens.forEach((token, index) => {
    if (token.type !== 'inline') return;
    const line = (token.map?.[0] ?? 0) + 1;
    if (tokens[index - 1]?.type === 'heading_open') sections.push({ section: token.content.trim(), paragraphs: [] });
    else if (sections.length === 0) throw new Error(`prose before the first heading: ${file} line ${line}`);
    else sections.at(-1)?.paragraphs.push(checked(token.content.replaceAll(/\s*\n\s*/g, ' '), file, line));
  });
  return sections;
}

function checked(paragraph: string, file: string, line: number): string {
  const rest = allowed.reduce((words, pattern) => words.replaceAll(pattern, ''), paragraph);
  const typed = /\d[\d,.]*\S?/.exec(rest)?.[0] ?? chineseQuantity.exec(rest)?.[0];
  if (typed !== undefined) throw new Error(`typed quantity: ${typed} in ${file} line ${line}; refer to a figure instead`);
  return paragraph;
}
