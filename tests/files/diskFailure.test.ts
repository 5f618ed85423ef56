import { describe, expect, it } from 'vitest';
import { diskFailure } from '../../src/files/whole.ts';

const failed = (code: string, syscall: string, path = '/data/a.csv') =>
  Object.assign(new Error(code), { code, syscall, path });
/** A machine on which these paths are there and may not be read. */
const closed =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('what may not be', () => {
  it.each(['scandir', 'stat', 'read'])('read is told as such (%s)', (syscall) =>
    expect(diskFailure(failed('EACCES', syscall), closed())).toBe('disk.unreadable'),
  );

  it.each(['mkdir', 'rename', 'unlink', 'write'])('written is told as such (%s)', (syscall) =>
    expect(diskFailure(failed('EACCES', syscall), closed('/data/a.csv'))).toBe('disk.closed'),
  );

  it.each(['open', 'copyfile'])('opened is read where the path may not be read, else written (%s)', (syscall) => {
    expect(diskFailure(failed('EACCES', syscall), closed('/data/a.csv'))).toBe('disk.unreadable');
    expect(diskFailure(failed('EACCES', syscall), closed('/other'))).toBe('disk.closed');
  });

  it('is found behind the error of who met it', () =>
    expect(diskFailure(new Error('page', { cause: failed('EPERM', 'scandir') }), closed())).toBe('disk.unreadable'));
});

it('any other error is none of the disk', () => expect(diskFailure(failed('ENOENT', 'open'))).toBeUndefined());

it('a volume without writing is written, whatever was asked', () =>
  expect(diskFailure(failed('EROFS', 'open'), closed('/data/a.csv'))).toBe('disk.closed'));
