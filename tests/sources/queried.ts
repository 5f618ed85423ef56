/** Runs a query by an engine over a folder of files, and takes all its rows. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SourceFault, type Engine, type QuerySource } from '../../src/sources/source.ts';
import { withFolder } from '../release/withFolder.ts';

export type Answer = { columns?: string[]; rows?: string[][]; fault?: string; read?: string | undefined };

export type Query = {
  files?: Record<string, string | Uint8Array>;
  source?: Partial<QuerySource>;
  environment?: Record<string, string | undefined>;
  signal?: AbortSignal;
  prepare?: (folder: string) => Promise<void>;
  /** Called after the first piece of rows. */
  during?: () => Promise<void> | void;
};

export function answerOf(
  engine: Engine,
  sql: string | ((folder: string) => string),
  query: Query = {},
): Promise<Answer> {
  return withFolder(async (root) => {
    for (const [name, content] of Object.entries(query.files ?? {})) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), content);
    }
    await query.prepare?.(root);
    const request = {
      sql: typeof sql === 'string' ? sql : sql(root),
      source: { engine: 'duckdb' as const, query: 'figures.sql', ...query.source },
      root,
      signal: query.signal ?? new AbortController().signal,
      environment: query.environment ?? {},
    };
    try {
      return await engine(request, async ({ columns, pieces }) => {
        const rows: string[][] = [];
        for await (const piece of pieces) {
          if (rows.length === 0) await query.during?.();
          rows.push(...piece);
        }
        return { columns: columns.map(({ name, type, kind }) => `${name} ${type} ${kind}`), rows };
      });
    } catch (fault) {
      if (!(fault instanceof SourceFault)) throw fault;
      return { fault: fault.code, read: fault.place.read ?? fault.place.params?.['message']?.toString() };
    }
  });
}
