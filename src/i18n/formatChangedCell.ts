import type { Language } from '../model/language.ts';

type ChangedLine = { id: string; before?: string | undefined; after?: string | undefined };

const changeWords = {
  'zh-CN': { added: '新增', removed: '删除', changed: '改动', mark: '：' },
  en: { added: 'added', removed: 'removed', changed: 'changed', mark: ': ' },
};

/**
 * One line about a figure, or a line of a file, that differs from the published one: its id or the name of the file,
 * what stood there, what stands there now. Of a whole file there is the name alone.
 */
export function formatChangedCell({ id, before, after }: ChangedLine, language: Language): string {
  const { added, removed, changed, mark } = changeWords[language];
  const said = (text: string) => (text === '' ? id : `${id}${mark}${text}`);
  if (before === undefined) return `${added} ${said(after ?? '')}`;
  if (after === undefined) return `${removed} ${said(before)}`;
  return `${changed} ${said(before === after ? '' : `${before} → ${after}`)}`;
}
