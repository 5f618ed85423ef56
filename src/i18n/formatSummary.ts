import type { Language } from '../model/language.ts';

/** How a release ended; `warnings` are those that nobody has acknowledged. */
export type Outcome =
  | { kind: 'written' | 'unchanged'; id: string; folder: string }
  | { kind: 'refused'; errors: number; warnings: number; folder: string };

/** The last line of a release: what was done, and where. */
export function formatSummary(outcome: Outcome, language: Language): string {
  return language === 'zh-CN' ? chineseSummary(outcome) : englishSummary(outcome);
}

function chineseSummary(outcome: Outcome): string {
  const { kind, folder } = outcome;
  if (kind !== 'refused')
    return kind === 'written'
      ? `已写出 ${outcome.id}：${folder}`
      : `${outcome.id} 与已发布内容相同，未作改动：${folder}`;
  const { errors, warnings } = outcome;
  const found = [errors > 0 && `错误${errors}处`, warnings > 0 && `未说明的提醒${warnings}处`]
    .filter(Boolean)
    .join('，');
  return `未发布：${found}；${folder} 未作任何改动。`;
}

function englishSummary(outcome: Outcome): string {
  const { kind, folder } = outcome;
  if (kind !== 'refused')
    return kind === 'written'
      ? `Released ${outcome.id} into ${folder}.`
      : `${outcome.id} is what stands in ${folder} already; nothing was changed.`;
  const { errors, warnings } = outcome;
  const found = [
    errors > 0 && (errors === 1 ? '1 error' : `${errors} errors`),
    warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'} not acknowledged`,
  ];
  return `Not released: ${found.filter(Boolean).join(', ')}; nothing in ${folder} was changed.`;
}
