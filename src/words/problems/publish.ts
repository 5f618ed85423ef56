/** Wording of problems in printing publications: plan, fonts, tags, outline, links, size. */
import type { Wording } from '../../model/problem.ts';
import { layoutWords, readBackWords } from './pdf.ts';

/** What publishing can find wrong, and what to do about it. */
export const publishWords = {
  'plan-missing': {
    'zh-CN': { fact: '没有出版清单', remedy: '先生成网站' },
    en: { fact: 'there is no list of publications', remedy: 'build the site first' },
  },
  'plan-invalid': {
    'zh-CN': { fact: '出版清单中此项缺失或有误', remedy: '重新生成网站' },
    en: { fact: 'this item of the list of publications is missing or wrong', remedy: 'build the site again' },
  },
  'page-missing': {
    'zh-CN': { fact: '要印成PDF的网页不存在', remedy: '重新生成网站' },
    en: { fact: 'the page to be printed does not exist', remedy: 'build the site again' },
  },
  'character-missing': {
    'zh-CN': { fact: '印刷字体中没有此字', remedy: '换用字体中有的字或符号' },
    en: { fact: 'no print face has this character', remedy: 'use a character that the faces have' },
  },
  'pdf-empty': {
    'zh-CN': { fact: '此页没有文字', remedy: '检查打印样式' },
    en: { fact: 'this page has no text', remedy: 'look at the print styles' },
  },
  'text-miscopied': {
    'zh-CN': { fact: '文字复制出来不是原字', remedy: '检查字体子集，或改用通用汉字' },
    en: {
      fact: 'the text copies out as other characters',
      remedy: 'look at the subset of the face, or use the common form',
    },
  },
  'text-untagged': {
    'zh-CN': { fact: '文字没有标签，读屏软件读不到', remedy: '打印时不要给文字设透明度或滤镜' },
    en: { fact: 'the text has no tag and screen readers miss it', remedy: 'set no opacity or filter on text in print' },
  },
  'font-type3': {
    'zh-CN': { fact: '字体成了 Type 3', remedy: '只用印刷字体的常规和粗体，不加描边' },
    en: { fact: 'a font became Type 3', remedy: 'use the print faces in regular and bold only, without stroke' },
  },
  'font-not-embedded': {
    'zh-CN': { fact: '字体没有嵌入', remedy: '打印样式中只用 Nianbao Serif、Nianbao Sans' },
    en: { fact: 'a font is not embedded', remedy: "use only 'Nianbao Serif' and 'Nianbao Sans' in print" },
  },
  'font-foreign': {
    'zh-CN': { fact: '用了本机字体', remedy: '打印样式中只用 Nianbao Serif、Nianbao Sans' },
    en: { fact: 'a font of this machine was used', remedy: "use only 'Nianbao Serif' and 'Nianbao Sans' in print" },
  },
  'face-unusable': {
    'zh-CN': {
      fact: '这个字体不能用于排印',
      remedy: '换成可嵌入的静态 TrueType 字体（.ttf），或在 site.json 的 faces 中去掉它',
    },
    en: {
      fact: 'this face cannot print',
      remedy: 'take a static TrueType face (.ttf) that may be embedded, or leave it out of faces in site.json',
    },
  },
  'face-missing': {
    'zh-CN': {
      fact: '没有所要的字体或字重',
      remedy: '打印样式中只用 Nianbao Serif、Nianbao Sans 的 400 和 700，不用斜体',
    },
    en: {
      fact: 'the face or weight that is asked for is missing',
      remedy: "use only 'Nianbao Serif' and 'Nianbao Sans' in 400 and 700 in print, and no italics",
    },
  },
  'face-slanted': {
    'zh-CN': { fact: '文字被浏览器硬拉成斜体', remedy: '打印样式中不用斜体' },
    en: { fact: 'the browser slanted upright letters', remedy: 'use no italics in print' },
  },
  'title-differs': {
    'zh-CN': { fact: '标题与出版清单不符', remedy: '使网页标题与出版清单一致' },
    en: { fact: 'the title is not that of the list of publications', remedy: 'make page and list agree' },
  },
  'language-differs': {
    'zh-CN': { fact: '语言与出版清单不符', remedy: '使网页语言与出版清单一致' },
    en: { fact: 'the language is not that of the list of publications', remedy: 'make page and list agree' },
  },
  'outline-differs': {
    'zh-CN': { fact: '书签与各级标题不符', remedy: '标题要有看得见的文字，不要遮住或设 aria-hidden' },
    en: {
      fact: 'the outline is not the list of headings',
      remedy: 'let each heading show what is read out, neither clipped nor aria-hidden',
    },
  },
  'pdf-untagged': {
    'zh-CN': { fact: 'PDF没有标签', remedy: '换用支持标签的浏览器（131及以上）' },
    en: { fact: 'the PDF has no tags', remedy: 'use a browser that writes them (131 or later)' },
  },
  'table-differs': {
    'zh-CN': { fact: '表格的标签与网页不同', remedy: '检查打印样式是否改变了表格，或 th 的 scope' },
    en: {
      fact: 'a table is not tagged as on the page',
      remedy: 'see whether print styles change tables, and the scope of each th',
    },
  },
  'head-missing': {
    'zh-CN': { fact: '表格续页上没有重复表头', remedy: '表头写在 thead 中，不要改变其 display' },
    en: {
      fact: 'a table goes on without its head on this sheet',
      remedy: 'put the head in thead and leave its display as it is',
    },
  },
  'heading-skipped': {
    'zh-CN': { fact: '标题跳级', remedy: '从一级标题起逐级使用' },
    en: { fact: 'a level of headings is skipped', remedy: 'begin with the first and go down one level at a time' },
  },
  'heading-level': {
    'zh-CN': { fact: '标题的级别与网页不符', remedy: '使用 h1 至 h6，不要改变标题的 role 或 aria-level' },
    en: { fact: 'a heading is not of the level that it has on the page', remedy: 'use h1 to h6 with their own role' },
  },
  'outline-nested': {
    'zh-CN': { fact: '书签的层级与标题不符', remedy: '逐级使用标题' },
    en: { fact: 'the outline does not nest as the headings do', remedy: 'go down one level at a time' },
  },
  'head-unscoped': {
    'zh-CN': { fact: '表头没有说明所指的行或列', remedy: '给 th 加 scope' },
    en: { fact: 'heads of tables do not say what they are heads of', remedy: 'give each th a scope' },
  },
  'link-undescribed': {
    'zh-CN': { fact: '链接没有说明', remedy: '给链接写上文字' },
    en: { fact: 'a link does not say where it leads', remedy: 'give it words' },
  },
  'link-broken': {
    'zh-CN': { fact: '链接没有去处', remedy: '改正网址，或补上所指的位置' },
    en: { fact: 'a link leads nowhere', remedy: 'correct its address, or add the place that it names' },
  },
  'bytes-exceeded': {
    'zh-CN': { fact: 'PDF过大', remedy: '检查图片和字体，或放宽出版物的 mostBytes' },
    en: { fact: 'the PDF is too large', remedy: 'look at images and faces, or at mostBytes of its edition' },
  },
  'figure-unlabelled': {
    'zh-CN': { fact: '图没有文字说明', remedy: '给 svg 加 role="img" 和 aria-label，装饰图加 aria-hidden' },
    en: {
      fact: 'a figure has no text alternative',
      remedy: 'give the svg role="img" and an aria-label, or aria-hidden if it decorates',
    },
  },
  'figure-missing': {
    'zh-CN': { fact: '图没有印出来', remedy: '检查打印样式是否隐藏或截断了它' },
    en: { fact: 'a figure was not printed', remedy: 'see whether print styles hide or cut it' },
  },
  'page-number-differs': {
    'zh-CN': { fact: '目录页码与实际不符', remedy: '检查目录链接，并使页码宽度不影响分页' },
    en: { fact: 'a page number of the contents is wrong', remedy: 'check the link, and let numbers not move the text' },
  },
  'paper-differs': {
    'zh-CN': { fact: '纸张不是 A4', remedy: '检查 @page 的 size' },
    en: { fact: 'the paper is not A4', remedy: 'look at the size of @page' },
  },
  'pages-exceeded': {
    'zh-CN': { fact: '页数超过规定', remedy: '改短标题，或数据包中的名称' },
    en: { fact: 'there are more pages than it may have', remedy: 'shorten the headline, or titles of the package' },
  },
  'print-shrunk': {
    'zh-CN': { fact: '整份PDF被缩小', remedy: '找出比版心宽的元素并改窄' },
    en: { fact: 'the whole PDF was made smaller', remedy: 'find what is wider than the measure and make it narrower' },
  },
  'place-unknown': {
    'zh-CN': { fact: '网页提到的PDF不在出版清单中', remedy: '改正网页或出版清单' },
    en: { fact: 'a page speaks of a PDF that is not published', remedy: 'mend the page or the list of publications' },
  },
  'page-threw': {
    'zh-CN': { fact: '网页脚本出错，内容可能不全', remedy: '改正网页脚本，再重新生成' },
    en: {
      fact: 'a script of the page failed, and the page may be incomplete',
      remedy: 'mend the script and build again',
    },
  },
  'print-crashed': {
    'zh-CN': { fact: '打印时浏览器两次崩溃', remedy: '关闭其他程序腾出内存后再运行，或换用其他浏览器（--browser）' },
    en: {
      fact: 'the browser crashed twice while printing',
      remedy: 'free some memory and run again, or name another browser (--browser)',
    },
  },
  'print-late': {
    'zh-CN': { fact: '打印超过时限', remedy: '机器空闲时再运行；仍超时则检查网页是否过长' },
    en: {
      fact: 'printing took longer than it may',
      remedy: 'run again on an idle machine; else see what makes it slow',
    },
  },
  'print-failed': {
    'zh-CN': { fact: '没有印成', remedy: '按读到的原因改正网页后重新生成' },
    en: { fact: 'it could not be printed', remedy: 'mend the page for the reason that was read, and build again' },
  },
  ...layoutWords,
  ...readBackWords,
} satisfies Record<string, Wording>;

export type PublishCode = keyof typeof publishWords;
