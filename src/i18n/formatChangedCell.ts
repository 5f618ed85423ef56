import type { Language } from '../model/language.ts';

type Changed = { id: string; before?: string | undefined; after?: string | undefined };

const words = {
  'zh-CN': { added: '新增', removed: '删除', changed: '改动', mark: '：' },
  en: { added: 'added', removed: 'removed', changed: 'changed', mark: ': ' },
};

/** One line about a figure that differs from the published one: its id, what stood there, what stands there now. */
export function formatChangedCell({ id, before, after }: Changed, language: Language): string {
  const { added, removed, changed, mark } = words[language];
  if (before === undefined) return `${added} ${id}${mark}${after ?? ''}`;
  if (after === undefined) return `${removed} ${id}${mark}${before}`;
  return `${changed} ${id}${mark}${before} → ${after}`;
}
