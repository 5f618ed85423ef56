import type { Problem } from '../table/problem.ts';
import { releaseProblem } from './problem.ts';

/** JSON from UTF-8 bytes, with or without a byte-order mark. */
export function parseJson(bytes: Uint8Array, file: string): { value?: unknown; problems: Problem[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: JSON.parse(text), problems: [] };
  } catch (error) {
    const [, line] = /line (\d+)/.exec((error as Error).message) ?? [];
    return { problems: [releaseProblem('json-invalid', { file, ...(line !== undefined && { row: Number(line) }) })] };
  }
}
