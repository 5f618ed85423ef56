import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapes } from '../shapes/shapes.ts';
import { writeShape } from '../shapes/writeShape.ts';

let folder: string;
let source: string;

/** One measure over five years, released and built, not yet printed. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-publish-'));
  source = await writeShape(shapes[0]!, path.join(folder, 'data'));
  expect(run('release', '--staff', path.join(folder, 'staff')).status).toBe(0);
  expect(run('site', '--out', path.join(folder, 'site')).status).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(command: 'release' | 'site' | 'publish', ...options: string[]) {
  const all = [`src/cli/${command}.ts`, '--package', source, '--lang', 'en', ...options];
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { status, text: stderr };
}

/** A copy of the site, to be printed. */
async function siteCopy(name: string): Promise<string> {
  const dist = path.join(folder, name);
  await cp(path.join(folder, 'site'), dist, { recursive: true });
  return dist;
}

const printed = async (dist: string) =>
  (await readdir(path.join(dist, 'reports'))).filter((name) => name.endsWith('.pdf')).toSorted();

async function planned(dist: string): Promise<{ page: string; pdf: string }[]> {
  return JSON.parse(await readFile(path.join(dist, 'reports/publications.json'), 'utf8')) as [];
}

describe('npm run publish', () => {
  it('ends with 0 where every publication passes its checks', async () => {
    const dist = await siteCopy('whole');
    expect(run('publish', '--out', dist).status).toBe(0);
    expect(await printed(dist)).toEqual((await planned(dist)).map(({ pdf }) => path.basename(pdf)).toSorted());
  });

  it('ends with 4 where one has a number that its page has not: it is named, and the others are published', async () => {
    const dist = await siteCopy('untrue');
    const [untrue, ...others] = await planned(dist);
    const page = path.join(dist, untrue!.page);
    const html = await readFile(page, 'utf8');
    await writeFile(
      page,
      html.replace('</head>', "<style>@media print { h1::after { content: '4711' } }</style></head>"),
    );
    const { status, text } = run('publish', '--out', dist);
    expect(status).toBe(4);
    expect(text).toContain(`Error in ${untrue!.pdf}, page 1`);
    expect(text).toContain('4711');
    expect(await printed(dist)).toEqual(others.map(({ pdf }) => path.basename(pdf)).toSorted());
  });

  it('ends with 3 without a browser, says the ways to get one, and leaves the site as it is', async () => {
    const dist = await siteCopy('unprinted');
    const { status, text } = run('publish', '--out', dist, '--browser', 'no/such/browser');
    expect(status).toBe(3);
    expect(text).toContain('--browser');
    expect(await printed(dist)).toEqual([]);
  });

  it('ends with 2 where there is no built site', () => {
    const { status, text } = run('publish', '--out', path.join(folder, 'nothing'));
    expect([status, text]).toEqual([2, expect.stringContaining('build the site first')]);
  });
});
