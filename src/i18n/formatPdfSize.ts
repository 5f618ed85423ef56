import type { Language } from '../model/language.ts';

/** PDF，8页，420 kB; PDF, 8 pages, 420 kB. `bytes` is the size of the file. */
export function formatPdfSummary(pages: number, bytes: number, language: Language): string {
  const size = formatPdfSize(bytes);
  return language === 'zh-CN' ? `PDF，${pages}页，${size}` : `PDF, ${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`;
}

/** In kilobytes or megabytes of 1,000, the same in both languages. */
export function formatPdfSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
