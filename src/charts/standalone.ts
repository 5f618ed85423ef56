/** A chart as an SVG file of its own, with title, unit, notes, source and plain colours. */
import type { Language } from '../model/language.ts';
import { screenSans, wrapText } from './text.ts';

/** `css` has tokens first, then charts; `millimetres` is the width of a file for print. */
type StandaloneText = Record<'title' | 'unitLine' | 'note' | 'source' | 'css', string> & {
  language: Language;
  millimetres?: number;
};

type TextLine = { name: 'title' | 'unit-line' | 'note'; text: string; size: number; y: number };

/** In pixels: sizes of type, the margin around all, and the space above and below the chart. */
type Look = { margin: number; title: number; unit: number; note: number; above: number; below: number };

const screenLook: Look = { margin: 24, title: 19, unit: 14, note: 13, above: 16, below: 10 };

/** 11 and 8 points; a page has its own margins. */
const printLook: Look = { margin: 0, title: 14.67, unit: 10.67, note: 10.67, above: 8, below: 6 };

const pixelsPerMillimetre = 96 / 25.4;

/** Of the chart in a file for print. */
export function printWidth(millimetres: number): number {
  return millimetres * pixelsPerMillimetre - 2 * printLook.margin;
}
const fonts = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Segoe UI', system-ui, sans-serif";

/** Refers to no other file. */
export function standalone(
  svg: string,
  { title, unitLine, note, source, language, css, millimetres }: StandaloneText,
): string {
  const { width, height, classes, label, inside } = partsOf(svg);
  const look = millimetres === undefined ? screenLook : printLook;
  const { margin } = look;
  const titles = [...linesOf('title', title, look.title, width), ...linesOf('unit-line', unitLine, look.unit, width)];
  const head = stackedLines(margin, titles);
  const chartTop = head.bottom + look.above;
  const notes = [...linesOf('note', note, look.note, width), ...linesOf('note', source, look.note, width)];
  const foot = stackedLines(chartTop + height + look.below, notes);
  const wide = width + 2 * margin;
  const high = Math.ceil(foot.bottom + Math.max(0, margin - 4));
  const size = `${sizeOf(wide, high, millimetres)} viewBox="0 0 ${wide} ${high}"`;
  const name = `lang="${language}" role="img" aria-label="${label}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${classes}" ${size} ${name}>`,
    `<style>\ntext { font-family: ${fonts}; }\n${lightStyle(css, svg)}\n</style>`,
    `<rect class="ground" width="${wide}" height="${high}"/>`,
    ...[...head.lines, ...foot.lines].map((line) => textElement(line, margin)),
    `<g transform="translate(${margin},${chartTop})">${inside}</g>`,
    '</svg>\n',
  ].join('\n');
}

function sizeOf(wide: number, high: number, millimetres: number | undefined): string {
  if (millimetres === undefined) return `width="${wide}" height="${high}"`;
  return `width="${millimetres}mm" height="${Math.round((high / wide) * millimetres * 100) / 100}mm"`;
}

function partsOf(svg: string) {
  // XML has no other named character
  const plain = svg.replaceAll('&nbsp;', '&#160;');
  const [, attributes, inside] = /^<svg ([^>]*)>([\s\S]*)<\/svg>$/.exec(plain) ?? [];
  if (attributes === undefined || inside === undefined) throw new Error('invalid chart: not one svg element');
  const value = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return {
    width: Number(value('width')),
    height: Number(value('height')),
    classes: value('class'),
    label: value('aria-label'),
    inside,
  };
}

function linesOf(name: TextLine['name'], text: string, size: number, width: number): Omit<TextLine, 'y'>[] {
  const lines = wrapText(text, name === 'title' ? size * screenSans.bold : size, width).filter(Boolean);
  return lines.map((line) => ({ name, text: line, size }));
}

function stackedLines(top: number, lines: Omit<TextLine, 'y'>[]): { lines: TextLine[]; bottom: number } {
  return lines.reduce<{ lines: TextLine[]; bottom: number }>(
    ({ lines, bottom }, line) => {
      const next = Math.round(bottom + line.size * 1.4);
      return { lines: [...lines, { ...line, y: next - Math.round(line.size * 0.3) }], bottom: next };
    },
    { lines: [], bottom: top },
  );
}

function textElement({ name, text, size, y }: TextLine, margin: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text class="${name}" x="${margin}" y="${y}" font-size="${size}">${escaped}</text>`;
}

/**
 * Light tokens replace every variable, once for each tone: word processors and drawing programs know no CSS
 * variables.
 */
type Rule = { selector: string; body: string };

type Names = Record<string, string>;

/** Throws on a variable without a value. */
function lightStyle(css: string, svg: string): string {
  const rules = parseRules(css);
  const tokens = customProperties(rules.find(({ selector }) => selector === ':root')?.body ?? '');
  const chartRules = rules.filter(({ selector }) => selector.includes('.chart'));
  const tones = [...new Set(svg.match(/\b(?:p\d|grey)\b/g) ?? [])].sort();
  const inherited = namesOf('.chart', chartRules, tokens);
  const settings: [string, Names][] = tones.map((tone) => [tone, namesOf(`.chart .${tone}`, chartRules, inherited)]);
  return chartRules.flatMap((rule) => ruleLines(rule, inherited, settings)).join('\n');
}

function parseRules(css: string): Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim().replace(/\s+/g, ' '),
    body: body.trim().replace(/\s+/g, ' '),
  }));
}

function customProperties(body: string): Names {
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function namesOf(selector: string, rules: Rule[], outer: Names): Names {
  const bodies = rules.filter((rule) => rule.selector === selector).map(({ body }) => customProperties(body));
  return bodies.reduce((names, body) => ({ ...names, ...body }), outer);
}

/** For charts as such, then for each tone that differs: on the element or around it. */
function ruleLines({ selector, body }: Rule, inherited: Names, tones: [string, Names][]): string[] {
  const declarations = body.replace(/--[\w-]+:[^;]*;?/g, '').trim();
  if (declarations === '') return [];
  const plain = resolvedVariables(declarations, inherited);
  const toned = tones.map(([tone, names]) => [tone, resolvedVariables(declarations, names)] as const);
  const different = toned.filter(([, value]) => value !== plain);
  return [`${selector} { ${plain} }`, ...different.map(([tone, value]) => `${withTone(selector, tone)} { ${value} }`)];
}

function withTone(selector: string, tone: string): string {
  const toned = (part: string) => [
    part.replace('.chart', `.chart .${tone}`),
    part.replace(/(\.chart\S* \S+)/, `$1.${tone}`),
  ];
  return selector.split(', ').flatMap(toned).join(', ');
}

function resolvedVariables(text: string, names: Names): string {
  const next = text.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, fallback?: string) => {
    const value = names[name] ?? fallback;
    if (value === undefined) throw new Error(`missing token: ${name}`);
    return value;
  });
  return next === text ? text : resolvedVariables(next, names);
}
