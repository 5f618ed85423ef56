import type { Language } from '../model/language.ts';

const browserAdvice: Record<Language, string> = {
  'zh-CN': `PDF没有生成；网站已经生成，可以使用。任选一种办法后再运行 npm run publish：
  1. 安装 Chrome、Edge 或 Chromium（131及以上）
  2. 用 --browser <路径> 或环境变量 NIANBAO_BROWSER 指明浏览器
  3. Linux x64：运行 npm ci，装上 @sparticuz/chromium
  4. 运行 npx puppeteer browsers install chrome-headless-shell`,
  en: `so there are no PDFs; the site is built and can be used. Do one of these, then npm run publish:
  1. install Chrome, Edge or Chromium (131 or later)
  2. name a browser with --browser <path> or in the environment as NIANBAO_BROWSER
  3. on Linux x64, run npm ci, which installs @sparticuz/chromium
  4. run npx puppeteer browsers install chrome-headless-shell`,
};

/** Why nothing is printed: there is no browser, or it is there and does not start. */
export type NoBrowser = 'missing' | 'broken';

/** What to do where no browser prints. */
export const noBrowser: Record<NoBrowser, Record<Language, string>> = {
  missing: {
    'zh-CN': `没有找到浏览器，${browserAdvice['zh-CN']}`,
    en: `No browser was found, ${browserAdvice.en}`,
  },
  broken: {
    'zh-CN': `浏览器没能启动，${browserAdvice['zh-CN']}`,
    en: `The browser did not start, ${browserAdvice.en}`,
  },
};
