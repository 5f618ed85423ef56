import path from 'node:path';
import { release, type ReleaseRun } from '../../src/release/release.ts';
import { packageCase } from './packageCases.ts';
import { withFolder } from './withFolder.ts';
import { writePackage } from './writePackage.ts';

/** Writes the package of a case into a folder. */
export async function writeCase(folder: string, name: string): Promise<void> {
  await writePackage(folder, packageCase(name));
}

/** The release of the package of a case. No problem names the folder that it was written into. */
export async function releaseCase(name: string): Promise<ReleaseRun> {
  return withFolder(async (folder) => {
    await writeCase(folder, name);
    const { problems, ...rest } = await release(folder);
    const fileOf = ({ file }: { file: string }) => file.replace(`${folder}${path.sep}`, '');
    return { ...rest, problems: problems.map((problem) => ({ ...problem, file: fileOf(problem) })) };
  });
}
