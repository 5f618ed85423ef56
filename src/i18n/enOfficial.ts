import type { zhOfficial } from './zhOfficial.ts';

/** The strings of the theme 普通公文版式, in English; {names} are filled in. */
export const enOfficial: Record<keyof typeof zhOfficial, string> = {
  'official.kind': 'Official document (GB/T 9704)',
  'official.attachment': 'Attachment {number}',
  'official.attachments': 'Attachments:',
  'official.notes': 'Definitions and imprint',
  'official.fontsText':
    'Set after GB/T 9704-2012. Noto Serif SC stands in for FangSong, XiaoBiaoSong and KaiTi, and Noto Sans SC for HeiTi (SIL OFL 1.1)',
};
