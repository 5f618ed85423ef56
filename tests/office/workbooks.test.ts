import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasedRows } from '../../src/figures/read.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { chartWorkbook, releaseWorkbooks, workbookBytes } from '../../src/publications/workbook/workbooks.ts';
import type { WorkbookView } from '../../src/publications/workbook/sheet.ts';
import { siteFigures } from '../../src/site/sitePages.ts';
import { settingAt } from '../../src/tables/setting.ts';
import { schemaFaults } from './schemaFaults.ts';
import { saveAgain } from './soffice.ts';
import { workbookCells } from './workbookCells.ts';

const folder = path.resolve('.work/tests/office');
const packages = ['yizheng', 'china', 'hawaii', 'snap'];

type Named = { name: string; view: WorkbookView };
const workbooks: Named[] = (await Promise.all(packages.map(workbooksOf))).flat();

/** Of the release in each language, and of the first chart. */
async function workbooksOf(name: string): Promise<Named[]> {
  const released = `data/${name}/released`;
  const site = await readSite(released, `reports/${name}`);
  const language = site.languages[0]!;
  const chart = chartWorkbook(settingAt(site, language, 'index.html'), siteFigures(site, language)[0]!);
  const ofRelease = releaseWorkbooks(site, await releasedRows(released));
  return [
    ...ofRelease.map((planned) => ({ name: `${name}-${planned.language}`, view: planned.view() })),
    { name: `${name}-chart`, view: chart },
  ];
}

let faults = new Map<string, string[]>();

describe('LibreOffice opens and saves each workbook', () => {
  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const files = workbooks.map(({ name }) => path.join(folder, `${name}.xlsx`));
    for (const [index, { view }] of workbooks.entries()) await writeFile(files[index]!, await workbookBytes(view));
    await saveAgain(files, 'xlsx', path.join(folder, 'again'));
    faults = await schemaFaults(files);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(workbooks.map(({ name }) => name))('%s: without a change of any value', async (name) => {
    const before = await workbookCells(path.join(folder, `${name}.xlsx`));
    const after = await workbookCells(path.join(folder, 'again', `${name}.xlsx`));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (place) => before.get(place) !== after.get(place),
    );
    expect(before.size).toBeGreaterThan(8);
    expect(changed.map((place) => [place, before.get(place), after.get(place)])).toEqual([]);
  });

  it.each(workbooks.map(({ name }) => name))('%s: is valid by the schemas of Open XML', (name) => {
    expect(faults.get(path.join(folder, `${name}.xlsx`))).toEqual([]);
  });
});
