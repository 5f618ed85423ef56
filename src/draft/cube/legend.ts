/** What a table itself says of its marks, in the notes around it: “. . . = not applicable”, “(X) suppressed: …”. */
import type { MissingLabel } from '../../intake/table/table.ts';

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
