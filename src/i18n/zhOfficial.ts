/** The strings of the theme 普通公文版式, in Chinese; {names} are filled in. */
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
