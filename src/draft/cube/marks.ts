/** Marks where a number is missing, and what each of them means: by the notes around the table, or asked once. */
import { isMark } from '../../intake/cells/mark.ts';
import type { MissingLabel } from '../../intake/table/table.ts';
import { draftNumber, type DraftColumn } from '../columns/column.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { CubeRow } from './cubeRows.ts';

export type MarkMeanings = Map<string, MissingLabel>;

/** As the draft writes a meaning (GSS, StatsWales): no spreadsheet takes them for a formula. */
export const markSymbols: Record<MissingLabel, string> = {
  withheld: 'c',
  'not available': 'x',
  'not applicable': 'z',
  zero: '0',
};

/** Of GSS and Eurostat, and what offices write; other marks are asked about without a guess. */
const usualMeanings: [MissingLabel, RegExp][] = [
  ['withheld', /^(:? ?[[(]?c[\])]?|confidential|suppressed|withheld|不公布|保密)$/i],
  ['not applicable', /^(:? ?[[(]?z[\])]?|不适用|not applicable)$/i],
  [
    'not available',
    /^([-—–―‐−]+|[.…·](?: ?[.…·])*|:(?: ?[a-z]{1,2})?|[/／]+|[[(]?x[\])]?|n\.?\/?a\.?|n\.?d\.?|na|nil|null|none|空|无|缺|不详|未统计|not available|missing)$/i,
  ],
];

/** In the language of the flag: --mark "c=withheld". */
export const markMeanings = ['withheld', 'not available', 'not applicable', 'zero'] as const satisfies MissingLabel[];

/** `notes` stand around the table: what they say of a mark counts before what it usually means. */
export async function marksOf(rows: CubeRow[], notes: string[], { marks }: Choices, ask: Ask): Promise<MarkMeanings> {
  const texts = new Set(
    rows.flatMap(({ values }) =>
      [...values.values()].flatMap(({ text, column }) => (isMissingMark(text, column.form) ? [text] : [])),
    ),
  );
  const meanings: MarkMeanings = new Map();
  for (const text of [...texts].toSorted()) {
    const guess = legendMeaning(text, notes) ?? usualMeanings.find(([, pattern]) => pattern.test(text))?.[0];
    const answer = await ask({
      code: 'mark',
      about: text,
      choice: marks.get(text),
      guess,
      isSure: guess !== undefined,
      isTold: true,
      options: [...markMeanings],
    });
    const meaning = markMeanings.find((label) => label === answer);
    if (meaning !== undefined) meanings.set(text, meaning);
  }
  return meanings;
}

/** Short or known, and no number: longer texts are mistakes in a cell. */
function isMissingMark(text: string, form?: DraftColumn['form']): boolean {
  if (text === '' || draftNumber(text, form) !== undefined) return false;
  return (
    isMark(text) || usualMeanings.some(([, pattern]) => pattern.test(text)) || (text.length < 4 && !/\d/.test(text))
  );
}

/** In the languages that tables are written in; the first match counts. */
const meaningWords: [MissingLabel, RegExp][] = [
  [
    'withheld',
    /suppress|confidential|withheld|disclos|不公布|保密|秘匿|非公表|geheim|secret|confiden[cz]|비공개|конфиденц/iu,
  ],
  [
    'not applicable',
    /not applicable|不适用|不適用|該当(数字)?な[しい]|sans objet|no (aplica|procede)|não (se )?aplic|nicht sinnvoll|gesperrt, weil|неприменим/iu,
  ],
  [
    'zero',
    /\b(nil|zero)\b|nichts vorhanden|genau null|néant|\bnull?o\b|皆無|为零|為零|数值为零|явлени\p{L}+ отсутств/iu,
  ],
  [
    'not available',
    /not (yet )?available|unavailable|not collected|missing|no data|未统计|無資料|无数据|資料不明|不详|不詳|non disponible|no disponible|não disponível|nicht (bekannt|verfügbar)|unbekannt|später|нет данных|자료 ?없음/iu,
  ],
];

/** Between a mark and what it means. */
const sign = '(?:[=＝:：–—-]|表示|代表|indicates?|denotes?|means?|stands? for)';

const longestMeaning = 60;

/** Undefined where no note speaks of the mark. A mark stands at the start of a note, or after a space or sign. */
export function legendMeaning(mark: string, notes: string[]): MissingLabel | undefined {
  const escaped = mark.trim().replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const entry = new RegExp(
    String.raw`(?:^|[\s"'“‘(（:：;；,，、])["'“‘]?${escaped}["'”’]?\s*${sign}\s*([^;；。\n]{2,${longestMeaning}})`,
    'iu',
  );
  for (const note of notes) {
    const said = entry.exec(note)?.[1] ?? '';
    const meaning = meaningWords.find(([, words]) => words.test(said))?.[0];
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}
