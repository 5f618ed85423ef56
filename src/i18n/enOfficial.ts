import type { zhOfficial } from './zhOfficial.ts';

/** The strings of the theme 普通公文版式, in English; {names} are filled in. */
export const enOfficial: Record<keyof typeof zhOfficial, string> = {
  'official.kind': 'Official document (GB/T 9704)',
  'official.attachment': 'Attachment {number}',
  'official.attachments': 'Attachments:',
  'official.title': 'Title',
  'official.notes': 'Definitions and imprint',
  'official.fonts': 'Set after GB/T 9704-2012. {own}{standIn}Noto Sans SC stands in for HeiTi (SIL OFL 1.1)',
  'official.ownFace': '{role} is {name} ({licence}). ',
  'official.standIn': 'Noto Serif SC stands in for {roles} (SIL OFL 1.1), ',
  'face.fangsong': 'FangSong',
  'face.xiaobiaosong': 'XiaoBiaoSong',
};
