import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { reportsFolder } from '../../src/cli/command.ts';

const root = process.cwd();
afterEach(() => process.chdir(root));

describe('the folder of what was written for a package', () => {
  it('stands beside the data, however the package is named', () => {
    const written = resolve('reports/yizheng');
    expect(['data/yizheng', 'data/yizheng/', resolve('data/yizheng')].map(reportsFolder)).toEqual([
      ...[written, written, written],
    ]);
    process.chdir('data/yizheng');
    expect(['.', './', '../yizheng'].map(reportsFolder)).toEqual([written, written, written]);
  });
});
