import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/publications/readSite.ts';
import { chrome, settingAt } from '../../src/tables/setting.ts';

describe('a page of a site whose publisher says where it stands', () => {
  it('has its absolute address in each language; the page of a lost address has none', async () => {
    const site = await readSite('data/yizheng/released', 'reports/yizheng');
    const placed = { ...site, identity: { ...site.identity, address: 'https://mz.example.gov.cn/tj/' } };
    const setting = settingAt(placed, 'en', 'en/years/2021/index.html');
    expect(chrome(setting, 'years/2021/index.html', '').addresses).toEqual([
      { language: 'zh-CN', href: 'https://mz.example.gov.cn/tj/years/2021/index.html' },
      { language: 'en', href: 'https://mz.example.gov.cn/tj/en/years/2021/index.html' },
    ]);
    expect(chrome(setting, '404.html', '').addresses).toEqual([]);
    expect(chrome(settingAt(site, 'en', 'index.html'), 'index.html', '').addresses).toEqual([]);
  });
});
