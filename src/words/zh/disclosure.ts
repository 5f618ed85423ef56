/** Statements to readers on statistical disclosure control, in Chinese. */

export const zhDisclosure = {
  'disclosure.small': '哪些数不公布',
  'disclosure.small.text': '为保护个人信息，{range}的户数、人数、人次等计数不公布，在表和图中以※表示。0照常公布。',
  'disclosure.small.none': '没有因数字小而不公布的数字；※表示因其他原因不予公布的数字，0照常公布。',
  'disclosure.small.other': '{name}{range}的不公布。',
  'disclosure.small.never': '{name}不论多少都公布。',
  'disclosure.range': '1至{most}',
  'disclosure.range.one': '为1',
  'disclosure.linked': '随之不公布的',
  'disclosure.linked.text':
    '一个计数不公布时，说明同一些人的数字随之不公布：同一地区、同一项目、同一年的资金、人均水平、构成，以及能看出它的合计。保障标准照常公布。',
  'disclosure.linked.never': '{names}与人数无关，照常公布。',
  'disclosure.companions': '一并不公布的',
  'disclosure.companions.text':
    '只藏一个数，用合计一减就能得出，所以同一合计中还有别的数字一并不公布。它们从不小于界限的数字中选，只看地区和项目，不看谁大谁小，因此带※的数字不一定小。没有别的数字可以一并不公布时，整个分组不公布，其中的0也不公布。',
  'disclosure.proof': '核验',
  'disclosure.proof.text':
    '发布前逐个验算：凭公布的全部数字推算，每个过小的数字在界限以下取任何一个值都仍有可能；做不到就不发布。',
  'disclosure.earlier': '各版之间',
  'disclosure.earlier.text':
    '验算时把以前各版算在内。公布过的数字不再收回，没有公布的以后也不公布，新旧各版对照同样推算不出。',
  'disclosure.protected': '受保护的项目',
  'disclosure.protected.text': '{names}：{area}以下各地区的数字，除0外不论大小一律不公布。',
  'disclosure.dominance': '来源少的数字',
  'disclosure.dominance.text': '{contributors}不足{least}的，{measure}不公布。',
  'disclosure.exemptions': '照常公布的例外',
  'disclosure.exemption': '{area}{programme}（{years}）：{reason}。',
  'disclosure.everyYear': '各年',
  'disclosure.year': '{year}年',
  'disclosure.note': '不公布的数字',
  'disclosure.note.small': '{range}的计数，以及由此能推算出它的数字，不予公布，以※表示；0照常公布。带※的数字不一定小。',
  'disclosure.note.none': '以※表示的数字不予公布。',
} as const;
