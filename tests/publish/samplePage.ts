/** A page as a publication has it: two languages, figures, bold, a table, a labelled chart, a margin box, links. */
export const samplePage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>仪征市民政统计 2021</title>
<style>
@page { size: A4; margin: 20mm; @bottom-center { content: '第 ' counter(page) ' 页 / ' counter(pages); font: 400 9pt 'Nianbao Sans' } }
body { font: 400 11pt/1.6 'Nianbao Serif' }
h1, h2, strong, th { font-family: 'Nianbao Sans'; font-weight: 700 }
h2 { break-before: page }
svg text { font: 400 10px 'Nianbao Sans' }
</style>
</head>
<body>
<main>
<h1>低保人员用款说明</h1>
<p>年末在册<strong>1562户</strong>、2414人，本月人民用户。<a href="other.html">另一页</a> <a href="#en">English</a></p>
<table>
<caption>城乡低保</caption>
<thead><tr><th scope="col">项目</th><th scope="col">户数（户）</th><th scope="col">人数（人）</th></tr></thead>
<tbody><tr><th scope="row">农村低保</th><td>1562</td><td>2414</td></tr></tbody>
</table>
<svg role="img" aria-label="农村低保2414人" width="200" height="40"><rect width="160" height="20" fill="#a33"/><text y="35">2414人</text></svg>
<h2 id="en" lang="en">In English</h2>
<p lang="en">At the end of the year 1,562 households, 2,414 people.</p>
</main>
</body>
</html>
`;
