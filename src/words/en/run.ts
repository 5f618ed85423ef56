/** Messages of the commands about folders, disks and printing, in English. */
import type { zhRun } from '../zh/run.ts';

export const enRun: Record<keyof typeof zhRun, string> = {
  'site.restored': 'an earlier run was killed half-way: the whole previous site is back in “{value}”.',
  'disk.full': 'the disk is full; the site that stood there is unchanged. Make room and run again: {value}',
  'disk.closed': 'a file may not be written; the site that stood there is unchanged. Look at permissions: {value}',
  'disk.unreadable': 'a file may not be read; the site that stood there is unchanged. Look at permissions: {value}',
  'publish.again': '{file}: the browser crashed while printing; printing once more',
  'publish.unchanged': '{file}: the page has not changed; the PDF is taken over',
  'build.checking': '1/3 checking the data: {folder}',
  'build.workbooks': 'Excel and Word: {count} files, {size}',
  'build.workbooksKept': 'Excel and Word: nothing has changed; {count} files are taken over, {size}',
  'build.drawing': '2/3 building the website: {folder}',
  'build.heldBack': 'publications that are internal or embargoed, kept apart ({count}): {folder}',
  'build.noAddress': 'no address in site.json: pages have no address of their own for links and sharing',
  'build.printing': '3/3 printing and checking the publications',
};
