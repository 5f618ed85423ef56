import type { Language } from '../model/language.ts';

/** The language of messages on this machine: Chinese under a Chinese locale, else English. */
export function localeLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
