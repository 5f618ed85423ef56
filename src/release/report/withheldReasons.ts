/**
 * Why a figure is withheld, as its staff would say it: of an amount beside a small count that it is of the same people, of a
 * count in a protected programme that it is protected, of one with a small rest beside it what is left.
 */
import type { ReasonKind } from '../../i18n/disclosureReportWords.ts';
import type { Key } from '../../model/cell.ts';
import { layers, linked, wholeMeasures, type Layers } from '../disclosure/layers.ts';
import { positionId } from '../disclosure/position.ts';
import { ruleOf, type Rule } from '../disclosure/ruleOf.ts';
import type { WithheldFigure, Why } from '../disclosure/withheldFigure.ts';
import { parents, type Parents } from '../parents.ts';
import type { RawPackage } from '../readPackage.ts';

/** What a figure is withheld for the sake of: all of a programme there, or one measure of it. */
export type Subject = Pick<Key, 'programme' | 'area'> & { year: string; measure?: string };
export type Reason = { kind: ReasonKind; of: Subject[]; threshold?: number };

const own = new Set<Why>(['small', 'rest', 'marked', 'protected', 'earlier']);

type Context = {
  rule: Rule;
  top: string;
  layersOf: Layers;
  wholes: Map<string, string>;
  family: Parents;
  /** Position → the figures in it that are withheld for themselves. */
  bases: Map<string, WithheldFigure[]>;
  /** The smallest threshold that a count of the package can have. */
  least: number;
};

/** The reason of each, in their order. */
export function withheldReasons(source: RawPackage, withheld: WithheldFigure[]): Reason[] {
  const rule = ruleOf(source);
  const layersOf = layers(source, rule);
  const context: Context = {
    ...{ rule, layersOf, top: source.descriptor.nianbao.area, least: rule.least },
    ...{ wholes: wholeMeasures(source), family: parents(source, 'programmes') },
    bases: Map.groupBy(
      withheld.filter(({ why }) => own.has(why)),
      (one) => positionOf(one, layersOf),
    ),
  };
  return withheld.map((one) => withheldReason(one, context));
}

function withheldReason(one: WithheldFigure, context: Context): Reason {
  const { why, of, threshold } = one;
  if (why === 'linked') return linkedReason(one, context);
  if (why === 'rate') return { kind: why, of: of.map(placed) };
  const subjects = of.map((id) => subjectOf(id, one, context));
  return { kind: why, of: subjects, ...(why === 'small' && threshold !== undefined && { threshold }) };
}

/** What goes with the others of its people; where none of them is small itself, what they are withheld for. */
function linkedReason(one: WithheldFigure, context: Context): Reason {
  const { figure } = one;
  const { measure, programme, area } = figure.key;
  const position = { programme, area, year: figure.year };
  const bases = context.bases.get(positionOf(one, context.layersOf)) ?? [];
  if (bases.length > 0)
    return { kind: 'linked', of: bases.map(({ figure: { key } }) => ({ ...position, measure: key.measure })) };
  if (context.rule.isProtected(programme) && area !== context.top) return { kind: 'protected', of: [] };
  const parent = context.family.get(programme);
  const above = parent === undefined ? [] : basesOf({ ...position, programme: parent }, one, context);
  if (parent !== undefined && above.length > 0) return { kind: 'linked', of: [{ ...position, programme: parent }] };
  const whole = context.wholes.get(measure);
  const beside = whole === undefined ? [] : [{ ...position, measure: whole }];
  return { kind: 'rest', of: beside, threshold: context.least };
}

function basesOf({ programme, area, year }: Subject, { figure }: WithheldFigure, context: Context): WithheldFigure[] {
  const layer = context.layersOf.get(figure.key.measure) ?? '';
  return context.bases.get(positionId(layer, programme, area, year)) ?? [];
}

function positionOf({ figure }: WithheldFigure, layersOf: Layers): string {
  const { measure, programme, area } = figure.key;
  return positionId(layersOf.get(measure) ?? '', programme, area, figure.year);
}

/** A position by its id; of a layer of its own, the measure with it. */
function subjectOf(id: string, { figure }: WithheldFigure, { layersOf, wholes }: Context): Subject {
  const [layer = '', programme = '', area = '', year = ''] = id.split('/');
  const { measure } = figure.key;
  const isSame = programme === figure.key.programme && area === figure.key.area;
  const whole = isSame ? wholes.get(measure) : undefined;
  const ownLayer = layer === layersOf.get(measure) && layer !== linked ? measure : undefined;
  const named = whole ?? ownLayer;
  return { programme, area, year, ...(named !== undefined && { measure: named }) };
}

/** A place (measure/programme/area/year). */
function placed(place: string): Subject {
  const [measure = '', programme = '', area = '', year = ''] = place.split('/');
  return { measure, programme, area, year };
}
