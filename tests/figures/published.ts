/** The 19 figures that Yizheng published for 2021: place, value and unit, period. */
export const published = [
  ['standard/dibao', '740 元/人·月', '2021-01-01/2021-12-31'],
  ['standard/sanwu', '21602 元/人·年', '2021-01-01/2021-12-31'],
  ['standard/wubao', '11544 元/人·年', '2021-01-01/2021-12-31'],
  ['households/dibao', '1562 户', '2021-01-01/2021-12-31'],
  ['persons/dibao', '2414 人', '2021-01-01/2021-12-31'],
  ['funds/dibao', '1523 万元', '2021-01-01/2021-12-31'],
  ['persons/sanwu', '80 人', '2021-01-01/2021-12-31'],
  ['funds/sanwu', '170 万元', '2021-01-01/2021-12-31'],
  ['persons/wubao', '2868 人', '2021-01-01/2021-12-31'],
  ['funds/wubao', '3360 万元', '2021-01-01/2021-12-31'],
  ['person-times/visits', '1019 人次', '2021-01-01/2021-12-31'],
  ['funds/visits', '44.22 万元', '2021-01-01/2021-12-31'],
  ['persons/homecare-full', '52 人', '2021-01-01/2021-12-31'],
  ['persons/homecare-partial', '39 人', '2021-01-01/2021-12-31'],
  ['funds/homecare', '42.57 万元', '2021-01-01/2021-12-31'],
  ['persons/student-aid', '132 人', '2021-01-01/2022-06-02'],
  ['funds/student-aid', '46.3 万元', '2021-01-01/2022-06-02'],
  ['persons/medical', '9 人', '/2022-06-02'],
  ['funds/medical', '3.12 万元', '/2022-06-02'],
] as const;

/** Id of a published figure in the release. */
export function publishedId(place: string, period: string): string {
  return `${place}/321081/${period}`;
}
