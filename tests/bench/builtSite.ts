import { buildSite } from '../../src/cli/astro.ts';

let built: Promise<string> | undefined;

/** The folder of the default package's site without PDFs, built once a run. */
export function builtSite(): Promise<string> {
  return (built ??= build());
}

async function build(): Promise<string> {
  const out = '.work/bench/site';
  await buildSite({ released: 'data/yizheng/released', reports: 'reports/yizheng', folder: out });
  return out;
}
