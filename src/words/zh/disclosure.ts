/** Statements to readers on statistical disclosure control, in Chinese. */

/** Said of every ※ alike, whatever its reason. */
export const zhWithheld = '为保护个人信息不予公布，带※的数不一定小';

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
    '一个计数不公布时，说明同一些人的数字随之不公布：同一地区、同一项目、同一年的资金、人均水平、构成，以及能看出它的合计。',
  'disclosure.linked.standards': '保障标准照常公布。',
  'disclosure.linked.never': '{names}与人数无关，照常公布。',
  'disclosure.companions': '一并不公布的',
  'disclosure.companions.text':
    '只藏一个数，用合计一减就能得出，所以同一合计中还有别的数字一并不公布。它们从不小于界限的数字中选，只看地区和项目，不看谁大谁小，因此带※的数不一定小。同一合计中各项每人发放的数额不同时，合计的资金也不公布，以免由它推算人数。没有别的数字可以一并不公布时，整个分组不公布，其中的0也不公布。',
  'disclosure.proof': '核验',
  'disclosure.proof.text':
    '发布前逐个验算，假定读者手中有公布的全部数字和以前各版，知道这些规则，并由合计、构成、比率、时期、增减人数、资金、标准一起推算；没有写出而减得出来的数字也算在内。以下各条有一条做不到，就不发布。',
  'disclosure.promise.small': '过小的计数',
  'disclosure.promise.small.text':
    '从1到界限{usual}，每一个数都仍有可能。只有算术上免不了的除外：部分不超过已公布的整体，n个不公布的数之和至少是n。某个过小的数中唯一的一人，也推算不出别的过小的数。',
  'disclosure.promise.usual': '（一般为{threshold}）',
  'disclosure.promise.others': '其他带※的数',
  'disclosure.promise.others.text':
    '已知不为0的计数，可能的最大数与最小数至少相差{width}，但不一定有可能是小数。资金可能的最小数不超过最大数的98%；与过小的计数相关的、单独标明不公布的，不超过90%。合计、比率、为免推算人数的资金和整个分组一并不公布的，不另作保证；读者假定各处人均相近所作的猜测，也不在保证之内。',
  'disclosure.promise.program': '运行本程序的读者',
  'disclosure.promise.program.text':
    '本程序是公开的。用各种可能的数字运行一遍的人，也许能看出几个※中哪一个是小的，并把它限定到比上面所说更小的范围，但推不出确切的数：能推出的，一律不发布。一个合计中不公布的计数多于五个的，没有逐一试过。',
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
  'disclosure.note.small': `※ ${zhWithheld}：{range}的计数，以及能推算出它们的数字。0照常公布。`,
  'disclosure.note.none': `※ ${zhWithheld}。`,
} as const;
