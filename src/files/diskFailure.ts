/** Which error of the machine an exception is: a full disk, a path not writable or not readable. */
import { accessSync, constants } from 'node:fs';

export type DiskFailure = 'disk.full' | 'disk.closed' | 'disk.unreadable';

const fullCodes = ['ENOSPC', 'EDQUOT'];
const forbiddenCodes = ['EACCES', 'EPERM'];

/** What the system was asked to do, where that can only be reading. */
const readingCalls = ['access', 'lstat', 'opendir', 'read', 'readlink', 'realpath', 'scandir', 'stat'];

/** Where it may be either: a file is opened for reading as for writing, and a copy reads the file that it names first. */
const eitherCalls = ['copyfile', 'open'];

/**
 * The words for an error of the machine: a full disk, or what may not be written or read; undefined for any other.
 * `unreadable` asks the machine whether a path is there and may not be read.
 */
export function diskFailure(error: unknown, unreadable = isUnreadable): DiskFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall = '', path = '' } = error as NodeJS.ErrnoException;
  if (fullCodes.includes(code)) return 'disk.full';
  if (code === 'EROFS') return 'disk.closed';
  if (!forbiddenCodes.includes(code)) return diskFailure(error.cause, unreadable);
  const isReading = readingCalls.includes(syscall) || (eitherCalls.includes(syscall) && unreadable(path));
  return isReading ? 'disk.unreadable' : 'disk.closed';
}

/** Whether a path may not be read; a path that leads to nothing is not meant. */
function isUnreadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (error) {
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}
