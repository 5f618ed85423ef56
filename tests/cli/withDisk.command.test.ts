import { expect, it, vi } from 'vitest';
import { withDisk } from '../../src/cli/command.ts';

const failing =
  (code: string, syscall = 'write') =>
  () =>
    Promise.reject(Object.assign(new Error(`${code}: /out`), { code, syscall }));

it.each([
  ['ENOSPC', 'write', '磁盘已满，没有写完；原有网站不变，请腾出空间后再运行：ENOSPC: /out\n'],
  ['EACCES', 'mkdir', '没有写入权限；原有网站不变，请检查文件夹的权限：EACCES: /out\n'],
  ['EACCES', 'scandir', '没有读取权限；原有网站不变，请检查文件或文件夹的权限：EACCES: /out\n'],
])('says %s of %s in words and ends with code 6', async (code, syscall, line) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await withDisk('zh-CN', failing(code, syscall))).toBe(6);
  expect(said.mock.calls.map(([text]) => text)).toEqual([line]);
  said.mockRestore();
});

it('says in English that a file may not be read', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await withDisk('en', failing('EPERM', 'scandir'));
  expect(said.mock.calls.map(([text]) => text)).toEqual([
    'a file may not be read; the site that stood there is unchanged. Look at permissions: EPERM: /out\n',
  ]);
  said.mockRestore();
});

it('finds a full disk behind the error of who met it, and throws every other error', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const wrapped = () => failing('EDQUOT')().catch((cause: unknown) => Promise.reject(new Error('page', { cause })));
  expect(await withDisk('en', wrapped)).toBe(6);
  said.mockRestore();
  await expect(withDisk('en', failing('ENOENT'))).rejects.toThrow('ENOENT');
});
