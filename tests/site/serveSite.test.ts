import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/site/serveSite.ts';

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-'));
  const released = join(folder, 'released');
  await cp('data/yizheng/released', released, { recursive: true });
  site = await serveSite({ released, reports: 'reports/yizheng', cache: join(folder, 'cache'), port: 4399 });
}, 60_000);

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the site while it is being written', () => {
  it('has a page for a new area once it is told to read again', async () => {
    const status = async () => (await fetch(`${site.address}areas/new-town/index.html`)).status;
    expect(await status()).toBe(404);
    await appendFile(join(folder, 'released/areas.csv'), 'new-town,321081,新镇,New Town,town,,,true\n');
    site.reload();
    expect(await status()).toBe(200);
  }, 60_000);
});
