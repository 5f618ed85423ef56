import { dibao, fourTowns, twoTowns, wide } from '../packageParts.ts';
import { csv, warning, type PackageCase } from '../packageCase.ts';

/** Figures that are ten, a hundred or ten thousand times what they should be, or all multiplied alike. */
export const scaleCases: PackageCase[] = [
  {
    name: 'warns-of-column-in-another-unit',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        年份,地区,项目,户数,人数,发放资金
        2016,east,dibao,1000,1600,800
        2016,west,dibao,1001,1602,807
        2017,east,dibao,1013,1609,820
        2017,west,dibao,1014,1611,827
        2018,east,dibao,1026,1618,840
        2018,west,dibao,1027,1620,847
        2019,east,dibao,1039,1627,860
        2019,west,dibao,1040,1629,867
        2020,east,dibao,1052,1636,880
        2020,west,dibao,1053,1638,887
        2021,east,dibao,1065,1645,9000000
        2021,west,dibao,1066,1647,9070000
      `,
    },
    problems: [
      warning('unit-slip', 'facts.csv F12 发放资金', {
        read: '9000000 万元',
        params: { count: 2, factor: '× 10000', before: '2020: 880 万元', cells: 'F12 F13' },
        key: 'unit-slip funds/dibao/east/2021',
      }),
    ],
    figures: {
      'funds/dibao/county/2016': '1607 万元 computed',
      'funds/dibao/county/2017': '1647 万元 computed',
      'funds/dibao/county/2018': '1687 万元 computed',
      'funds/dibao/county/2019': '1727 万元 computed',
      'funds/dibao/county/2020': '1767 万元 computed',
      'funds/dibao/county/2021': '18070000 万元 computed',
      'funds/dibao/east/2016': '800 万元',
      'funds/dibao/east/2017': '820 万元',
      'funds/dibao/east/2018': '840 万元',
      'funds/dibao/east/2019': '860 万元',
      'funds/dibao/east/2020': '880 万元',
      'funds/dibao/east/2021': '9000000 万元',
      'funds/dibao/west/2016': '807 万元',
      'funds/dibao/west/2017': '827 万元',
      'funds/dibao/west/2018': '847 万元',
      'funds/dibao/west/2019': '867 万元',
      'funds/dibao/west/2020': '887 万元',
      'funds/dibao/west/2021': '9070000 万元',
      'households/dibao/county//2016-12-31': '2001 户 computed',
      'households/dibao/county//2017-12-31': '2027 户 computed',
      'households/dibao/county//2018-12-31': '2053 户 computed',
      'households/dibao/county//2019-12-31': '2079 户 computed',
      'households/dibao/county//2020-12-31': '2105 户 computed',
      'households/dibao/county//2021-12-31': '2131 户 computed',
      'households/dibao/east//2016-12-31': '1000 户',
      'households/dibao/east//2017-12-31': '1013 户',
      'households/dibao/east//2018-12-31': '1026 户',
      'households/dibao/east//2019-12-31': '1039 户',
      'households/dibao/east//2020-12-31': '1052 户',
      'households/dibao/east//2021-12-31': '1065 户',
      'households/dibao/west//2016-12-31': '1001 户',
      'households/dibao/west//2017-12-31': '1014 户',
      'households/dibao/west//2018-12-31': '1027 户',
      'households/dibao/west//2019-12-31': '1040 户',
      'households/dibao/west//2020-12-31': '1053 户',
      'households/dibao/west//2021-12-31': '1066 户',
      'persons/dibao/county//2016-12-31': '3202 人 computed',
      'persons/dibao/county//2017-12-31': '3220 人 computed',
      'persons/dibao/county//2018-12-31': '3238 人 computed',
      'persons/dibao/county//2019-12-31': '3256 人 computed',
      'persons/dibao/county//2020-12-31': '3274 人 computed',
      'persons/dibao/county//2021-12-31': '3292 人 computed',
      'persons/dibao/east//2016-12-31': '1600 人',
      'persons/dibao/east//2017-12-31': '1609 人',
      'persons/dibao/east//2018-12-31': '1618 人',
      'persons/dibao/east//2019-12-31': '1627 人',
      'persons/dibao/east//2020-12-31': '1636 人',
      'persons/dibao/east//2021-12-31': '1645 人',
      'persons/dibao/west//2016-12-31': '1602 人',
      'persons/dibao/west//2017-12-31': '1611 人',
      'persons/dibao/west//2018-12-31': '1620 人',
      'persons/dibao/west//2019-12-31': '1629 人',
      'persons/dibao/west//2020-12-31': '1638 人',
      'persons/dibao/west//2021-12-31': '1647 人',
    },
  },
  {
    name: 'warns-of-unit-changed-for-good',
    presets: [wide],
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        年份,地区,项目,户数,人数,发放资金
        2016,east,dibao,1000,1600,800
        2016,west,dibao,1001,1602,807
        2017,east,dibao,1013,1609,820
        2017,west,dibao,1014,1611,827
        2018,east,dibao,1026,1618,840
        2018,west,dibao,1027,1620,847
        2019,east,dibao,1039,1627,860
        2019,west,dibao,1040,1629,8670000
        2020,east,dibao,1052,1636,880
        2020,west,dibao,1053,1638,8870000
        2021,east,dibao,1065,1645,900
        2021,west,dibao,1066,1647,9070000
      `,
    },
    problems: [
      warning('unit-slip', 'facts.csv F9 发放资金', {
        read: '8670000 万元',
        params: { count: 1, factor: '× 10000', before: '2018: 847 万元', cells: 'F9' },
        key: 'unit-slip funds/dibao/west/2019',
      }),
    ],
    figures: {
      'funds/dibao/county/2016': '1607 万元 computed',
      'funds/dibao/county/2017': '1647 万元 computed',
      'funds/dibao/county/2018': '1687 万元 computed',
      'funds/dibao/county/2019': '8670860 万元 computed',
      'funds/dibao/county/2020': '8870880 万元 computed',
      'funds/dibao/county/2021': '9070900 万元 computed',
      'funds/dibao/east/2016': '800 万元',
      'funds/dibao/east/2017': '820 万元',
      'funds/dibao/east/2018': '840 万元',
      'funds/dibao/east/2019': '860 万元',
      'funds/dibao/east/2020': '880 万元',
      'funds/dibao/east/2021': '900 万元',
      'funds/dibao/west/2016': '807 万元',
      'funds/dibao/west/2017': '827 万元',
      'funds/dibao/west/2018': '847 万元',
      'funds/dibao/west/2019': '8670000 万元',
      'funds/dibao/west/2020': '8870000 万元',
      'funds/dibao/west/2021': '9070000 万元',
      'households/dibao/county//2016-12-31': '2001 户 computed',
      'households/dibao/county//2017-12-31': '2027 户 computed',
      'households/dibao/county//2018-12-31': '2053 户 computed',
      'households/dibao/county//2019-12-31': '2079 户 computed',
      'households/dibao/county//2020-12-31': '2105 户 computed',
      'households/dibao/county//2021-12-31': '2131 户 computed',
      'households/dibao/east//2016-12-31': '1000 户',
      'households/dibao/east//2017-12-31': '1013 户',
      'households/dibao/east//2018-12-31': '1026 户',
      'households/dibao/east//2019-12-31': '1039 户',
      'households/dibao/east//2020-12-31': '1052 户',
      'households/dibao/east//2021-12-31': '1065 户',
      'households/dibao/west//2016-12-31': '1001 户',
      'households/dibao/west//2017-12-31': '1014 户',
      'households/dibao/west//2018-12-31': '1027 户',
      'households/dibao/west//2019-12-31': '1040 户',
      'households/dibao/west//2020-12-31': '1053 户',
      'households/dibao/west//2021-12-31': '1066 户',
      'persons/dibao/county//2016-12-31': '3202 人 computed',
      'persons/dibao/county//2017-12-31': '3220 人 computed',
      'persons/dibao/county//2018-12-31': '3238 人 computed',
      'persons/dibao/county//2019-12-31': '3256 人 computed',
      'persons/dibao/county//2020-12-31': '3274 人 computed',
      'persons/dibao/county//2021-12-31': '3292 人 computed',
      'persons/dibao/east//2016-12-31': '1600 人',
      'persons/dibao/east//2017-12-31': '1609 人',
      'persons/dibao/east//2018-12-31': '1618 人',
      'persons/dibao/east//2019-12-31': '1627 人',
      'persons/dibao/east//2020-12-31': '1636 人',
      'persons/dibao/east//2021-12-31': '1645 人',
      'persons/dibao/west//2016-12-31': '1602 人',
      'persons/dibao/west//2017-12-31': '1611 人',
      'persons/dibao/west//2018-12-31': '1620 人',
      'persons/dibao/west//2019-12-31': '1629 人',
      'persons/dibao/west//2020-12-31': '1638 人',
      'persons/dibao/west//2021-12-31': '1647 人',
    },
  },
  {
    name: 'warns-of-scaled-year',
    files: {
      'programmes.csv': dibao,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2020,east,dibao,persons,10412
        2021,east,dibao,persons,9860
        2020,west,dibao,persons,7233
        2021,west,dibao,persons,6850
        2020,north,dibao,persons,5871
        2021,north,dibao,persons,5560
        2020,south,dibao,persons,4090
        2021,south,dibao,persons,3873
      `,
    },
    problems: [
      warning('year-scaled', 'facts.csv E3 value', {
        read: '9860',
        params: { count: 4, factor: 0.946995, file: 'facts.csv', first: 2 },
        key: 'year-scaled persons/2021',
      }),
    ],
    figures: {
      'persons/dibao/county/2020': '27606 人 computed',
      'persons/dibao/county/2021': '26143 人 computed',
      'persons/dibao/east/2020': '10412 人',
      'persons/dibao/east/2021': '9860 人',
      'persons/dibao/north/2020': '5871 人',
      'persons/dibao/north/2021': '5560 人',
      'persons/dibao/south/2020': '4090 人',
      'persons/dibao/south/2021': '3873 人',
      'persons/dibao/west/2020': '7233 人',
      'persons/dibao/west/2021': '6850 人',
    },
  },
];
