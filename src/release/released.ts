import { createHash } from 'node:crypto';
import type { Figure } from '../model/cell.ts';
import { listRoles, type ListRole } from '../model/description.ts';
import { releaseContent } from '../model/releaseContent.ts';
import { writeCsv } from '../table/writeCsv.ts';
import { descriptorFile } from './dataPackage.ts';
import { figureColumns } from './figuresSchema.ts';
import { figuresTable } from './figuresTable.ts';
import { releasedDescriptor } from './releasedDescriptor.ts';
import { formatStamp, stampFile } from './stamp.ts';
import type { RawTable } from './rawTable.ts';
import { tableOf, type RawPackage } from './readPackage.ts';

/** File name → content of a release. */
export type Released = Map<string, string>;

/** Everything that is published of a package: figures, code lists, the description, and the release's own digest. */
export function releaseFiles(source: RawPackage, figures: Figure[]): Released {
  const columns = figureColumns(source.descriptor.nianbao.languages);
  const files: Released = new Map([['figures.csv', writeCsv(figuresTable(figures, columns), 'plain')]]);
  for (const [role, table] of releasedLists(source)) files.set(`${role}.csv`, writeCsv(listTable(table), 'plain'));
  files.set(descriptorFile, json(releasedDescriptor(source.descriptor, releasedLists(source))));
  return files.set(stampFile, formatStamp({ id: source.descriptor.version, digest: digest(files) }));
}

/** The lists a package has, each under the name of the part it plays. */
function releasedLists(source: RawPackage): [ListRole, RawTable][] {
  return listRoles.flatMap((role): [ListRole, RawTable][] => {
    const table = tableOf(source, role);
    return table === undefined ? [] : [[role, table]];
  });
}

function listTable({ resource, rows }: RawTable): string[][] {
  const names = resource.schema.fields.map(({ name }) => name);
  return [names, ...rows.map(({ cells }) => names.map((name) => cells[name] ?? ''))];
}

/** SHA-256. */
function digest(files: Released): string {
  return createHash('sha256').update(releaseContent(files)).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
