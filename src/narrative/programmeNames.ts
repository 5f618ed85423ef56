import type { Book } from '../figures/book.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Language } from '../model/language.ts';
import { plainText } from '../model/sentence.ts';
import { midSentence, programmeTitle, shortTitle } from './titles.ts';

const mostProgrammesNamed = 3;

/** The programmes of these figures by name, in the order of the list: whole names of few, three of many and how many. */
export function programmeNames(own: Book, figures: { key: { programme: string } }[], language: Language): string {
  const codes = new Set(figures.map(({ key }) => key.programme));
  const all = own.release.programmes.filter(({ code }) => codes.has(code));
  // One left over takes no more room than to say that there is one.
  const isLong = all.length > mostProgrammesNamed + 1;
  const names = all
    .slice(0, isLong ? mostProgrammesNamed : all.length)
    .map((one) => (all.length === 1 ? programmeTitle(one, language) : shortTitle(one, language)))
    .map((name) => midSentence(name, own, language));
  const words = strings[language];
  if (isLong)
    return plainText(
      fill(words['names.more'], {
        names: names.join(words['join.items']),
        rest: String(all.length - mostProgrammesNamed),
        count: String(all.length),
      }),
    );
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(words['join.items'])}${words['join.last']}${names.at(-1)}`;
}
