import { describe, expect, test } from 'vitest';
import {
  isClerkLine,
  isCountedNoun,
  isRemark,
  isSubtotalLabel,
  isSumWord,
  isTotalLabel,
  knownUnit,
  labelKey,
  labelMatcher,
  labelParts,
} from '../../src/intake/layout/label.ts';

const totals = `
合计 合 计 | 合  计 | 合　计 | 合　计（人） | 【合计】 | （合计） | 合计： | 合计* | 总计 | 總計 | 共计 | 总数 | 计 | 合计¹ | 合计[1]
一、合计 | 1.合计 | 全县合计 | 全市合计 | 本市合计 | 某县合计 | 各地合计 | 全国总计 | 全镇合计 | 仪征市合计 | 合计 Total | 合计/Total
合計 | 総計 | 総数 | 計 | 県計 | 市計 | 합계 | 합 계 | 총계 | 계 | 서울시 합계
total | Total | TOTAL | ＴＯＴＡＬ | Totals | Grand Total | GRAND TOTAL: | grand-total | Sum | Overall | All areas | Total (all areas) | Total.
Total Scotland | Total – Nord | Scotland total | Total, North East | Total for the State of Hawaii | North Total | Total state | Total (urban)
Gesamt | Insgesamt | Summe | zusammen | Bayern insgesamt | Ensemble | Total général | Total France | Total general | Total geral | Totale | Suma
Soma | TOTAL NACIONAL | Итого | Всего | Итого: | Всего по району | Итого по Киевской области | Разом | Усього | Totaal | Totalt | I alt | Razem
Ogółem | Celkem | Összesen | Toplam | Genel Toplam | Jumlah | Tổng cộng | المجموع | कुल | Yhteensä | 总\u200B计 | "Total" | *Total*`;

const subtotals = `小计 | 小 计 | 小計 | 소계 | 某县小计 | Subtotal | Sub-total | Sub total: | SUBTOTAL | Sous-total | Zwischensumme | Subtotal Norte
Подытог | Subtotaal | Delsumma | Ara toplam`;

const none = `北镇 | 合作镇 | 总后街 | 会计 | 累计 | 统计 | 设计 | 小计家村 | 计家镇 | Totley | Total households | Total Expenditure | Total population | Total area
机构总数 | 支出总数 | 低保对象总数 | Всего домохозяйств | Summe Ausgaben | Total des ménages | Total Hogares | Total number of persons | Sumner | All Saints | Allen
Gesamtschule Nord | Ensemble scolaire | 2510 | 城市低保 | 合计金额率 | total cost of living | 市本级 | -`;

const likely = `全县 | 全 县 | 全市 | 全国 | 전국 | 全部 | Statewide | England | Deutschland | All | Россия | 低保合计 | 城市低保小计`;

const list = (text: string) =>
  text
    .trim()
    .split(/\s*(?:\||\n)\s*/)
    .map((label) => label.replace(/^合计 合 计$/, '合 计'));

describe('the label of a row', () => {
  test.each(list(totals))('%s is that of a total', (label) => {
    expect([isTotalLabel(label), isSubtotalLabel(label), isSumWord(label)]).toEqual([true, false, false]);
  });

  test.each(list(subtotals))('%s is that of a subtotal', (label) => {
    expect([isTotalLabel(label), isSubtotalLabel(label), isSumWord(label)]).toEqual([true, true, false]);
  });

  test.each(list(likely))('%s may be that of a total', (label) => {
    expect([isTotalLabel(label), isSumWord(label)]).toEqual([false, true]);
  });

  test.each(list(none))('%s is that of a record', (label) => {
    expect([isTotalLabel(label), isSubtotalLabel(label), isSumWord(label)]).toEqual([false, false, false]);
  });
});

describe('a row of one text below a table', () => {
  const row = (text: string, ...more: string[]) => ({ line: 9, cells: [text, ...more] });

  test.each(
    list(`注：户数为年末数 | 注1：不含 | 备注：无 | （注）1. 不含 | 【注】不含 | 資料：総務省 | （資料）総務省 | 出典：e-Stat | 備考 | 注) 不含 | 자료: 통계청 | 주) 잠정치
주: 잠정 | 출처: KOSIS | Note: provisional | Notes | NOTES: | Note 1: as of March | Source: DWP | Sources: DWP | Source(s): DWP | Data source: SNAP | Quelle: Destatis
Anmerkung: vorläufig | Fußnote 1) vorläufig | Source : Insee | Champ : France | Lecture : en 2021 | Fuente: INE | Nota: provisional | Fonte: IBGE
Источник: Росстат | Примечание: без | Примечания | Джерело: Держстат | Bron: CBS | Källa: SCB | Kilde: SSB | Źródło: GUS | Zdroj: ČSÚ | Kaynak: TÜİK
Sumber: BPS | Nguồn: GSO | [1] Includes the north. | * Provisional | ¹ As of March | † Estimated | 注1 不含北镇 | Prepared by: an office`),
  )('%s is a remark', (text) => {
    expect(isRemark(row(text, '', ''))).toBe(true);
  });

  test('is one too where its text is merged beside its mark', () => {
    const text = 'As of July 1.';
    expect([
      isRemark(row('a.', text, text)),
      isRemark(row('1.', '城市低保', '')),
      isRemark(row('a.', text, '5')),
    ]).toEqual([true, false, false]);
  });

  test.each(
    list(
      '北镇 | Note | Champ-sur-Drac | Northampton | Source | Bron | St. Helens | 1.北镇 | （一）城市低保 | (1) 城市低保 | 注册社工 | 资料员',
    ),
  )('%s is none', (text) => {
    expect(isRemark(row(text, '', ''))).toBe(false);
  });

  test('with a mark is none beside other cells', () => {
    expect(isRemark(row('* North', '5'))).toBe(false);
  });

  test('may be that of the clerk', () => {
    expect(['填表人：张三', 'Prepared by: an office', '注：无'].map((text) => isClerkLine(row(text)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the unit of a heading', () => {
  test.each([
    ['Total_Exp (lakh INR)', 'total_exp', 'lakh INR'],
    ['Funds (million USD)', 'funds', 'million USD'],
    ['发放资金（万元）', '发放资金', '万元'],
    ['资金（单位：万元）', '资金', '万元'],
    ['Spending (£m)', 'spending', 'million GBP'],
    ['Ausgaben (Mio. EUR)', 'ausgaben', 'million EUR'],
    ['Ausgaben in Tsd. EUR', 'ausgaben', 'thousand EUR'],
    ['Payments, £m', 'payments', 'million GBP'],
    ['Dépenses (en milliers d’euros)', 'dépenses', 'thousand EUR'],
    ["Persons ('000)", 'persons', 'thousand persons'],
    ['Households (thousands)', 'households', 'thousand households'],
    ['保障人数（万）', '保障人数', '万人'],
    ['金額【百万円】', '金額', '百万円'],
    ['Rate (% of households)', 'rate', '%'],
    ['Households', 'households'],
    ['Persons (all)', 'persons(all)'],
    ['Cases (won)', 'cases(won)'],
    ['GDP (real)', 'gdp(real)'],
  ])('%s', (header, base, unit?: string) => {
    expect(labelParts(labelKey(header))).toEqual({ base, ...(unit !== undefined && { unit }) });
  });

  test('that is not known is told', () => {
    expect(labelParts(labelKey('标准（元/人.年龄）')).unit).toBe('元/人.年龄');
    expect(labelParts(labelKey("Spending ('000)")).unit).toBe("'000");
  });

  test('stands beside the mark of a note', () => {
    const match = labelMatcher({ fields: [{ name: 'funds', title: 'Payments', type: 'number' }] });
    expect(match('Payments (GBP) [note 1]')).toMatchObject({ unit: 'GBP' });
    expect(match('Payments¹')).toMatchObject({ field: { name: 'funds' } });
  });
});

describe('a unit in the spelling of tables', () => {
  test.each([
    ['₹', 'INR'],
    ['million BRL', 'million BRL'],
    ['R$ million', 'million BRL'],
    ['R$ milhões', 'million BRL'],
    ['thousand persons', 'thousand persons'],
    ["'000 persons", 'thousand persons'],
    ['£000', 'thousand GBP'],
    ['€ million', 'million EUR'],
    ['Mrd. EUR', 'billion EUR'],
    ['k€', 'thousand EUR'],
    ['US$ bn', 'billion USD'],
    ['Millions of yen', 'million JPY'],
    ['hundred million yuan', '亿元'],
    ['10,000 yuan', '万元'],
    ['千円', '千円'],
    ['lakh INR', 'lakh INR'],
    ['lakh inr', 'lakh INR'],
    ['₹ lakh', 'lakh INR'],
    ['Rs. in crore', 'crore INR'],
    ['Rupees in Lakhs', 'lakh INR'],
    ['₩ billion', 'billion KRW'],
    ['億円', '亿日元'],
    ['世帯', '户'],
    ['人員', '人'],
    ['명', 'persons'],
    ['가구', 'households'],
    ['천명', 'thousand persons'],
    ['백만원', 'million KRW'],
    ['personnes', 'persons'],
    ['ménages', 'households'],
    ['hogares', 'households'],
    ['famílias', 'households'],
    ['тыс. человек', 'thousand persons'],
    ['млн руб.', 'million RUB'],
    ['домохозяйств', 'households'],
    ['per cent', '%'],
    ['元/人/月', '元/人·月'],
    ['USD per person per month', 'USD/person·month'],
    ['eur', 'EUR'],
    ['all', undefined],
    ['pounds', undefined],
    ['million', undefined],
    ['North', undefined],
    ['constructor', undefined],
    ['m', undefined],
  ])('%s is %s', (text, unit) => {
    expect(knownUnit(text)).toBe(unit);
  });
});

test('a noun that is counted may be a heading of its own', () => {
  expect(
    ['Households', 'ménages', 'persons', '户', '명', '世帯', 'million EUR', '%', 'North'].map(isCountedNoun),
  ).toEqual([true, true, ...Array.from({ length: 7 }, () => false)]);
});
