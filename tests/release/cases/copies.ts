import { dibao, fourTowns, twoTowns } from '../packageParts.ts';
import { csv, warning, type PackageCase } from '../packageCase.ts';

/** Figures that stand where others should: exchanged, or repeated. */
export const copyCases: PackageCase[] = [
  {
    name: 'warns-of-exchanged-money',
    nianbao: { measures: { funds: { unit: '元' } } },
    files: {
      'programmes.csv': dibao,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2017,east,dibao,persons,1200
        2017,east,dibao,funds,4800000
        2017,west,dibao,persons,500
        2017,west,dibao,funds,2045000
        2017,north,dibao,persons,460
        2017,north,dibao,funds,1922800
        2017,south,dibao,persons,380
        2017,south,dibao,funds,1622600
        2018,east,dibao,persons,1193
        2018,east,dibao,funds,4962880
        2018,west,dibao,persons,500
        2018,west,dibao,funds,2125000
        2018,north,dibao,persons,467
        2018,north,dibao,funds,2026780
        2018,south,dibao,persons,394
        2018,south,dibao,funds,1745420
        2019,east,dibao,persons,1186
        2019,east,dibao,funds,2160000
        2019,west,dibao,persons,500
        2019,west,dibao,funds,5230260
        2019,north,dibao,persons,474
        2019,north,dibao,funds,2133000
        2019,south,dibao,persons,408
        2019,south,dibao,funds,1872720
        2020,east,dibao,persons,1179
        2020,east,dibao,funds,5281920
        2020,west,dibao,persons,500
        2020,west,dibao,funds,2285000
        2020,north,dibao,persons,481
        2020,north,dibao,funds,2241460
        2020,south,dibao,persons,422
        2020,south,dibao,funds,2004500
        2021,east,dibao,persons,1172
        2021,east,dibao,funds,5438080
        2021,west,dibao,persons,500
        2021,west,dibao,funds,2365000
        2021,north,dibao,persons,488
        2021,north,dibao,funds,2352160
        2021,south,dibao,persons,436
        2021,south,dibao,funds,2140760
      `,
    },
    problems: [
      warning('average-outlier', 'facts.csv E21 value', {
        read: '5230260 元',
        expected: '2018: 4250; 2020: 4570',
        params: { average: '10461', file: 'facts.csv', first: 20 },
        key: 'average-outlier funds/dibao/west/2019',
      }),
      warning('average-outlier', 'facts.csv E19 value', {
        read: '2160000 元',
        expected: '2018: 4160; 2020: 4480',
        params: { average: '1821', file: 'facts.csv', first: 18 },
        key: 'average-outlier funds/dibao/east/2019',
      }),
    ],
    figures: {
      'funds/dibao/county/2017': '10390400 元 computed',
      'funds/dibao/county/2018': '10860080 元 computed',
      'funds/dibao/county/2019': '11395980 元 computed',
      'funds/dibao/county/2020': '11812880 元 computed',
      'funds/dibao/county/2021': '12296000 元 computed',
      'funds/dibao/east/2017': '4800000 元',
      'funds/dibao/east/2018': '4962880 元',
      'funds/dibao/east/2019': '2160000 元',
      'funds/dibao/east/2020': '5281920 元',
      'funds/dibao/east/2021': '5438080 元',
      'funds/dibao/north/2017': '1922800 元',
      'funds/dibao/north/2018': '2026780 元',
      'funds/dibao/north/2019': '2133000 元',
      'funds/dibao/north/2020': '2241460 元',
      'funds/dibao/north/2021': '2352160 元',
      'funds/dibao/south/2017': '1622600 元',
      'funds/dibao/south/2018': '1745420 元',
      'funds/dibao/south/2019': '1872720 元',
      'funds/dibao/south/2020': '2004500 元',
      'funds/dibao/south/2021': '2140760 元',
      'funds/dibao/west/2017': '2045000 元',
      'funds/dibao/west/2018': '2125000 元',
      'funds/dibao/west/2019': '5230260 元',
      'funds/dibao/west/2020': '2285000 元',
      'funds/dibao/west/2021': '2365000 元',
      'persons/dibao/county/2017': '2540 人 computed',
      'persons/dibao/county/2018': '2554 人 computed',
      'persons/dibao/county/2019': '2568 人 computed',
      'persons/dibao/county/2020': '2582 人 computed',
      'persons/dibao/county/2021': '2596 人 computed',
      'persons/dibao/east/2017': '1200 人',
      'persons/dibao/east/2018': '1193 人',
      'persons/dibao/east/2019': '1186 人',
      'persons/dibao/east/2020': '1179 人',
      'persons/dibao/east/2021': '1172 人',
      'persons/dibao/north/2017': '460 人',
      'persons/dibao/north/2018': '467 人',
      'persons/dibao/north/2019': '474 人',
      'persons/dibao/north/2020': '481 人',
      'persons/dibao/north/2021': '488 人',
      'persons/dibao/south/2017': '380 人',
      'persons/dibao/south/2018': '394 人',
      'persons/dibao/south/2019': '408 人',
      'persons/dibao/south/2020': '422 人',
      'persons/dibao/south/2021': '436 人',
      'persons/dibao/west/2017': '500 人',
      'persons/dibao/west/2018': '500 人',
      'persons/dibao/west/2019': '500 人',
      'persons/dibao/west/2020': '500 人',
      'persons/dibao/west/2021': '500 人',
    },
  },
  {
    name: 'warns-of-repeated-rows',
    nianbao: { measures: { funds: { unit: '元' } } },
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,east,dibao,households,61
        2021,east,dibao,persons,97
        2021,east,dibao,funds,512300
        2021,west,dibao,households,61
        2021,west,dibao,persons,97
        2021,west,dibao,funds,512300
      `,
    },
    problems: [
      warning('rows-repeat', 'facts.csv E5 value', {
        read: '61',
        params: { count: 3, other: 'east', file: 'facts.csv', first: 2 },
        key: 'rows-repeat west/2021',
      }),
    ],
    figures: {
      'funds/dibao/county/2021': '1024600 元 computed',
      'funds/dibao/east/2021': '512300 元',
      'funds/dibao/west/2021': '512300 元',
      'households/dibao/county/2021': '122 户 computed',
      'households/dibao/east/2021': '61 户',
      'households/dibao/west/2021': '61 户',
      'persons/dibao/county/2021': '194 人 computed',
      'persons/dibao/east/2021': '97 人',
      'persons/dibao/west/2021': '97 人',
    },
  },
  {
    name: 'warns-of-repeated-year',
    nianbao: { measures: { funds: { unit: '元' } } },
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2020,east,dibao,households,61
        2020,east,dibao,persons,97
        2020,east,dibao,funds,512300
        2021,east,dibao,households,61
        2021,east,dibao,persons,97
        2021,east,dibao,funds,512300
        2020,west,dibao,households,71
        2020,west,dibao,persons,120
        2020,west,dibao,funds,610000
        2021,west,dibao,households,70
        2021,west,dibao,persons,119
        2021,west,dibao,funds,610000
      `,
    },
    problems: [
      warning('year-repeats', 'facts.csv E5 value', {
        read: '61',
        params: { count: 3, file: 'facts.csv', first: 2 },
        key: 'year-repeats east/2021',
      }),
    ],
    figures: {
      'funds/dibao/county/2020': '1122300 元 computed',
      'funds/dibao/county/2021': '1122300 元 computed',
      'funds/dibao/east/2020': '512300 元',
      'funds/dibao/east/2021': '512300 元',
      'funds/dibao/west/2020': '610000 元',
      'funds/dibao/west/2021': '610000 元',
      'households/dibao/county/2020': '132 户 computed',
      'households/dibao/county/2021': '131 户 computed',
      'households/dibao/east/2020': '61 户',
      'households/dibao/east/2021': '61 户',
      'households/dibao/west/2020': '71 户',
      'households/dibao/west/2021': '70 户',
      'persons/dibao/county/2020': '217 人 computed',
      'persons/dibao/county/2021': '216 人 computed',
      'persons/dibao/east/2020': '97 人',
      'persons/dibao/east/2021': '97 人',
      'persons/dibao/west/2020': '120 人',
      'persons/dibao/west/2021': '119 人',
    },
  },
];
