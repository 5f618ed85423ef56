/** A table of a million rows as an office might export it, in an encoding; the numbers mean nothing. */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { TableSchema } from '../../src/intake/table/table.ts';
import { gb18030 } from '../draft/gb18030.ts';

export const millionRows = 1_000_000;
export const encodings = ['utf-8', 'gb18030'] as const;
export type BenchEncoding = (typeof encodings)[number];

export const millionSchema: TableSchema = {
  fields: [
    { name: 'year', type: 'integer', titles: { 'zh-CN': '年份' }, constraints: { required: true } },
    { name: 'area', type: 'string', titles: { 'zh-CN': '村（社区）代码' }, constraints: { required: true } },
    { name: 'title', type: 'string', titles: { 'zh-CN': '村（社区）' } },
    { name: 'programme', type: 'string', titles: { 'zh-CN': '项目' }, constraints: { required: true } },
    { name: 'households', type: 'number', titles: { 'zh-CN': '户数' } },
    { name: 'persons', type: 'number', titles: { 'zh-CN': '人数' } },
    { name: 'funds', type: 'number', titles: { 'zh-CN': '资金' }, unit: '元' },
  ],
  primaryKey: ['year', 'area', 'programme'],
};

/** Writes the file once; gives its path. */
export async function millionTable(encoding: BenchEncoding): Promise<string> {
  const file = `.work/bench/million-${encoding}.csv`;
  if (existsSync(file)) return file;
  await mkdir(path.dirname(file), { recursive: true });
  const encode = encoding === 'utf-8' ? (text: string) => new TextEncoder().encode(text) : gb18030;
  const out = createWriteStream(file);
  out.write(encode('年份,村（社区）代码,村（社区）,项目,户数,人数,资金\r\n'));
  for (let start = 0; start < millionRows; start += 10_000)
    out.write(encode(Array.from({ length: 10_000 }, (_, index) => line(start + index)).join('')));
  await new Promise<void>((resolve) => out.end(resolve));
  return file;
}

const programmes = ['城乡低保', '特困供养', '临时救助', '医疗救助'];

function line(index: number): string {
  const village = Math.floor(index / 40);
  const year = 2012 + (Math.floor(index / 4) % 10);
  const programme = programmes[index % 4];
  const households = 20 + ((index * 7919) % 500);
  const code = String(320000000000 + village);
  const cells = [year, code, `第${village}村`, programme, households, households * 2, `${households * 640}.50`];
  return `${cells.join(',')}\r\n`;
}
