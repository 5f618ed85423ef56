import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkShape } from './checkShape.ts';
import { descriptorFile, type DataPackage } from './dataPackage.ts';
import { parseJson } from './parseJson.ts';

/**
 * True where any table of the package is there: then a release can be made, or is refused for what is missing. A
 * description that cannot be used counts as there, so that the release says what is wrong with it.
 */
export async function hasRawFiles(folder: string): Promise<boolean> {
  const file = path.join(folder, descriptorFile);
  if (!existsSync(file)) return false;
  const { value, problems } = parseJson(await readFile(file), descriptorFile);
  if (problems.length > 0 || checkShape(value).length > 0) return true;
  return (value as DataPackage).resources.some((resource) => existsSync(path.join(folder, resource.path)));
}
