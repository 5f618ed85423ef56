import type { Language } from '../model/language.ts';

/** How a release ended. */
export type Outcome =
  { kind: 'written' | 'unchanged'; id: string; folder: string } | { kind: 'refused'; errors: number; folder: string };

/** The last line of a release: what was done, and where. */
export function formatSummary(outcome: Outcome, language: Language): string {
  return language === 'zh-CN' ? chinese(outcome) : english(outcome);
}

function chinese(outcome: Outcome): string {
  const { kind, folder } = outcome;
  if (kind === 'refused') return `未发布：共${outcome.errors}处错误；${folder} 未作任何改动。`;
  return kind === 'written' ? `已写出 ${outcome.id}：${folder}` : `${outcome.id} 与已发布内容相同，未作改动：${folder}`;
}

function english(outcome: Outcome): string {
  const { kind, folder } = outcome;
  if (kind === 'refused') {
    const errors = outcome.errors === 1 ? '1 error' : `${outcome.errors} errors`;
    return `Not released: ${errors}; nothing in ${folder} was changed.`;
  }
  return kind === 'written'
    ? `Released ${outcome.id} into ${folder}.`
    : `${outcome.id} is what stands in ${folder} already; nothing was changed.`;
}
