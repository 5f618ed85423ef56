import { join } from 'node:path';
import { Command } from 'commander';
import { buildSite } from './buildSite.ts';
import { reportsFolder } from './reportsFolder.ts';

const options = new Command('site')
  .description('builds the website of a package from its released figures / 用已发布数字生成网站')
  .option('--package <folder>', 'the data package', 'data/yizheng')
  .option('--out <folder>', 'where the site goes', 'dist')
  .parse()
  .opts<{ package: string; out: string }>();

await buildSite({
  released: join(options.package, 'released'),
  reports: reportsFolder(options.package),
  out: options.out,
});
process.stderr.write(`${options.out}\n`);
