import { drawSite } from '../../src/cli/drawSite.ts';

let built: Promise<string> | undefined;

/** The folder of the default package's site without PDFs, built once a run. */
export function builtSite(): Promise<string> {
  return (built ??= build());
}

async function build(): Promise<string> {
  const out = '.work/bench/site';
  const { dispose } = await drawSite({ released: 'data/yizheng/released', reports: 'reports/yizheng', folder: out });
  await dispose();
  return out;
}
