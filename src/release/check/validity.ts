/** Figures of a period in which their area or their programme does not exist. */
import { tableOf } from '../package/dataPackage.ts';
import { figureFinding, type Check, type CheckFinding, type Screening } from '../series/screening.ts';

export const areaNotValid: Check = {
  code: 'area-not-valid',
  severity: 'error',
  words: {
    'zh-CN': { fact: '该地区在这一时期不存在', remedy: '改正地区、日期，或地区的起止日期' },
    en: { fact: 'the area does not exist in this period', remedy: 'correct the area, the period or the validity' },
  },
  find: (screened) => notValid(screened, 'areas', 'area'),
};

export const programmeNotValid: Check = {
  code: 'programme-not-valid',
  severity: 'error',
  words: {
    'zh-CN': { fact: '该项目在这一时期不存在', remedy: '改正项目、日期，或项目的起止日期' },
    en: {
      fact: 'the programme does not run in this period',
      remedy: 'correct the programme, the period or the validity',
    },
  },
  find: (screened) => notValid(screened, 'programmes', 'programme'),
};

/** By `valid_from` and `valid_to` of the list. */
function notValid(
  { source, placed }: Screening,
  role: 'areas' | 'programmes',
  field: 'area' | 'programme',
): CheckFinding[] {
  const list = new Map(tableOf(source, role)?.rows.map(({ cells }) => [cells['code'], cells]));
  return placed.flatMap((placed) => {
    const { period, [field]: code } = placed.figure.key;
    const { valid_from: from, valid_to: to } = list.get(code) ?? {};
    const isEarly = from !== undefined && period.end < from;
    const isLate = to !== undefined && (period.start ?? period.end) > to;
    return isEarly || isLate ? [figureFinding(placed, { field, expected: `${from ?? '…'} – ${to ?? '…'}` })] : [];
  });
}
