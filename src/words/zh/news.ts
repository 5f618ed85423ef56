/** Templates of what is news of years, of pairs, of areas and of what a change is made of, in Chinese. */

export const zhNews = {
  'longRun.down': '{label}比{period}的{from}减少{rate}，当时为{range}最多。',
  'longRun.downKnown': '{label}比{period}的{from}减少{rate}，当时为{range}有数字的年份中最多。',
  'longRun.up': '{label}比{period}的{from}增加{rate}，当时为{range}最少。',
  'longRun.upKnown': '{label}比{period}的{from}增加{rate}，当时为{range}有数字的年份中最少。',
  'title.upSince': '比{year}年增长{rate}',
  'title.downSince': '比{year}年下降{rate}',
  'finding.parting': '与{when}相比，{first}，{second}。',
  'parting.up': '{label}增长{rate}',
  'parting.down': '{label}下降{rate}',
  'finding.gap': '{period}{programme}{label}相当于{other}的{ratio}，{earlier}为{before}。',
  'finding.rule': '{period}{programme}{label}{value}，正好是{other}（{base}）的{times}倍。',
  'rule.said': '{label}正好是{other}（{base}）的{times}倍。',
  'rule.base': '{base}',
  'rule.baseMonths': '{base}×12',
  'concentration.one': '{period}{names}占{label}的{share}（共{of}个地区）。',
  'concentration.few': '{period}{names}合计占{label}的{share}（共{of}个地区）。',
  'concentration.more': '{period}{names}等{parts}个地区合计占{label}的{share}（共{of}个地区）。',
} as const;
