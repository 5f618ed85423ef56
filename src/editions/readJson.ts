import { readFile } from 'node:fs/promises';
import { editionProblem, type EditionProblem } from './problem.ts';

/** JSON of a UTF-8 file, with or without a byte-order mark. */
export async function readJson(file: string): Promise<{ value?: unknown; problems: EditionProblem[] }> {
  const bytes = await readFile(file);
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), problems: [] };
  } catch (error) {
    const [, line] = /line (\d+)/.exec((error as Error).message) ?? [];
    return { problems: [editionProblem('json-invalid', { file, ...(line !== undefined && { line: Number(line) }) })] };
  }
}
