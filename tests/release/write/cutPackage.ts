import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableSchema } from '../../../src/intake/table/table.ts';
import { isStopping } from '../../../src/release/package/readPackage.ts';
import { release } from '../../../src/release/release.ts';
import type { Released } from '../../../src/release/write/history.ts';
import { expectedOf, tableFile, tableSchema } from '../../intake/tableCase.ts';

/** A package around one file of the corpus. */
export type CutPackage = { folder: string; table: string; bytes: Uint8Array; whole: Released };
/** Writes a package and gives what the whole file releases; throws where that is refused. */
export async function writeCutPackage(folder: string, name: string): Promise<CutPackage> {
  const source = tableFile(name);
  const table = path.join(folder, path.basename(source));
  await mkdir(folder, { recursive: true });
  await copyFile(source, table);
  const rows = expectedOf(name).rows.map(({ cells }) => cells);
  const codes = (field: string) => [...new Set(rows.flatMap((cells) => cells[field] ?? []))];
  const areas = codes('area');
  const programmes = codes('programme');
  await writeFile(path.join(folder, 'areas.csv'), listOf(areas));
  await writeFile(path.join(folder, 'programmes.csv'), listOf(programmes));
  const used = tableSchema(name).fields.filter((field) => rows.some((cells) => cells[field.name] !== undefined));
  const schema = { ...tableSchema(name), fields: used };
  const primaryKey = ['year', 'area', 'programme'].filter((key) => used.some((field) => field.name === key));
  const descriptor = describe(path.basename(table), { ...schema, primaryKey }, areas[0] ?? '', programmes.length > 0);
  await writeFile(path.join(folder, 'datapackage.json'), JSON.stringify(descriptor));
  const { files, problems } = await release(folder);
  if (problems.some(isStopping)) throw new Error(`invalid package: ${JSON.stringify(problems.filter(isStopping))}`);
  return { folder, table, bytes: await readFile(table), whole: files };
}

/** What is released of the package with its table cut after so many bytes; undefined where it is refused. */
export async function releaseCut({ folder, table, bytes }: CutPackage, length: number): Promise<Released | undefined> {
  await writeFile(table, bytes.subarray(0, length));
  const { files, problems } = await release(folder);
  return problems.some(isStopping) ? undefined : files;
}

function listOf(codes: string[]): string {
  return ['code,title_zh', ...codes.map((code) => `${code},${code}`)].join('\n');
}

function describe(file: string, schema: TableSchema, area: string, hasProgrammes: boolean): object {
  const text = (name: string) => ({ name, type: 'string' });
  const list = { fields: ['code', 'title_zh'].map(text), primaryKey: 'code' };
  const lists = ['areas', ...(hasProgrammes ? ['programmes'] : [])];
  const measure = (code: string, unit: string, kind: string) => ({ code, unit, kind, title: { 'zh-CN': code } });
  const measures = [
    measure('persons', '人', 'served'),
    measure('households', '户', 'served'),
    measure('funds', '元', 'flow'),
  ];
  return {
    name: 'cut',
    title: '样例',
    version: '1',
    resources: [
      ...lists.map((name) => ({ name, path: `${name}.csv`, schema: list })),
      { name: 'facts', path: file, schema },
    ],
    nianbao: {
      // the corpus holds counts of one; they are not what is cut
      disclosure: { threshold: 1 },
      languages: ['zh-CN'],
      titles: { 'zh-CN': '样例' },
      area,
      latestYear: 2021,
      cutoff: '2022-06-02',
      roles: { ...Object.fromEntries(lists.map((name) => [name, name])), facts: ['facts'] },
      measures: measures.filter(({ code }) => schema.fields.some(({ name }) => name === code)),
    },
  };
}
