import type { Measure } from '../model/measure.ts';
import type { Book } from './book.ts';

export function measureOf({ release }: Book, code: string): Measure {
  const measure = release.description.measures.find((one) => one.code === code);
  if (measure === undefined) throw new Error(`unknown measure: ${code}`);
  return measure;
}
