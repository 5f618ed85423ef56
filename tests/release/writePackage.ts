import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { release } from '../../src/release/release.ts';
import { writeReleased } from '../../src/release/write/writeReleased.ts';
import type { PackagePatch } from './packageCase.ts';
import { patched, type Json, type JsonObject } from './patched.ts';
import { withFolder } from './withFolder.ts';

const base = 'tests/fixtures/package';
const descriptor = 'datapackage.json';

/** Writes the base package with a patch into a folder, after what was published before. */
export async function writePackage(folder: string, patch: PackagePatch): Promise<void> {
  if (patch.published !== undefined) await publish(folder, [patch, patch.published]);
  await writePatched(folder, [patch]);
}

async function publish(folder: string, patches: PackagePatch[]): Promise<void> {
  await withFolder(async (source) => {
    await writePatched(source, patches);
    await writeReleased(path.join(folder, 'released'), (await release(source)).files);
  });
}

async function writePatched(folder: string, patches: PackagePatch[]): Promise<void> {
  const start = JSON.parse(await readFile(path.join(base, descriptor), 'utf8')) as Json;
  const described = withPresentKeys(patches.flatMap(descriptionPatches).reduce(patched, start));
  const contents = await baseTables(described);
  contents.set(descriptor, JSON.stringify(described, null, 2));
  for (const { files = {} } of patches)
    for (const [name, content] of Object.entries(files)) contents.set(name, content);
  for (const [name, content] of contents) if (content !== null) await writeInto(folder, name, content);
  for (const { links = {} } of patches)
    for (const [name, target] of Object.entries(links)) await symlink(target, path.join(folder, name));
}

/** A patch that takes a field away takes it out of the primary key. */
function withPresentKeys(described: Json): Json {
  const whole = described as JsonObject & { resources: Json[] };
  return {
    ...whole,
    resources: whole.resources.map((resource) => (isTable(resource) ? withPresentKey(resource) : resource)),
  };
}

type Table = { schema: { fields: { name: string }[]; primaryKey: string[] } };

function isTable(resource: Json): resource is Table & Json {
  const { fields, primaryKey } = (resource as Partial<Table>).schema ?? {};
  return Array.isArray(fields) && Array.isArray(primaryKey);
}

function withPresentKey({ schema, ...rest }: Table): Json {
  const primaryKey = schema.primaryKey.filter((key) => schema.fields.some(({ name }) => name === key));
  return { ...rest, schema: { ...schema, primaryKey } };
}

function descriptionPatches({ presets = [], description = {}, fields, nianbao = {} }: PackagePatch): JsonObject[] {
  const resources: JsonObject = fields === undefined ? {} : { facts: { schema: { fields } } };
  return [...presets, description, { resources, nianbao }];
}

/** The tables of the base package whose resource a description still has. */
async function baseTables(described: Json): Promise<Map<string, string | Uint8Array | null>> {
  const { resources } = described as { resources: { name: string }[] };
  const names = resources.map(({ name }) => `${name}.csv`).filter((name) => existsSync(path.join(base, name)));
  const texts = names.map(async (name) => [name, await readFile(path.join(base, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

async function writeInto(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
