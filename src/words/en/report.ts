/** Strings of the annual report in English, also in its official layout (GB/T 9704), of the commands, and of what is withheld. */
import type { zhDisclosure, zhOfficial, zhReport, zhRun } from '../zh/report.ts';

export const enReport: Record<keyof typeof zhReport, string> = {
  'annual.contents': 'Contents',
  'annual.contents.body': 'Text and appendix',
  'annual.contents.figures': 'Figures',
  'annual.contents.tables': 'Tables',
  'annual.how': 'How to read',
  'annual.how.counts': 'Counts',
  'annual.how.counts.text':
    'A household is a family, a person one recipient, a person-time one instance of help. Unlike units are never added.',
  'annual.how.units.text': 'Numbers of unlike units are never added.',
  'annual.how.demonstration': '○ hollow',
  'annual.how.demonstration.text': 'Demonstration figures: not to be quoted.',
  'annual.how.pages': 'Pages',
  'annual.how.pages.text': 'The page numbers are those of the file.',
  'annual.keyParts': 'Its programmes are named in the definitions.',
  'annual.key': 'Main figures, {year}',
  'annual.overview': 'Overview',
  'annual.appendix': 'Appendix',
  'annual.appendixNumber': 'Appendix {number}',
  'annual.notes': 'Definitions and notes',
  'annual.imprint': 'Imprint',
  'annual.dotAt': 'One dot: {per} {period}.{apart}',
  'annual.dotApart': ' The groups are counted apart and not added.',
  'annual.dot': 'One dot: {per} {verb} {period}.{apart}',
  'annual.cutoff': 'Data to {date}',
  'annual.imprint.title': 'Title',
  'annual.imprint.publisher': 'Source of the data',
  'annual.imprint.status': 'Status',
  'annual.imprint.cutoff': 'Data to',
  'annual.imprint.release': 'Data release',
  'annual.imprint.cite': 'How to cite',
  'annual.imprint.citeTitle': '{title}, data release {release}, table number.',
  'annual.imprint.citeText': '{publisher}: {title}, data release {release}, table number.',
  'annual.imprint.fonts': 'Typefaces',
  'annual.imprint.fontsText': 'Noto Serif SC and Noto Sans SC (SIL OFL 1.1)',
  'annual.imprint.licence': 'Licence',
  'annual.imprint.contact': 'Contact',
  'annual.imprint.next': 'Next issue',
  'annual.imprint.filledBy': 'Filled in by',
  'annual.imprint.checkedBy': 'Checked by',
  'annual.imprint.signedBy': 'Approved by',
  'annual.imprint.signedOn': 'Approved on',
  'annual.imprint.date': 'Published',
  'annual.programmeTable': '{programme}, {first}–{last}',
  'annual.programmeTableOne': '{programme}, {year}',
  'annual.programmeTablePeriod': '{programme}, {period}',
  'annual.byProgrammePeriod': 'Programmes and their money, {period}',
  'annual.measuresPeriod': 'Main figures by programme, {period}',
  'annual.figureYears': '{programme} by year',
  'annual.download': 'Download the PDF',
  'annual.demonstration': '{years} demonstration',
  'annual.byProgramme': 'Programmes and their money, {year}',
  'annual.measures': 'Main figures by programme, {year}',
};

/** Of the theme 普通公文版式. */
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

/** Messages of the commands about folders, disks and printing, in English. */
export const enRun: Record<keyof typeof zhRun, string> = {
  'site.restored': 'an earlier run was killed half-way: the whole previous site is back in “{value}”.',
  'disk.full': 'the disk is full; the site that stood there is unchanged. Make room and run again: {value}',
  'disk.closed': 'a file may not be written; the site that stood there is unchanged. Look at permissions: {value}',
  'disk.unreadable': 'a file may not be read; the site that stood there is unchanged. Look at permissions: {value}',
  'publish.again': '{file}: the browser crashed while printing; printing once more',
  'publish.unchanged': '{file}: the page has not changed; the PDF is taken over',
  'build.changed':
    'Changes to what was released: {count}; nothing was built. To look at them first:\n  npm run release -- --draft --package {folder}\n  npm run build -- --draft --package {folder}\nand to publish them:\n  npm run release -- --package {folder}',
  'build.draftChanged':
    'Changes to the draft: {count}; nothing was built. To bring the draft up to date:\n  npm run release -- --draft --package {folder}',
  'site.notDrafted': '“{value}” holds no draft; run this first:\n  npm run release -- --draft --package {folder}',
  'site.notOurs':
    'the folder “{value}” holds other things and was left alone: name an empty one with --out, or empty it yourself.',
  'site.notReleased':
    '“{value}” holds no released figures; run npm run release first, or, for a draft, npm run release -- --draft, and build with --draft.',
  'site.changed':
    'files in “{value}” are not what was released; the site was not built, and what stood there is unchanged: put the files back, or run npm run release again.',
  'site.busy': 'another run is writing “{value}”; wait until it is done, or, if there is none, {minutes} minutes.',
  'shard.drawn': 'shard {number} of {of} is drawn: {folder}. To join them all: npm run join -- <all shards>',
  'shard.none':
    '“{folder}” is no shard of a site, and nothing was joined: name folders that npm run site -- --shard made.',
  'shard.unlike':
    '“{folder}” is not of the same site as “{first}”, and nothing was joined: draw all shards from the same figures, texts and version of the program.',
  'shard.older':
    '“{folder}” was drawn from other figures or texts than those of the package now, and nothing was joined: draw all shards again.',
  'shard.missing': 'not there, or there twice: {shards}; nothing was joined. Name every shard once.',
  'site.failed': 'the site was not built; what stood there is unchanged: {value}',
  'build.checking': '1/3 checking the data: {folder}',
  'build.workbooks': 'Excel, Word and pictures: {count} files, {size}',
  'build.workbooksKept': 'Excel, Word and pictures: nothing has changed; {count} files are taken over, {size}',
  'build.drawing': '2/3 building the website: {folder}',
  'build.heldBack': 'publications that are internal or embargoed, kept apart ({count}): {folder}',
  'build.noAddress': 'no address in site.json: pages have no address of their own for links and sharing',
  'build.printing': '3/3 printing and checking the publications',
};

/** Said of every ※ alike, whatever its reason. */
export const enWithheld = 'withheld to protect individuals; not necessarily small';

export const enDisclosure: Record<keyof typeof zhDisclosure, string> = {
  'disclosure.small': 'What is withheld',
  'disclosure.small.text':
    'To protect personal information, counts of households, persons, person-times and the like {range} are not published; tables and charts show ※. Zero is published.',
  'disclosure.small.none':
    'Nothing is withheld for being small. ※ stands for figures that are withheld for other reasons; zero is published.',
  'disclosure.small.other': '{name}: {range} withheld.',
  'disclosure.small.never': '{name}: published whatever the number.',
  'disclosure.range': 'from 1 to {most}',
  'disclosure.range.one': 'of 1',
  'disclosure.linked': 'What goes with it',
  'disclosure.linked.text':
    'With a count go the figures that say something of the same people: the money, averages and parts of that area, programme and year, and totals that would reveal it.',
  'disclosure.linked.standards': 'Standards are published.',
  'disclosure.linked.never': '{names}: published, for they say nothing of people.',
  'disclosure.companions': 'What else is withheld',
  'disclosure.companions.text':
    'A single missing figure could be found by subtraction, so others of the same sums are withheld with it. They are chosen among those not below the threshold, by area and programme and not by how large they are: a figure shown as ※ is not necessarily small. Where the parts of a sum are not paid the same per person, the money of the sum is withheld too, so that it does not tell how many there are. Where no other figure can be withheld, the whole breakdown is, its zeros too.',
  'disclosure.proof': 'How it is checked',
  'disclosure.proof.text':
    'Before a release each withheld number is tested against a reader who has all that is published, every earlier release and these rules, and works with sums, parts, rates, periods, who joined and left, money and standards together, and with numbers that no row states and subtraction gives. Where one of the following does not hold, nothing is released.',
  'disclosure.promise.small': 'Small counts',
  'disclosure.promise.small.text':
    'Every number from 1 to the threshold{usual} is possible, but for what arithmetic gives away: a part is no more than a published whole, and a sum of n withheld counts is at least n. Whoever is the only person in one small count cannot work out another.',
  'disclosure.promise.usual': ' (usually {threshold})',
  'disclosure.promise.others': 'All others shown as ※',
  'disclosure.promise.others.text':
    'Of a count that is known not to be zero, the largest and the smallest possible number are at least {width} apart; it need not be able to be small. Of money, the smallest possible amount is at most 98% of the largest, and at most 90% where it goes with a small count or is withheld by itself. Nothing more is promised of totals, rates, whole breakdowns and money withheld lest it tell counts, nor against a guess that payments per head are much the same everywhere.',
  'disclosure.promise.program': 'A reader who runs the program',
  'disclosure.promise.program.text':
    'The program is public. Whoever runs it with every number that there can be may be able to tell which of several ※ is the small one, and to narrow it further than said above, but not to a single number: a release that would allow it is refused. In sums of more than five withheld counts this is not tried.',
  'disclosure.earlier': 'Earlier releases',
  'disclosure.earlier.text':
    'The test takes in all earlier releases. What was published is not taken back, what was withheld stays withheld, and comparing releases does not reveal it.',
  'disclosure.protected': 'Protected programmes',
  'disclosure.protected.text': '{names}: for areas below {area} nothing but zero is published, whatever the number.',
  'disclosure.dominance': 'Few contributors',
  'disclosure.dominance.text': '{measure}: withheld where the count “{contributors}” is below {least}.',
  'disclosure.exemptions': 'Published all the same',
  'disclosure.exemption': '{area}, {programme} ({years}): {reason}.',
  'disclosure.everyYear': 'every year',
  'disclosure.year': '{year}',
  'disclosure.note': 'Withheld figures',
  'disclosure.note.small': `※ ${enWithheld}: counts {range}, and figures from which they could be worked out. Zero is published.`,
  'disclosure.note.none': `※ ${enWithheld}.`,
};
