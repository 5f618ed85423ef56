import { Option } from 'commander';
import { localeLanguage } from '../i18n/localeLanguage.ts';
import { languages } from '../model/language.ts';

/** `--lang`, which every command takes: the language of what it says, by default the machine's. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of messages / 提示语言')
    .choices([...languages])
    .default(localeLanguage());
}
