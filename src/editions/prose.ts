/** Prose of an edition: Markdown parsed into sections and references to figures, the same in every language. */
import MarkdownIt from 'markdown-it';
import type { Prose } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { editionProblem, type EditionProblem } from './problem.ts';
import { faultProblems, proseFaults, proseParts } from './proseFaults.ts';

export const proseProblems = {
  'prose-misplaced': error({
    'zh-CN': { fact: '第一个标题之前有文字', remedy: '在前面加一行“# preface”或“# 项目代码”' },
    en: { fact: 'there is text before the first heading', remedy: 'put “# preface” or “# <programme>” above it' },
  }),
  'reference-unlike': error({
    'zh-CN': {
      fact: '另一种语言在此引用了一个数字（{file} 第{line}行），这里没有',
      remedy: '使各种语言的同一部分引用相同的数字',
    },
    en: {
      fact: 'another language refers here to a figure ({file}, line {line}) that this one lacks',
      remedy: 'let each part refer to the same figures in every language',
    },
  }),
} satisfies Record<string, ProblemKind>;

/**
 * Markdown of headings and paragraphs: `# preface`, or `# code` of a programme. Quantities are references, `{persons
 * dibao}`; digits only in dates (`dateForms`), names (`nameForms`) and literals `[[…]]`, not in quotations, which
 * have figures or literals.
 */
type ParsedProse = Pick<ProseFile, 'prose' | 'headings' | 'references'> & { problems: EditionProblem[] };

const markdown = new MarkdownIt('zero').enable(['heading', 'paragraph']);

/** Each problem has its line; the correct parts are returned all the same. */
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
  const current = prose.at(-1);
  if (current === undefined) return void problems.push(editionProblem(proseProblems, 'prose-misplaced', at));
  current.paragraphs.push(joinLines(content));
  const paragraph = (references.at(-1)?.paragraph ?? 0) + 1;
  references.push(...referencesOf(content, at.line).map((pick) => ({ ...pick, section: current.section, paragraph })));
}

type FileLine = { file: string; line: number };

function checkParagraph(content: string, { file, line }: FileLine): EditionProblem[] {
  return proseFaults(content).map(({ code, read, index }) =>
    editionProblem(faultProblems, code, { file, line: line + lineBreaks(content.slice(0, index)), read }),
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

/** By a space, but not between Chinese characters. */
function joinLines(content: string): string {
  return content
    .replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replaceAll(/\s*\n\s*/g, ' ');
}

function lineBreaks(words: string): number {
  return words.match(/\n/g)?.length ?? 0;
}

/** Lines and paragraphs are counted through the file. */
export type Reference = { section: string; paragraph: number; line: number; text: string };

/** Without year where edition.json has none. */
export type ProseFile = {
  file: string;
  language: Language;
  year: string | undefined;
  prose: Prose;
  headings: { section: string; line: number }[];
  references: Reference[];
};

/** Each section refers to the same figures in every language. References without area mean `area`. */
export function checkReferences(files: ProseFile[], area: string): EditionProblem[] {
  const place = ({ section, text }: Reference) =>
    `# ${section} {${text.split(' ').length === 2 ? `${text} ${area}` : text}}`;
  return files.flatMap(({ file, references }) => {
    const had = new Set(references.map(place));
    const elsewhere = files.flatMap((other) => other.references.map((reference) => ({ ...reference, in: other.file })));
    const lacking = Map.groupBy(elsewhere, place);
    return [...lacking].flatMap(([key, [first]]) => {
      if (had.has(key) || first === undefined) return [];
      const params = { file: first.in, line: first.line };
      const at = { file, member: `# ${first.section}`, expected: `{${first.text}}`, params };
      return [editionProblem(proseProblems, 'reference-unlike', at)];
    });
  });
}
