/** The withheld figures by programme, year and area, each with its reason. */
import type { Figure, Key } from '../../model/cell.ts';
import { totalCode } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { cellUnit } from '../../model/unit.ts';
import { parents, tableOf, type CodeTitles, type Parents, type RawPackage } from '../package/dataPackage.ts';
import { ruleOf, type Rule, type Why, type WithheldFigure } from '../rule/disclosureRule.ts';
import { layers, linkedLayer, positionId, wholeMeasures, type Layers } from '../withhold/position.ts';
import { markup, type Markup } from './page.ts';
import { disclosureReportWords, type ReasonKind } from './withheldWords.ts';

/** In the order of the package, the latest year first. */
export function formatWithheld(
  rows: WithheldRow[],
  source: RawPackage,
  titles: CodeTitles,
  language: Language,
): Markup {
  const programmes = [...listed(source, 'programmes'), ...source.descriptor.nianbao.totals.map(totalCode)];
  const areas = listed(source, 'areas');
  const byArea = rows.toSorted((a, b) => areas.indexOf(a.figure.key.area) - areas.indexOf(b.figure.key.area));
  const groups = Map.groupBy(byArea, ({ figure }) => figure.key.programme);
  return markup`${programmes.map((code) => programmeSection(code, groups.get(code) ?? [], titles, language))}`;
}

function programmeSection(code: string, rows: WithheldRow[], titles: CodeTitles, language: Language): Markup {
  if (rows.length === 0) return markup``;
  const words = disclosureReportWords[language];
  const years = [...Map.groupBy(rows, ({ figure }) => figure.year)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const tables = years.map(([year, rowsOfYear]) => {
    const id = `${code}-${year}`;
    return markup`<div class="group">
<h3 id="${id}">${words.year(year)} <span class="count">${words.figures(rowsOfYear.length)}</span></h3>
${formatWithheldTable(rowsOfYear, id, titles, language)}</div>
`;
  });
  return markup`<section class="part grade">
<div class="rail">
<h2>${titles.programme(code)}</h2>
<p>${words.figures(rows.length)}</p>
</div>
<div class="content">
${tables}</div>
</section>
`;
}

function listed(source: RawPackage, role: 'programmes' | 'areas'): string[] {
  return (tableOf(source, role)?.rows ?? []).map(({ cells }) => cells['code'] ?? '');
}

export type WithheldRow = Pick<WithheldFigure, 'figure'> & { reason: Reason; interval: string; problem?: string };

function formatWithheldTable(rows: WithheldRow[], id: string, titles: CodeTitles, language: Language): Markup {
  const { heads } = disclosureReportWords[language];
  const areas = [...Map.groupBy(rows, ({ figure }) => figure.key.area)];
  return markup`<table class="withheld" aria-labelledby="${id}">
<colgroup><col class="of-area"><col class="of-measure"><col><col class="of-interval"></colgroup>
<thead><tr>${Object.values(heads).map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
${areas.map(([area, rowsOfArea]) => areaRows(titles.area(area), rowsOfArea, titles, language))}</table>
`;
}

function areaRows(area: string, rows: WithheldRow[], titles: CodeTitles, language: Language): Markup {
  const head = markup`<th scope="rowgroup" rowspan="${rows.length}">${area}</th>`;
  return markup`<tbody>
${rows.map((row, index) => markup`<tr>${index === 0 ? head : ''}${cells(row, titles, language)}</tr>\n`)}</tbody>
`;
}

function cells({ figure, reason, interval, problem }: WithheldRow, titles: CodeTitles, language: Language): Markup {
  const { measure, programme } = figure.key;
  const wrong = problem === undefined ? '' : markup`<b class="wrong">${problem}</b> `;
  return markup`<td>${titles.measure(measure, programme)}</td><td>${wrong}${formatReason(reason, figure, titles, language)}</td><td>${interval}</td>`;
}

const mostSubjectsListed = 4;

/** Of what the reason names, only what differs from the figure is said. */
export function formatReason(
  { kind, of, threshold }: Reason,
  figure: Pick<Figure, 'key' | 'year'>,
  titles: CodeTitles,
  language: Language,
): string {
  const words = disclosureReportWords[language];
  const names = [...new Set(of.map((subject) => words.quoted(subjectName(subject, figure, titles, language))))];
  const rest = names.length - mostSubjectsListed;
  const named = words.joined(names.slice(0, mostSubjectsListed)) + (rest > 0 ? words.more(rest) : '');
  return words.why[kind]({ of: named, threshold: threshold === undefined ? '' : words.small(threshold) });
}

function subjectName(
  { measure, programme, area, year }: Subject,
  { key, year: ownYear }: Pick<Figure, 'key' | 'year'>,
  titles: CodeTitles,
  language: Language,
): string {
  const isNamed = area !== key.area || measure !== undefined;
  return disclosureReportWords[language].subject({
    ...(year !== ownYear && { year }),
    ...(area !== key.area && { area: titles.area(area) }),
    ...((programme !== key.programme || !isNamed) && { programme: titles.programme(programme) }),
    ...(measure !== undefined && { measure: titles.measure(measure, programme) }),
  });
}

/** Without a measure, all of a programme there. */
export type Subject = Pick<Key, 'programme' | 'area'> & { year: string; measure?: string };

export type Reason = { kind: ReasonKind; of: Subject[]; threshold?: number };

const ownReasons = new Set<Why>(['small', 'rest', 'marked', 'protected', 'earlier']);

type Context = {
  rule: Rule;
  layersOf: Layers;
  wholes: Map<string, string>;
  family: Parents;
  /** Position → the figures in it that are withheld for themselves. */
  bases: Map<string, WithheldFigure[]>;
};

/** In their order. */
export function withheldReasons(source: RawPackage, withheld: WithheldFigure[]): Reason[] {
  const rule = ruleOf(source);
  const layersOf = layers(source, rule);
  const context: Context = {
    rule,
    layersOf,
    wholes: wholeMeasures(source),
    family: parents(source, 'programmes'),
    bases: Map.groupBy(
      withheld.filter(({ why }) => ownReasons.has(why)),
      (withheldFigure) => positionOf(withheldFigure, layersOf),
    ),
  };
  return withheld.map((withheldFigure) => withheldReason(withheldFigure, context));
}

function withheldReason(withheldFigure: WithheldFigure, context: Context): Reason {
  const { why, of, threshold } = withheldFigure;
  if (why === 'linked') return linkedReason(withheldFigure, context);
  if (why === 'rest') return restReason(withheldFigure, context);
  if (why === 'rate' || why === 'paid') return { kind: why, of: of.map(subjectAt) };
  const subjects = of.map((id) => subjectOf(id, withheldFigure, context));
  return { kind: why, of: subjects, ...(why === 'small' && threshold !== undefined && { threshold }) };
}

/** With the others of the same people; for a kind without counts, with those of its programme. */
function linkedReason(withheldFigure: WithheldFigure, context: Context): Reason {
  const { figure } = withheldFigure;
  const { programme, area } = figure.key;
  const position = { programme, area, year: figure.year };
  const bases = context.bases.get(positionOf(withheldFigure, context.layersOf)) ?? [];
  if (bases.length > 0)
    return { kind: 'linked', of: bases.map(({ figure: { key } }) => ({ ...position, measure: key.measure })) };
  const above = { ...position, programme: context.family.get(programme) ?? programme };
  return { kind: 'linked', of: [basesOf(above, withheldFigure, context).length > 0 ? above : position] };
}

/** Beside a part (其中), or beside a shorter period. */
function restReason({ figure: { key, cell, year } }: WithheldFigure, { rule, wholes }: Context): Reason {
  const whole = wholes.get(key.measure);
  const unit = cellUnit(cell);
  const of = whole === undefined ? [] : [{ programme: key.programme, area: key.area, year, measure: whole }];
  return { kind: 'rest', of, threshold: unit === undefined ? rule.least : rule.threshold(key, unit) };
}

function basesOf({ programme, area, year }: Subject, { figure }: WithheldFigure, context: Context): WithheldFigure[] {
  const layer = context.layersOf.get(figure.key.measure) ?? '';
  return context.bases.get(positionId(layer, programme, area, year)) ?? [];
}

function positionOf({ figure }: WithheldFigure, layersOf: Layers): string {
  const { measure, programme, area } = figure.key;
  return positionId(layersOf.get(measure) ?? '', programme, area, figure.year);
}

/** With the measure, where its layer is its own. */
function subjectOf(id: string, { figure }: WithheldFigure, { layersOf, wholes }: Context): Subject {
  const [layer = '', programme = '', area = '', ...code] = id.split('/');
  const year = code.join('/');
  const { measure } = figure.key;
  const isSame = programme === figure.key.programme && area === figure.key.area;
  const whole = isSame ? wholes.get(measure) : undefined;
  const ownLayer = layer === layersOf.get(measure) && layer !== linkedLayer ? measure : undefined;
  const named = whole ?? ownLayer;
  return { programme, area, year, ...(named !== undefined && { measure: named }) };
}

/** From measure/programme/area/year. */
function subjectAt(place: string): Subject {
  const [measure = '', programme = '', area = '', ...code] = place.split('/');
  const year = code.join('/');
  return { measure, programme, area, year };
}
