import { expect, it } from 'vitest';
import { notAvailable, withheld, type Cell, type Figure, type Flag } from '../../src/model/cell.ts';
import { decimal } from '../../src/model/decimal.ts';
import { plainText } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { correctionsTable, releasesTable } from '../../src/tables/revisions.ts';
import { settingAt, type FigureChange } from '../../src/tables/setting.ts';

const site = await readSite('data/yizheng/released', 'reports/yizheng');
const [some] = site.book.figures.filter(({ key }) => key.measure === 'persons' && key.area === site.book.area);

const figure = (cell: Cell, more: Partial<Figure> = {}): Figure => ({ ...some!, note: undefined, ...more, cell });
const value = (number: string, flags: Flag[] = [], unit = '人'): Cell => ({
  state: 'value',
  value: decimal(number),
  unit,
  flags,
});

function tables(changes: FigureChange[] | undefined, most = 10) {
  const release = { id: '2', digest: 'abc', ...(changes && { changes }) };
  const setting = settingAt({ ...site, releases: [release] }, 'zh-CN', 'index.html');
  const texts = (table: ReturnType<typeof correctionsTable>) =>
    table?.rows.map(({ cells }) => cells.map(({ text }) => plainText(text)));
  const corrected = correctionsTable(setting, release, 'corrected', most);
  return { corrected, rows: texts(corrected), what: texts(releasesTable(setting))?.[0]?.[0] };
}

it('lists the number before, the number now and the reason, what follows from others last', () => {
  const { rows } = tables([
    { before: figure(value('40', ['computed'])), after: figure(value('41', ['computed'])) },
    { before: figure(value('2414')), after: figure(value('2415', ['revised']), { note: { 'zh-CN': '漏报补报' } }) },
    { before: figure(value('7', ['provisional'])), after: figure(value('8')) },
  ]);
  expect(rows?.map((row) => row.slice(2))).toEqual([
    ['2,414', '2,415', '漏报补报'],
    ['7', '8', '原为初步数（快报）'],
    ['40', '41', '随更正的数字重新算出'],
  ]);
});

it('says of what is gone that it is, and never prints again what is withheld now', () => {
  const { rows } = tables([
    { before: figure(value('3')), after: figure(withheld) },
    { before: figure(value('9')) },
    { before: figure(value('6')), after: figure(notAvailable) },
  ]);
  expect(rows?.map((row) => row.slice(2))).toEqual([
    ['※', '※', '为保护个人信息不予公布，带※的数不一定小'],
    ['9', '—', '未说明'],
    ['6', '…', '未说明'],
  ]);
});

it('has both numbers in the unit of the row', () => {
  const { rows } = tables([{ before: figure(value('1.5', [], '万元')), after: figure(value('15100', [], '元')) }]);
  expect(rows?.[0]?.slice(2, 4)).toEqual(['1.5', '1.51']);
});

it('counts what is new apart, and has no table of that', () => {
  const added = { after: figure(value('1')) };
  expect(tables([added, added])).toMatchObject({ corrected: undefined, what: '新增2个数字' });
  expect(tables([added, { before: figure(value('1')), after: figure(value('2')) }]).what).toBe(
    '更正1个数字，新增1个数字',
  );
  expect(tables([]).what).toBe('数字没有变化');
  expect(tables(undefined).what).toBe('首次编制');
});

it('says how many more there are than it lists', () => {
  const change = { before: figure(value('1')), after: figure(value('2')) };
  const { corrected } = tables([change, change, change], 2);
  expect(corrected?.rows).toHaveLength(2);
  expect(corrected?.notes.map(plainText)).toEqual(['另有1个，见这一版的数据表。']);
});
