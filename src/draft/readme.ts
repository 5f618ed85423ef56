/** README.md of a drafted package: origin, measures, columns, guesses, rows left out. */
import type { Language } from '../model/language.ts';
import { draftWords } from '../words/problems/draft.ts';
import { fillText } from '../words/strings.ts';
import type { PackageDraft } from './draftPackage.ts';
import type { DraftedColumn } from './draftedColumns.ts';
import { formatQuestion, type GuessedAnswer } from './questions/answers.ts';
import type { LeftOut } from './rows/parseSheet.ts';

/** README.md of a drafted package: where it comes from, what each column is, what was left out, what was guessed. */
export function readme(
  draft: PackageDraft,
  columns: DraftedColumn[],
  guessed: GuessedAnswer[],
  language: Language,
): string {
  const words = draftWords[language].readme;
  const { sheet, rows, measures, leftOut, titles } = draft;
  const source = { file: sheet.file, rows: rows.length, latestYear: draft.latestYear };
  return [
    `# ${titles[language]}`,
    fillText(words.origin, source),
    `## ${words.measures}`,
    markdownTable(
      words.measureHead,
      measures.map(({ titles: title, code, unit = words.inRows, kind }) => [
        title[language] ?? '',
        `\`${code}\``,
        unit,
        `\`${kind}\` ${words.kinds[kind]}`,
      ]),
    ),
    `## ${words.columns}`,
    markdownTable(
      words.columnHead,
      columns.map(({ header, name }) => [header, name === header || name.startsWith('extra_') ? '' : `\`${name}\``]),
    ),
    ...readmeSection(words.guessed, guessed.map(guess)),
    ...readmeSection(words.leftOut, leftOutLines(leftOut, words.reasons)),
  ]
    .join('\n\n')
    .concat('\n');

  function guess({ question, answer }: GuessedAnswer): string {
    return `- ${formatQuestion(question, language)}: ${answer}`;
  }
}

function readmeSection(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function markdownTable(head: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Rows of other months together, since they are many; any other row by its line. */
function leftOutLines(leftOut: LeftOut[], reasons: Record<LeftOut['reason'], string>): string[] {
  const months = leftOut.filter(({ reason }) => reason === 'month').length;
  return [
    ...(months > 0 ? [`- ${fillText(reasons.month, { count: months })}`] : []),
    ...leftOut
      .filter(({ reason }) => reason !== 'month')
      .map(({ line, reason, of }) => `- ${fillText(reasons[reason], { line, of: of ?? '' })}`),
  ];
}
