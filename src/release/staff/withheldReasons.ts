/** Why each figure is withheld: for which other figures, or for which threshold. */
import type { Key } from '../../model/cell.ts';
import { cellUnit } from '../../model/unit.ts';
import { parents, type Parents, type RawPackage } from '../package/dataPackage.ts';
import { ruleOf, type Rule, type Why, type WithheldFigure } from '../rule/disclosureRule.ts';
import { layers, linkedLayer, positionId, wholeMeasures, type Layers } from '../withhold/position.ts';
import type { ReasonKind } from './withheldWords.ts';

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
  if (why === 'rate') return { kind: why, of: of.map(subjectAt) };
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
  const [layer = '', programme = '', area = '', year = ''] = id.split('/');
  const { measure } = figure.key;
  const isSame = programme === figure.key.programme && area === figure.key.area;
  const whole = isSame ? wholes.get(measure) : undefined;
  const ownLayer = layer === layersOf.get(measure) && layer !== linkedLayer ? measure : undefined;
  const named = whole ?? ownLayer;
  return { programme, area, year, ...(named !== undefined && { measure: named }) };
}

/** From measure/programme/area/year. */
function subjectAt(place: string): Subject {
  const [measure = '', programme = '', area = '', year = ''] = place.split('/');
  return { measure, programme, area, year };
}
