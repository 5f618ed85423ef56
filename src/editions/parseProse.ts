/**
 * Prose is Markdown of headings and paragraphs: `# code` opens the section of a programme, or `# preface`. Prose never
 * types a quantity, it refers to figures: `{persons dibao}`. Digits may stand only in dates (`dateForms`), in names
 * (`nameForms`: 〔〕 numbers, addresses, telephone numbers …) and in a literal `[[…]]`, not in a quotation: what a source
 * says is a figure or a literal.
 */
import MarkdownIt from 'markdown-it';
import { editionProblem, type EditionProblem } from './problem.ts';
import type { ProseFile, Reference } from './proseFile.ts';
import { proseFaults } from './proseFaults.ts';
import { proseParts } from './proseParts.ts';

export type ParsedProse = Pick<ProseFile, 'prose' | 'headings' | 'references'> & { problems: EditionProblem[] };

const markdown = new MarkdownIt('zero').enable(['heading', 'paragraph']);

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
  if (own === undefined) return void problems.push(editionProblem('prose-misplaced', at));
  own.paragraphs.push(joinLines(content));
  const paragraph = (references.at(-1)?.paragraph ?? 0) + 1;
  references.push(...referencesOf(content, at.line).map((one) => ({ ...one, section: own.section, paragraph })));
}

type FileLine = { file: string; line: number };

function checkParagraph(content: string, { file, line }: FileLine): EditionProblem[] {
  return proseFaults(content).map(({ code, read, index }) =>
    editionProblem(code, { file, line: line + lineBreaks(content.slice(0, index)), read }),
  );
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
function joinLines(content: string): string {
  return content
    .replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replaceAll(/\s*\n\s*/g, ' ');
}

function lineBreaks(words: string): number {
  return words.match(/\n/g)?.length ?? 0;
}
