import { describe, expect, it, test } from 'vitest';
import { folderName, localPath, relativePath } from '../../src/model/address.ts';

describe('a link', () => {
  test.each([
    ['index.html', 'data/index.html', 'data/index.html'],
    ['data/index.html', 'index.html', '../index.html'],
    ['programmes/aid/index.html', 'programmes/care/index.html', '../care/index.html'],
    ['en/programmes/aid/index.html', 'programmes/aid/index.html', '../../../programmes/aid/index.html'],
    ['programmes/aid/index.html', 'en/programmes/aid/index.html', '../../en/programmes/aid/index.html'],
    ['years/2021/index.html', 'years/2021/index.html', 'index.html'],
    ['404.html', 'en/404.html', 'en/404.html'],
    ['en/index.html', 'reports/annual-2021.en.pdf', '../reports/annual-2021.en.pdf'],
    ['index.html', 'areas/示例 一/index.html', 'areas/%E7%A4%BA%E4%BE%8B%20%E4%B8%80/index.html'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativePath(from, to)).toBe(expected);
  });

  test.each(['https://example.org/', 'https://example.org/portal/statistics/', 'file:///C:/site/'])(
    'arrives under %s',
    (root) => {
      for (const from of ['index.html', 'en/areas/x/index.html', 'data/index.html'])
        for (const to of ['index.html', 'en/index.html', 'assets/site.css', 'areas/x/index.html'])
          expect(new URL(relativePath(from, to), root + from).href).toBe(root + to);
    },
  );
});

describe('the page of a language', () => {
  it('is at the root for the first language of the package, else in a folder', () => {
    expect(localPath('data/index.html', 'zh-CN', ['zh-CN', 'en'])).toBe('data/index.html');
    expect(localPath('data/index.html', 'en', ['zh-CN', 'en'])).toBe('en/data/index.html');
    expect(localPath('data/index.html', 'en', ['en'])).toBe('data/index.html');
    expect(localPath('data/index.html', 'zh-CN', ['en', 'zh-CN'])).toBe('zh/data/index.html');
    expect(folderName('zh-CN')).toBe('zh');
  });
});
