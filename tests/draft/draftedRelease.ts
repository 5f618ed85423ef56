/** A table drafted with all guesses taken, written, and released: what a person gets who says only what the flags say. */
import { draftAccount, formAccounts } from '../../src/draft/draftAccount.ts';
import { draftFiles, writeDraft } from '../../src/draft/draftFiles.ts';
import { draftPackage } from '../../src/draft/draftPackage.ts';
import { answers, type Choices, formatQuestion, parseMeasureChoice } from '../../src/draft/questions/question.ts';
import { cellParts, leftOutCells, type Account } from '../../src/model/account.ts';
import { isError } from '../../src/model/problem.ts';
import { release } from '../../src/release/release.ts';
import { figuresOf } from '../release/figuresOf.ts';
import { withFolder } from '../release/withFolder.ts';

/** `measures` as on the command line. */
export type Said = Partial<Omit<Choices, 'measures'>> & { measures?: string[] };

/** `problems` are of the draft, or errors of the release; `open` and `guessed` are questions by code. */
export type DraftedRelease = {
  files: Record<string, string>;
  figures: Record<string, string>;
  problems: string[];
  open: string[];
  guessed: Record<string, string>;
  account: Record<string, number>;
};

export async function draftedRelease(
  table: string | Uint8Array,
  said: Said = {},
  file = 'table.csv',
): Promise<DraftedRelease> {
  return draftedTables({ [file]: table }, said);
}

/** Several tables by file. */
export async function draftedTables(
  tables: Record<string, string | Uint8Array>,
  { measures = [], ...said }: Said = {},
): Promise<DraftedRelease> {
  const { ask, open, guessed } = answers(undefined, true);
  const none = { languages: [], titles: [], marks: new Map<string, string>(), words: new Map<string, string>() };
  const choices: Choices = { ...none, ...said, measures: measures.map(parseMeasureChoice) };
  const encoded = Object.entries(tables).map(([file, table]) => ({
    file,
    bytes: typeof table === 'string' ? new TextEncoder().encode(table) : table,
  }));
  const { draft, problems } = await draftPackage(encoded, choices, ask);
  const codes = open.map(({ question }) => question.code);
  const guesses = Object.fromEntries(
    guessed.map(({ question, answer }) => [`${question.code} ${formatQuestion(question, 'en')}`, answer]),
  );
  const asked = {
    open: codes,
    guessed: guesses,
    problems: problems.map(({ code, row }) => `${code} ${row ?? ''}`.trim()),
  };
  if (draft === undefined || codes.length > 0) return { ...asked, files: {}, figures: {}, account: {} };
  const written = draftFiles(draft, guessed);
  const account = sumOfAccounts(
    draft.forms === undefined ? [draftAccount(draft)] : formAccounts(draft.forms).map((form) => form.account),
  );
  let figures: DraftedRelease['figures'] = {};
  let found: string[] = [];
  await withFolder(async (folder) => {
    await writeDraft(`${folder}/package`, written);
    const run = await release(`${folder}/package`);
    figures = figuresOf(run.files.get('figures.csv') ?? '');
    found = run.problems.filter(isError).map(({ code, row }) => `${code} ${row ?? ''}`.trim());
  });
  return { ...asked, files: Object.fromEntries(written), figures, problems: found, account };
}

function sumOfAccounts(accounts: Account[]): Record<string, number> {
  const sum = (cells: (account: Account) => number) => accounts.reduce((all, account) => all + cells(account), 0);
  const parts = cellParts.map((part) => [part, sum((account) => account.parts[part])] as const);
  return { ...Object.fromEntries(parts), leftOut: sum(leftOutCells) };
}
