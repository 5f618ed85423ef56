import type { StringKey } from '../i18n/strings.ts';
import { isUnreadable } from './isUnreadable.ts';

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
export function diskFailure(error: unknown, unreadable = isUnreadable): StringKey | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall = '', path = '' } = error as NodeJS.ErrnoException;
  if (fullCodes.includes(code)) return 'disk.full';
  if (code === 'EROFS') return 'disk.closed';
  if (!forbiddenCodes.includes(code)) return diskFailure(error.cause, unreadable);
  const isReading = readingCalls.includes(syscall) || (eitherCalls.includes(syscall) && unreadable(path));
  return isReading ? 'disk.unreadable' : 'disk.closed';
}
