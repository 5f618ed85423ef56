/**
 * An Observable Framework project of the same table on the same pages (overview, years, programmes, areas), three charts
 * and a table each, to be built in the same run. Plot comes from its own node_modules, so that it builds without network.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CountyRow } from './countyTable.ts';

const dependencies = {
  '@observablehq/framework': '1.13.4',
  '@observablehq/plot': '0.6.17',
  'd3-dsv': '3.0.1',
  htl: '0.3.1',
};
const kinds = ['area', 'year', 'programme'] as const;

export async function writePeer(folder: string, rows: CountyRow[]): Promise<void> {
  const paths = kinds.flatMap((kind) => [...new Set(rows.map((row) => row[kind]))].map((code) => `/${kind}/${code}`));
  const config = { title: 'Peer', root: 'src', search: false, dynamicPaths: paths };
  const files = {
    'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
    'observablehq.config.js': `export default ${JSON.stringify(config)};\n`,
    'src/data/county.json': JSON.stringify(rows),
    'src/index.md': page('Overview', 'all'),
    ...Object.fromEntries(kinds.map((kind) => [`src/${kind}/[${kind}].md`, page(kind, ofPage(kind))])),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

function ofPage(kind: string): string {
  return `all.filter((row) => row.${kind} === observable.params.${kind})`;
}

function page(title: string, rows: string): string {
  const blocks = [
    `import * as Plot from "@observablehq/plot";
const all = await FileAttachment("/data/county.json").json();
const rows = ${rows};`,
    plot('Plot.barY(rows, Plot.groupX({y: "sum"}, {x: "year", y: "households", fill: "programme"}))'),
    plot('Plot.lineY(rows, Plot.groupX({y: "sum"}, {x: "year", y: "recipients", stroke: "programme"}))'),
    plot('Plot.barY(rows, Plot.groupX({y: "sum"}, {x: "year", y: "funds"}))'),
    `const table = document.createElement("table");
table.innerHTML = rows.slice(0, 200).map((row) => "<tr>" + Object.values(row).map((cell) => "<td>" + cell).join("")).join("");
display(table);`,
  ];
  return [`# ${title}`, ...blocks.map((block) => `\`\`\`js\n${block}\n\`\`\``), ''].join('\n');
}

function plot(mark: string): string {
  return `display(Plot.plot({y: {grid: true}, color: {legend: true}, marks: [${mark}]}));`;
}
