import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReleasedTexts, recheck } from '../../src/cli/recheckFile.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { plannedDocuments } from '../../src/publications/word/documents.ts';
import { openPdf } from '../../src/publish/pdf/reading.ts';
import { document, written } from '../publications/word/writtenDocuments.ts';
import { schemaFaults } from './schemaFaults.ts';
import { saveAgain } from './soffice.ts';

const folder = path.resolve('.work/tests/office-word');
const packages = ['yizheng', 'china', 'hawaii', 'snap'];

const planned = (
  await Promise.all(
    packages.map(async (name) => {
      const site = await readSite(`data/${name}/released`, `reports/${name}`);
      return plannedDocuments(site).map(({ file, edition, view }) => ({
        package: name,
        kind: edition,
        name: `${name}-${path.basename(file, '.docx')}`,
        view,
      }));
    }),
  )
).flat();

let faults = new Map<string, string[]>();

describe('LibreOffice opens each Word document', () => {
  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const files = planned.map(({ name }) => path.join(folder, `${name}.docx`));
    for (const [index, { view }] of planned.entries()) await writeFile(files[index]!, await written(view(document)));
    await saveAgain(files, 'pdf', path.join(folder, 'pdf'));
    await saveAgain(files, 'docx', path.join(folder, 'again'));
    faults = await schemaFaults(files);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(planned)('$name: prints it, a brief on one sheet', async ({ name, kind }) => {
    const bytes = new Uint8Array(await readFile(path.join(folder, 'pdf', `${name}.pdf`)));
    const sheets = await openPdf(bytes, (pdf) => Promise.resolve(pdf.numPages));
    expect(sheets).toBeGreaterThan(0);
    if (kind.startsWith('lead')) expect(sheets).toBe(1);
  });

  it.each(planned)('$name: saves it again with all that the release says', async ({ name, package: of }) => {
    const bytes = await readFile(path.join(folder, 'again', `${name}.docx`));
    const result = await recheck(bytes, (id) => readReleasedTexts(`data/${of}`, `reports/${of}`, id));
    expect(result).toMatchObject({ comparison: { differences: [] } });
  });

  it.each(planned)('$name: is valid by the schemas of Open XML', ({ name }) => {
    expect(faults.get(path.join(folder, `${name}.docx`))).toEqual([]);
  });
});
