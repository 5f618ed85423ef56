import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../src/model/language.ts';
import { samplePage, sampleStyles } from './samplePage.ts';

const titles = { 'zh-CN': '仪征市民政统计 2021', en: 'Civil affairs statistics of Yizheng 2021' };

/** A publication of the sample site, by the name in its file names; `html` is what its page holds. */
export type Sample = { name: string; language: Language; html: string; title?: string };

export const samples: Sample[] = (['zh-CN', 'en'] as const).map((language) => ({
  name: 'sample',
  language,
  html: samplePage(language),
}));

/** Writes a built site with these publications and a home page that speaks of the first, and gives its folder. */
export async function writeSampleSite(publications: Sample[] = samples): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'nianbao-site-'));
  for (const folder of ['pages', 'reports']) await mkdir(join(dist, folder));
  await writeFile(join(dist, 'pages/print.css'), sampleStyles);
  for (const { name, language, html } of publications)
    await writeFile(join(dist, `pages/${name}.${language}.html`), html);
  await writeFile(join(dist, 'index.html'), homePage);
  await writeFile(join(dist, 'reports/publications.json'), JSON.stringify(publications.map(publication)));
  return dist;
}

const homePage = `<!doctype html>
<html lang="en"><head><title>Home</title></head><body>
<span data-pdf="reports/sample.en.pdf" data-pdf-part="summary"></span>
<span data-pdf="reports/sample.en.pdf" data-pdf-part="digest"></span>
</body></html>
`;

function publication({ name, language, title = titles[language] }: Sample) {
  return {
    edition: name,
    kind: 'annual',
    language,
    page: `pages/${name}.${language}.html`,
    pdf: `reports/${name}.${language}.pdf`,
    title,
    author: '仪征市民政局',
    date: '2022-06-02T00:00:00+08:00',
    release: '2021.1',
    digest: 'd0',
  };
}
