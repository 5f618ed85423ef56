import type { Language } from '../../src/model/language.ts';

const words = {
  'zh-CN': {
    title: '仪征市民政统计 2021',
    contents: '目录',
    heading: '低保人员用款说明',
    first: '一、综合',
    second: '二、项目',
    text: '年末在册农村低保',
    households: '户',
    persons: '人',
    label: '农村低保2414人',
    other: '另一页',
    running: '仪征市民政统计',
  },
  en: {
    title: 'Civil affairs statistics of Yizheng 2021',
    contents: 'Contents',
    heading: 'Rural minimum living guarantee',
    first: 'Overview',
    second: 'Programmes',
    text: 'On the books at the end of the year: ',
    households: ' households',
    persons: ' people',
    label: 'Rural: 2,414 people',
    other: 'another page',
    running: 'Civil affairs',
  },
};

/** A publication as the site makes it: contents with page numbers, figures, bold, a table, a drawing, margin boxes. */
export function samplePage(language: Language): string {
  const own = words[language];
  const cell = (id: string, number: string, unit: string) =>
    `<span data-cell="${id}">${number}<span class="unit">${unit}</span></span>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${own.title}</title>
<link rel="stylesheet" href="print.css">
<style>@page { @top-left { content: '${own.running}'; font: 400 8pt 'Nianbao Sans' } }</style>
</head>
<body>
<h1>${own.heading}</h1>
<nav>
<h2>${own.contents}</h2>
<p><a href="#first">${own.first}</a> <span data-page-of="first"></span></p>
<p><a href="#second">${own.second}</a> <span data-page-of="second"></span></p>
</nav>
<main>
<p><a href="${language}-other.html">${own.other}</a> <span data-pdf="reports/sample.${language}.pdf" data-pdf-part="summary"></span></p>
<section><h2 id="first">${own.first}</h2>
<p>${own.text}<strong>${cell('a', '1562', own.households)}</strong>、${cell('b', '2414', own.persons)}。<em>※</em></p>
<table>
<thead><tr><th scope="col">&nbsp;</th><th scope="col">${own.households}</th><th scope="col">${own.persons}</th></tr></thead>
<tbody><tr><th scope="row">${own.first}</th><td data-cell="a">1,562<span class="pad">.00</span></td><td data-cell="b">2,414</td></tr></tbody>
</table></section>
<section><h2 id="second">${own.second}</h2>
<div data-cells="b"><svg role="img" aria-label="${own.label}" width="200" height="130">
<g class="axis"><line class="zero" x2="200" y1="100" y2="100"/><line class="grid" x2="200" y1="60" y2="60"/><line class="grid" x2="200" y1="20" y2="20"/></g>
<g class="axis values"><text y="96">0</text><text y="56">1,500</text><text y="16">3,000</text></g>
<rect x="60" y="35.6" width="40" height="64.4" fill="#a33"/><text x="110" y="75" data-year="2021">2414</text>
<g class="axis years"><text x="70" y="118">2021</text></g>
</svg></div>
</section>
</main>
</body>
</html>
`;
}

/** The style sheet of the sample, with the measure of 441 pt. */
export const sampleStyles = `
@page { size: A4; margin: 84pt 64.3pt 73.9pt 90pt; @bottom-right { content: counter(page) ' / ' counter(pages); font: 400 8pt 'Nianbao Sans' } }
body { font: 400 10.5pt/18pt 'Nianbao Serif'; margin: 0 }
h1, h2, strong, th { font-family: 'Nianbao Sans'; font-weight: 700 }
.unit, svg text { font: 400 8pt 'Nianbao Sans' }
svg { display: block }
.axis { stroke-width: 0.5 }
em { font-style: normal }
.pad { visibility: hidden }
main h2 { margin: 0; font-size: 20pt; line-height: 1 }
@media print { main > section { break-before: page } [data-pdf-part] { display: none } }
`;
