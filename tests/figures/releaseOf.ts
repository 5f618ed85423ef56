import type { Figure } from '../../src/model/cell.ts';
import type { Measure, MeasureKind } from '../../src/model/description.ts';
import type { Language } from '../../src/model/language.ts';
import type { Release } from '../../src/model/release.ts';

const bilingual = (zh: string, en: string) => ({ 'zh-CN': zh, en });

function measure(code: string, zh: string, en: string, kind: MeasureKind, unit?: string): Measure {
  return { code, title: bilingual(zh, en), kind, adds: [], ...(unit !== undefined && { unit }) };
}

function entry(code: string, zh: string, en: string, parent = '') {
  return { code, parent, title: bilingual(zh, en), definition: {} };
}

/** A county in a province, with two towns; two programmes of allowances, one of care in two parts, one of visits. */
export function releaseOf(figures: Figure[], languages: Language[] = ['zh-CN', 'en']): Release {
  const area = (code: string, zh: string, en: string, parent = '') => ({
    ...entry(code, zh, en, parent),
    kind: '',
    demonstration: false,
  });
  const programme = (code: string, zh: string, en: string, parent = '') => ({
    ...entry(code, zh, en, parent),
    short: {},
  });
  return {
    name: 'case',
    id: '2021.1',
    digest: '0',
    figures,
    sources: [],
    policies: [],
    programmes: [
      programme('aid', '低保', 'Basic allowance'),
      programme('elderly', '特困', 'Destitute support'),
      programme('care', '照料', 'Home care'),
      programme('full', '失能', 'Total loss of self-care', 'care'),
      programme('partial', '半失能', 'Partial loss of self-care', 'care'),
      programme('visits', '慰问', 'Visits'),
    ],
    areas: [
      area('province', '某省', 'Province'),
      area('county', '甲县', 'County', 'province'),
      area('north', '北镇', 'North Town', 'county'),
      area('south', '南镇', 'South Town', 'county'),
      area('east', '东镇', 'East Town', 'county'),
    ],
    description: {
      languages,
      titles: bilingual('甲县统计', 'County Statistics'),
      area: 'county',
      latestYear: 2021,
      cutoff: '2022-06-02T00:00:00+08:00',
      roles: { programmes: 'programmes', areas: 'areas', facts: ['figures'] },
      measures: [
        measure('households', '户数', 'Households', 'served', '户'),
        measure('persons', '人数', 'Persons', 'served', '人'),
        measure('registered', '在册人数', 'Persons registered', 'stock', '人'),
        { ...measure('times', '人次', 'Person-times', 'flow', '人次'), verb: bilingual('慰问', '{be} visited') },
        measure('funds', '发放资金', 'Funds paid', 'flow'),
        measure('standard', '保障标准', 'Standard', 'standard'),
        measure('coverage', '保障面', 'Coverage', 'rate', '%'),
        measure('residents', '常住人口', 'Residents', 'stock', '居民'),
        { ...measure('funds-budget', '预算', 'Budget', 'target'), of: 'funds' },
        { ...measure('funds-adjusted', '调整预算', 'Adjusted budget', 'target'), of: 'funds' },
        { ...measure('registered-aim', '年度目标', 'Target', 'target', '人'), of: 'registered' },
      ],
      labels: [
        { measure: 'funds', programme: 'care', title: bilingual('服务资金', 'County spending on services') },
        ...['full', 'partial'].map((code) => ({
          measure: 'persons',
          programme: code,
          title: bilingual('照料人数', 'Persons cared for'),
          verb: bilingual('照料', '{be} cared for'),
        })),
      ],
      totals: [
        {
          code: 'two',
          title: bilingual('两项资金', 'Two allowances'),
          measure: 'funds',
          programmes: ['aid', 'elderly'],
          lead: true,
        },
      ],
    },
  };
}
