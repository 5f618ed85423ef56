import { atHome, threeTowns } from '../packageParts.ts';
import { csv, warning, type PackageCase } from '../packageCase.ts';

/** Words of published rows that give the number of East Town, which is withheld. */

const words = { quote: { type: 'string' }, note_zh: { type: 'string' }, note_en: { type: 'string' } };

const facts = csv`
  year,area,programme,measure,value,unit,quote,note_zh,note_en
  2021,east,home,persons,3,人,,,
  2021,west,home,persons,28,人,,,
  2021,north,home,persons,31,人,,,
  2021,county,home,persons,62,人,QUOTE,NOTE,ENGLISH
`;

const said = (texts: { quote?: string; zh?: string; en?: string }) => ({
  'programmes.csv': atHome,
  'areas.csv': threeTowns,
  'facts.csv': facts
    .replace('QUOTE', texts.quote ?? '')
    .replace('NOTE', texts.zh ?? '')
    .replace('ENGLISH', texts.en ?? ''),
});

const county = 'persons/home/county/2021-01-01/2021-12-31';
const found = (field: string, letter: string) =>
  warning('withheld-in-words', `facts.csv ${letter}5 ${field}`, {
    key: `withheld-in-words ${field} ${county}`,
    params: { figure: 'persons/home/east/2021-01-01/2021-12-31' },
  });

const figures = {
  [county.replace('2021-01-01/2021-12-31', '2021')]: '62 人',
  'persons/home/east/2021': 'c',
  'persons/home/north/2021': '31 人',
  'persons/home/west/2021': 'c',
};

const home = { fields: words, figures };

export const wordCases: PackageCase[] = [
  {
    ...home,
    name: 'warns-of-quote-with-withheld-count',
    files: said({ quote: '2021年共62人，其中东镇3人。' }),
    problems: [found('quote', 'G')],
  },
  {
    ...home,
    name: 'warns-of-note-with-withheld-count',
    files: said({ zh: '东镇分散供养三人', en: 'there are three in East Town.' }),
    problems: [found('note_zh', 'H'), found('note_en', 'I')],
  },
  {
    ...home,
    name: 'warns-of-note-with-programme-alone',
    files: said({ zh: '全县的分散供养中，有一镇只有 3 人', en: 'One town has few.' }),
    problems: [found('note_zh', 'H')],
  },
  {
    ...home,
    name: 'passes-other-numbers-in-words',
    files: said({
      quote: '2021年3月，东镇62人中有3户',
      zh: '东镇调查分三批。共3人走访，不在此镇。',
      en: 'Eastern towns: a third of 62.',
    }),
  },
];
