import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtSite } from './builtSite.ts';
import { pageWeight, type PageWeight } from './pageWeight.ts';
import type { Row } from './row.ts';

let weighed: Promise<PageWeight> | undefined;
const overview = () => (weighed ??= builtSite().then((dist) => pageWeight(dist, 'index.html')));

export const pageRows: Row[] = [
  {
    name: 'overview',
    what: 'overview page, first load, everything, gzip',
    budget: '<= 60 kB, 0 other hosts',
    measure: async () => {
      const { bytes, otherHosts } = await overview();
      return { text: `${kilobytes(bytes)}, ${otherHosts} other hosts`, isHeld: bytes <= 60_000 && otherHosts === 0 };
    },
  },
  {
    name: 'script',
    what: 'script on an ordinary page, gzip',
    budget: '<= 12 kB',
    measure: async () => {
      const { scriptBytes } = await overview();
      const bytes = scriptBytes + (await inlineScript());
      return { text: kilobytes(bytes), isHeld: bytes <= 12_000 };
    },
  },
  {
    name: 'explorer',
    what: 'script on the explorer, its data apart, gzip',
    budget: '<= 160 kB',
    measure: async () => {
      const dist = await builtSite();
      const { scriptBytes } = await pageWeight(dist, 'explore/index.html');
      return { text: kilobytes(scriptBytes), isHeld: scriptBytes <= 160_000 };
    },
  },
  {
    name: 'explored',
    what: 'chart of the explorer on a phone: its usual one; of a question in the address',
    budget: '<= 700 ms; <= 2.5 s',
    measure: async () => {
      const dist = await builtSite();
      const { chart: usual = Number.NaN } = await pageWeight(dist, 'explore/index.html');
      const search = '?m=persons&p=dibao&a=DEMO-01,DEMO-03,DEMO-05';
      const { chart: asked = Number.NaN } = await pageWeight(
        dist,
        `explore/index.html${search}`,
        '[data-cells*="DEMO-01"] svg',
      );
      const text = `${Math.round(usual)} ms; ${(asked / 1000).toFixed(1)} s`;
      return { text, isHeld: usual <= 700 && asked <= 2500 };
    },
  },
  {
    name: 'phone',
    what: 'first chart on a phone; layout shift',
    budget: '<= 700 ms; <= 0.01',
    measure: async () => {
      const { chart = Number.NaN, shift } = await overview();
      return { text: `${Math.round(chart)} ms; ${shift.toFixed(3)}`, isHeld: chart <= 700 && shift <= 0.01 };
    },
  },
];

async function inlineScript(): Promise<number> {
  const html = await readFile(join(await builtSite(), 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script).join('');
  return scripts === '' ? 0 : gzipSync(scripts).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
