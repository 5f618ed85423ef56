import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/release/check/checks.ts';

const isCheck = (value: unknown): value is { code: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'find' in value;

describe('the checks', () => {
  it('are all those that are written', async () => {
    const files = globSync('src/release/check/*.ts').map((file) => path.resolve(file));
    const modules = await Promise.all(files.map((file) => import(file) as Promise<object>));
    const written = modules.flatMap((module) => Object.values(module).filter(isCheck));
    expect(checks.map(({ code }) => code).toSorted()).toEqual(written.map(({ code }) => code).toSorted());
  });
});
