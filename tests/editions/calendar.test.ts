import { describe, expect, it, test } from 'vitest';
import iconv from 'iconv-lite';
import { plainText } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { calendarPage } from '../../src/site/referencePages.ts';
import { settingOf } from '../../src/site/sitePages.ts';
import { faults, reportsWith } from './reportsWith.ts';

const header = 'date,was,title_zh,title_en,reason_zh,reason_en';
const table = (...rows: string[]) => [header, ...rows, ''].join('\n');
const report = '2023-06,,年度统计,The yearly report,,';
const late = '2022-06-10,2022-06-02,新闻通稿,The press briefing,待更正,a correction was awaited';

describe('the release calendar', () => {
  it('is read in the order of time, as Excel saves it too', async () => {
    const text = table(report, late);
    for (const content of [text, iconv.encode(text, 'gb18030'), `\uFEFF${text}`]) {
      const { calendar, problems } = await reportsWith({ 'calendar.csv': content });
      expect(problems).toEqual([]);
      expect(calendar.map(({ date, was, title }) => [date, was, title['zh-CN']])).toEqual([
        ['2022-06-10', '2022-06-02', '新闻通稿'],
        ['2023-06', undefined, '年度统计'],
      ]);
    }
    expect((await reportsWith({})).calendar).toEqual([]);
  });

  test.each([
    ['a date of no kind', table('June,,年度统计,Report,,'), 'calendar-cell-invalid', 'date'],
    ['no title in one language', table('2023-06,,年度统计,,,'), 'calendar-cell-invalid', 'title_en'],
    ['a change without reason', table('2023-06,2023-05,年度统计,Report,待更正,'), 'calendar-cell-invalid', 'reason_en'],
    ['a number that is typed', table('2023-06,,保障2414人,Report,,'), 'quantity-typed', 'title_zh'],
    ['no column of old dates', 'date,title_zh,title_en\n2023-06,年,Year\n', 'calendar-column-missing', 'was'],
    ['open quotation', `${header}\n"2023-06,,年,Year,,\n`, 'calendar-unreadable', undefined],
  ])('is refused with %s', async (_, text, code, member) => {
    const [first] = (await faults({ 'calendar.csv': text })) as [string, string, unknown][];
    expect(first?.slice(0, 2)).toEqual([code, 'calendar.csv']);
    if (member !== undefined) expect(first?.[2]).toBe(member);
  });

  test.each([
    ['zh-CN', '2022年6月10日 新闻通稿（原定2022年6月2日；改期原因：待更正）', '发布以前可以看到数字的：局长。'],
    [
      'en',
      '10 June 2022 The press briefing (was 2 June 2022; changed because: a correction was awaited)',
      'Who sees figures before their release: the director.',
    ],
  ] as const)('is a page that tells what was put off and who sees figures early: %s', async (language, row, early) => {
    const { calendar } = await reportsWith({ 'calendar.csv': table(late) });
    const read = await readSite('data/yizheng/released', 'reports/yizheng');
    const identity = { ...read.identity, early: { 'zh-CN': '局长', en: 'the director' } };
    const setting = settingOf({ ...read, calendar, identity }, language, 'calendar/index.html');
    const view = calendarPage(setting);
    const [block] = view.sections[0]!.blocks;
    const rows = block?.kind === 'definitions' ? block.rows.map(({ term, text }) => `${term} ${plainText(text)}`) : [];
    expect(rows).toEqual([row]);
    expect(view.lead.map(({ text }) => plainText(text))).toContain(early);
    expect(view.chrome.footer.links.map(({ href }) => href)).toContain('index.html');
  });
});
