/** Two areas have the same counts and amounts throughout a year: one was copied to the other. A whole with one part is no copy. */
import { ancestors } from '../../ancestors.ts';
import { parents, type Parents } from '../../parents.ts';
import { rowOf } from '../../rowOf.ts';
import type { Check, CheckFinding } from '../check.ts';
import type { Counted } from '../counted.ts';
import { figureFinding } from '../found.ts';
import { periodKey } from '../periodKey.ts';
import { distinctiveValues } from '../telling.ts';

/** So many values are seldom equal by chance. */
const fewestEqualValues = 3;

export const rowsRepeat: Check = {
  code: 'rows-repeat',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '该地区这一年的{count}个数字与另一地区（{other}，见 {file} 第{first}行）全部相同',
      remedy: '核对是否误抄了另一地区的数字；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'all {count} figures of this area and year are those of another ({other}, see {file}, row {first})',
      remedy: 'see whether another area was copied; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const family = parents(screened.source, 'areas');
    const places = Map.groupBy(distinctiveValues(screened), ({ figure, isDemonstration }) =>
      [figure.key.area, figure.year, isDemonstration].join('/'),
    );
    const full = [...places.values()].filter((figures) => figures.length >= fewestEqualValues);
    const alike = Map.groupBy(full, contentOf);
    return [...alike.values()].flatMap((group) =>
      group.slice(1).flatMap((one) => repeatedRows(one, group[0]!, family)),
    );
  },
};

function repeatedRows(figures: Counted[], first: Counted[], family: Parents): CheckFinding[] {
  const [one, other] = [figures[0]!, first[0]!];
  const [area, otherArea] = [one.figure.key.area, other.figure.key.area];
  if (ancestors(area, family).includes(otherArea) || ancestors(otherArea, family).includes(area)) return [];
  const params = { count: figures.length, other: otherArea, ...rowOf(other.fact) };
  return [{ ...figureFinding(one, { params }), subject: `${area}/${one.figure.year}` }];
}

function contentOf(figures: Counted[]): string {
  const texts = figures.map(({ figure: { key, year }, cell, amount, unit }) =>
    [
      key.measure,
      key.programme,
      year,
      periodKey(key.period),
      amount,
      unit.quantity,
      cell.flags.includes('demonstration'),
    ].join('/'),
  );
  return texts.toSorted().join(' ');
}
