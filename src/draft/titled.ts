import type { Text } from '../model/language.ts';
import type { Writer } from './writer.ts';

/** Each item with its title in every language, asked for one after another. */
export async function titledItems<Item extends { title: string }>(
  items: Item[],
  write: Writer,
): Promise<(Item & { titles: Text })[]> {
  const found: (Item & { titles: Text })[] = [];
  for (const item of items) found.push({ ...item, titles: await write(item.title) });
  return found;
}
