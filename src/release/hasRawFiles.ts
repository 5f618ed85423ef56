import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { descriptorFile, type DataPackage } from './dataPackage.ts';

/** True where any table of the package is there: then a release can be made, or is refused for what is missing. */
export async function hasRawFiles(folder: string): Promise<boolean> {
  const file = path.join(folder, descriptorFile);
  if (!existsSync(file)) return false;
  const { resources } = await readFile(file, 'utf8').then(parse);
  return resources.some((resource) => existsSync(path.join(folder, resource.path)));
}

/** A description that cannot be read counts as there, so that the release says what is wrong with it. */
function parse(text: string): Pick<DataPackage, 'resources'> {
  try {
    return JSON.parse(text) as DataPackage;
  } catch {
    return { resources: [{ name: '', path: descriptorFile, schema: { fields: [] } }] };
  }
}
