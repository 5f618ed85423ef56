/** Strings of the annual report in Chinese, also in its official layout (GB/T 9704), of the commands, and of what is withheld. */

export const zhReport = {
  'annual.contents': '目录',
  'annual.contents.body': '正文与附表',
  'annual.contents.figures': '图',
  'annual.contents.tables': '表',
  'annual.how': '怎样读',
  'annual.how.counts': '户、人、人次',
  'annual.how.counts.text': '户是家庭，人是对象，人次是次数；单位不同的数不相加。',
  'annual.how.units.text': '单位不同的数不相加。',
  'annual.how.demonstration': '○ 空心',
  'annual.how.demonstration.text': '演示数字，不得引用。',
  'annual.how.pages': '页码',
  'annual.how.pages.text': '即本文件的页数，与屏幕上翻到的页相同。',
  'annual.keyParts': '所含项目见“指标解释与说明”。',
  'annual.key': '{year}年主要数字',
  'annual.overview': '综合',
  'annual.appendix': '附表',
  'annual.appendixNumber': '附表{number}',
  'annual.notes': '指标解释与说明',
  'annual.imprint': '版权页',
  'annual.dotAt': '每一点是{period}的{per}。{apart}',
  'annual.dotApart': '各类对象分别统计，不相加。',
  'annual.dot': '每一点是{period}{verb}的{per}。{apart}',
  'annual.cutoff': '数据截至{date}',
  'annual.imprint.title': '书名',
  'annual.imprint.publisher': '数据来源单位',
  'annual.imprint.status': '性质',
  'annual.imprint.cutoff': '数据截至',
  'annual.imprint.release': '数据版本',
  'annual.imprint.cite': '引用格式',
  'annual.imprint.citeTitle': '《{title}》，数据版本{release}，表号。',
  'annual.imprint.citeText': '{publisher}：《{title}》，数据版本{release}，表号。',
  'annual.imprint.fonts': '字体',
  'annual.imprint.fontsText': '思源宋体、思源黑体（Noto Serif SC、Noto Sans SC，SIL OFL 1.1）',
  'annual.imprint.licence': '使用许可',
  'annual.imprint.contact': '咨询',
  'annual.imprint.next': '下期',
  'annual.imprint.filledBy': '填表人',
  'annual.imprint.checkedBy': '审核人',
  'annual.imprint.signedBy': '签发人',
  'annual.imprint.signedOn': '签发日期',
  'annual.imprint.date': '发布日期',
  'annual.programmeTable': '{programme}，{first}—{last}年',
  'annual.programmeTableOne': '{programme}，{year}年',
  'annual.programmeTablePeriod': '{programme}，{period}',
  'annual.byProgrammePeriod': '{period}各项目规模与资金',
  'annual.measuresPeriod': '{period}各项主要指标',
  'annual.figureYears': '{programme}逐年情况',
  'annual.download': '下载PDF',
  'annual.demonstration': '{years}为演示',
  'annual.byProgramme': '{year}年各项目规模与资金',
  'annual.measures': '{year}年各项主要指标',
} as const;

/** Of the theme 普通公文版式. */
export const zhOfficial = {
  'official.kind': '普通公文版式',
  'official.attachment': '附件{number}',
  'official.attachments': '附件：',
  'official.title': '标题',
  'official.notes': '指标解释与编印说明',
  'official.fonts': '按 GB/T 9704—2012 排版；{own}{standIn}黑体以思源黑体（Noto Sans SC，SIL OFL 1.1）代替',
  'official.ownFace': '{role}用{name}（{licence}）；',
  'official.standIn': '{roles}没有可随附的字体，以思源宋体（Noto Serif SC，SIL OFL 1.1）代替，',
  'face.fangsong': '仿宋',
  'face.xiaobiaosong': '小标宋',
} as const;

/** Messages of the commands about folders, disks and printing, in Chinese. */

export const zhRun = {
  'site.restored': '上次生成中途被终止，已把“{value}”恢复为先前完整的网站。',
  'disk.full': '磁盘已满，没有写完；原有网站不变，请腾出空间后再运行：{value}',
  'disk.closed': '没有写入权限；原有网站不变，请检查文件夹的权限：{value}',
  'disk.unreadable': '没有读取权限；原有网站不变，请检查文件或文件夹的权限：{value}',
  'publish.again': '{file}：打印时浏览器崩溃，重印一次',
  'publish.unchanged': '{file}：网页未变，沿用上次的PDF',
  'build.changed':
    '原始数据与已发布内容有{count}处不同，未生成网站。先看一看：\n  npm run release -- --draft --package {folder}\n  npm run build -- --draft --package {folder}\n确认后发布新版本：\n  npm run release -- --package {folder}',
  'build.draftChanged':
    '原始数据与送审稿有{count}处不同，未生成网站；请先更新送审稿：\n  npm run release -- --draft --package {folder}',
  'site.notDrafted': '“{value}”里没有送审稿，请先运行：\n  npm run release -- --draft --package {folder}',
  'site.notOurs': '文件夹“{value}”里有别的内容，未覆盖：请用 --out 指定空文件夹，或先自行清空。',
  'site.notReleased':
    '“{value}”里没有已发布的数字。请先运行 npm run release；还没有定稿的，先运行 npm run release -- --draft，再加 --draft 生成网站。',
  'site.changed':
    '“{value}”里的文件与发布时不一致，网站未生成，原有内容不变：请恢复这些文件，或者再运行一次 npm run release。',
  'site.busy': '另一个生成任务正在写“{value}”，请等它完成；确认没有的话，{minutes}分钟后再试。',
  'shard.drawn': '第{number}部分（共{of}部分）已生成：{folder}。合并全部：npm run join -- <各部分所在的文件夹>',
  'shard.none': '“{folder}”不是网站的一部分，未合并：请写明 npm run site -- --shard 生成的文件夹。',
  'shard.unlike': '“{folder}”与“{first}”不属于同一网站，未合并：各部分应由同一批数字、文字和同一版程序生成。',
  'shard.older': '“{folder}”生成时的数字或文字与数据包现有的不同，未合并：请重新生成各部分。',
  'shard.missing': '缺少或重复：{shards}，未合并。请把每一部分各写一次。',
  'site.failed': '网站未生成，原有内容不变：{value}',
  'build.checking': '1/3 核对数据：{folder}',
  'build.workbooks': 'Excel、Word、图片：{count}个文件，{size}',
  'build.workbooksKept': 'Excel、Word、图片：数字未变，沿用上次的{count}个文件，{size}',
  'build.drawing': '2/3 生成网站：{folder}',
  'build.heldBack': '{count}种不公开的出版物（内部或限时发布）另放：{folder}',
  'build.noAddress': 'site.json中没有address：网页不带本页网址和分享信息',
  'build.printing': '3/3 打印并核对出版物',
} as const;

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
