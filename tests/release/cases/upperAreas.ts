import { dibao, figuresOf, personsIn } from '../packageParts.ts';
import { csv, type PackageCase } from '../packageCase.ts';

const city = csv`
  code,parent,title_zh,title_en
  city,,某市,City
  county,city,甲县,County A
  district,city,乙区,District B
  east,county,东镇,East Town
  west,county,西镇,West Town
`;

/** Areas above the publisher's own, and beside it: readers have their numbers as well. */
export const upperAreaCases: PackageCase[] = [
  {
    name: 'passes-few-beside-the-own-area',
    files: {
      'programmes.csv': dibao,
      'areas.csv': city,
      'facts.csv': personsIn(['city', 500], ['county', 497], ['district', 3], ['east', 250], ['west', 247]),
    },
    figures: figuresOf({ city: 'c', county: '497 人', district: 'c', east: '250 人', west: '247 人' }),
  },
  {
    name: 'passes-few-in-the-own-area',
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        dibao,,低保,Dibao
        care,,特困供养,Care
      `,
      'areas.csv': city,
      'facts.csv': `${personsIn(['city', 500], ['county', 3], ['district', 497], ['east', 3], ['west', 0])}2021,county,care,persons,400\n`,
    },
    figures: {
      ...figuresOf({ city: '500 人', county: 'c', district: 'c', east: 'c', west: '0 人' }),
      'persons/care/county/2021': '400 人',
    },
  },
  {
    name: 'passes-few-beside-areas-that-are-not-listed',
    files: {
      'programmes.csv': dibao,
      'areas.csv': city,
      'facts.csv': personsIn(['city', 900], ['county', 497], ['district', 3], ['east', 250], ['west', 247]),
    },
    figures: figuresOf({ city: '900 人', county: '497 人', district: 'c', east: '250 人', west: '247 人' }),
  },
];
