/** Messages with which a command ends: outcome, changed cells, no browser; and their language. */
import type { Language } from '../../model/language.ts';

/** `warnings` are the unacknowledged ones. */
export type Outcome =
  | { kind: 'written' | 'unchanged'; id: string; folder: string }
  | { kind: 'refused'; errors: number; warnings: number; folder: string };

export function formatSummary(outcome: Outcome, language: Language): string {
  return { 'zh-CN': chineseSummary, en: englishSummary }[language](outcome);
}

function chineseSummary(outcome: Outcome): string {
  const { kind, folder } = outcome;
  if (kind !== 'refused')
    return kind === 'written'
      ? `已写出 ${outcome.id}：${folder}`
      : `${outcome.id} 与已发布内容相同，未作改动：${folder}`;
  const { errors, warnings } = outcome;
  const counts = [errors > 0 && `错误${errors}处`, warnings > 0 && `未说明的提醒${warnings}处`]
    .filter(Boolean)
    .join('，');
  return `未发布：${counts}；${folder} 未作任何改动。`;
}

function englishSummary(outcome: Outcome): string {
  const { kind, folder } = outcome;
  if (kind !== 'refused')
    return kind === 'written'
      ? `Released ${outcome.id} into ${folder}.`
      : `${outcome.id} is what stands in ${folder} already; nothing was changed.`;
  const { errors, warnings } = outcome;
  const counts = [
    errors > 0 && (errors === 1 ? '1 error' : `${errors} errors`),
    warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'} not acknowledged`,
  ];
  return `Not released: ${counts.filter(Boolean).join(', ')}; nothing in ${folder} was changed.`;
}

type ChangedLine = { id: string; before?: string | undefined; after?: string | undefined };

const changeWords = {
  'zh-CN': { added: '新增', removed: '删除', changed: '改动', mark: '：' },
  en: { added: 'added', removed: 'removed', changed: 'changed', mark: ': ' },
};

/** The id of a figure or the name of a file, with its line before and after. */
export function formatChangedCell({ id, before, after }: ChangedLine, language: Language): string {
  const { added, removed, changed, mark } = changeWords[language];
  const line = (text: string) => (text === '' ? id : `${id}${mark}${text}`);
  if (before === undefined) return `${added} ${line(after ?? '')}`;
  if (after === undefined) return `${removed} ${line(before)}`;
  return `${changed} ${line(before === after ? '' : `${before} → ${after}`)}`;
}

const browserAdvice: Record<Language, string> = {
  'zh-CN': `PDF没有生成；网站已经生成，可以使用。任选一种办法后再运行 npm run publish：
  1. 安装 Chrome、Edge 或 Chromium（131及以上）
  2. 用 --browser <路径> 或环境变量 NIANBAO_BROWSER 指明浏览器
  3. Linux x64：运行 npm ci，装上 @sparticuz/chromium
  4. 运行 npx puppeteer browsers install chrome-headless-shell`,
  en: `so there are no PDFs; the site is built and can be used. Do one of these, then npm run publish:
  1. install Chrome, Edge or Chromium (131 or later)
  2. name a browser with --browser <path> or in the environment as NIANBAO_BROWSER
  3. on Linux x64, run npm ci, which installs @sparticuz/chromium
  4. run npx puppeteer browsers install chrome-headless-shell`,
};

/** None, or one that does not start. */
export type NoBrowser = 'missing' | 'broken';

export const noBrowser: Record<NoBrowser, Record<Language, string>> = {
  missing: { 'zh-CN': `没有找到浏览器，${browserAdvice['zh-CN']}`, en: `No browser was found, ${browserAdvice.en}` },
  broken: {
    'zh-CN': `浏览器没能启动，${browserAdvice['zh-CN']}`,
    en: `The browser did not start, ${browserAdvice.en}`,
  },
};

/** Chinese under a Chinese locale, else English. */
export function localeLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
