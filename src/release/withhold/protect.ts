/** Withholds small counts, the companions that hide them, and all that is linked to either. */
import { placeKey, withheld, type Figure } from '../../model/cell.ts';
import { sign, type Decimal } from '../../model/decimal.ts';
import { totalCode } from '../../model/description.ts';
import type { Unit } from '../../model/unit.ts';
import { areaLines, zoneWholes } from '../package/areas.ts';
import { parents, type EditionFigures, type RawPackage } from '../package/dataPackage.ts';
import type { ReplayedTable } from '../replay/replay.ts';
import { countOf, countUnits, isFew, ruleOf, smallThreshold } from '../rule/disclosureRule.ts';
import type { Rule, UnstatedNumber, Why, WithheldFigure } from '../rule/disclosureRule.ts';
import { blanks, flowsAfter, rates } from './blanks.ts';
import type { Cycle } from './companions.ts';
import { patternsOf } from './patterns.ts';
import { layers, positionId, positions, wholeMeasures, type Layers } from './position.ts';
import { moneyLines, paidMoney, type MoneyLine } from './paidMoney.ts';
import { replayedTables } from './replayed.ts';
import { isSmall, mustStay, periodRests, precedents, smallRests, wasWithheld } from './standing.ts';
import type { Precedent, StandingSetting } from './standing.ts';
import type { PositionReason } from './tablePattern.ts';
import { unstatedFigures } from './unstated.ts';

/** The reader is assumed to know the rule and to have every earlier edition. */
export type Protected = {
  /** Withheld ones without a number. */
  figures: Figure[];
  withheld: WithheldFigure[];
  /** That nothing hides. */
  unprotected: Figure[];
  /** Known to readers without a row. */
  unstated: UnstatedNumber[];
  /** The choice, for a reader who makes it again. */
  tables: ReplayedTable[];
  /** That an edition has published. */
  reopened: (Precedent & { figure: Figure })[];
};

/** `editions` are those published, the oldest first. */
export function protect(source: RawPackage, figures: Figure[], editions: EditionFigures[] = []): Protected {
  const rule = ruleOf(source);
  const before = precedents(editions.map(withUnstated));
  const layersOf = layers(source, rule);
  const areas = areaLines(source, figures);
  const unstated = unstatedFigures({ source, figures }, areas);
  const all = positions(figures, unstated, layersOf, ratesOf(source));
  const setting = settingOf({ source, figures }, unstated, rule, before);
  const patterns = patternsOf(source, all, setting, layersOf, areas);
  const reasons = new Map(patterns.flatMap((pattern) => [...pattern.reasons]));
  const cycles = patterns.flatMap((pattern) => pattern.cycles);
  const lines = moneyLines({ source, figures }, all, areas);
  const chosen = withheldFigures({ source, figures, unstated, setting, layersOf, reasons, cycles, lines });
  const hidden = [
    ...chosen,
    ...blanks({ source, figures, layersOf, areas, before: editions.flatMap((edition) => edition.figures) }, chosen),
  ];
  const ids = new Set(hidden.map(({ figure }) => figure.id));
  return {
    figures: withoutQuotes([...figures.filter(({ id }) => !ids.has(id)), ...hidden.map(hiddenFigure)], hidden),
    withheld: hidden,
    unprotected: statedOnly(
      patterns.flatMap(({ unprotected }) => unprotected.flatMap((id) => all.get(id)!.figures)),
      unstated,
    ),
    unstated: unstated.filter(({ id }) => !ids.has(id)).map((figure) => unstatedNumber(figure, setting)),
    tables: replayedTables(patterns, all, rule),
    reopened: hidden.flatMap(({ figure }) => {
      const earlier = before(figure);
      return earlier?.cell.state === 'value' ? [{ ...earlier, figure }] : [];
    }),
  };
}

/** Every reader has subtracted what an earlier edition left. */
function withUnstated(edition: EditionFigures): EditionFigures {
  const { source, figures } = edition;
  return { ...edition, figures: [...figures, ...unstatedFigures(edition, areaLines(source, figures))] };
}

/** Of a number without a row the audit tells. */
function statedOnly(figures: Figure[], unstated: Figure[]): Figure[] {
  const ids = new Set(unstated.map(({ id }) => id));
  return figures.filter(({ id }) => !ids.has(id));
}

function unstatedNumber(figure: Figure, setting: StandingSetting): UnstatedNumber {
  const { key, year } = figure;
  const isExempt = setting.rule.exemption(key.programme, key.area, year) !== undefined;
  const threshold = !isExempt && isSmall(figure, setting) ? smallThreshold(figure.cell, key, setting.rule) : undefined;
  return { figure, ...(threshold !== undefined && { threshold }) };
}

function settingOf(
  { source, figures }: Pick<EditionFigures, 'source' | 'figures'>,
  unstated: Figure[],
  rule: Rule,
  before: StandingSetting['before'],
): StandingSetting {
  const at = new Map([...figures, ...unstated].map((figure) => [placeKey(figure), figure]));
  const wholes = wholeMeasures(source);
  const zones = zoneWholes(source);
  const counted = countUnits(source, figures);
  const isFewOf = (count: Decimal, { key, year }: Figure): boolean => {
    const isExempt = rule.exemption(key.programme, key.area, year) !== undefined;
    return !isExempt && isFew(count, rule.threshold(key, counted.get(key.measure)!));
  };
  return {
    rule,
    before,
    counted,
    top: source.descriptor.nianbao.area,
    wholesOf: ({ key, year }) => {
      const measure = wholes.get(key.measure);
      const area = zones.get(key.area);
      const ofMeasure = measure === undefined ? [] : [{ ...key, measure }];
      const ofArea = area === undefined ? [] : [{ ...key, area }];
      return [...ofMeasure, ...ofArea].flatMap((key) => at.get(placeKey({ key, year })) ?? []);
    },
    periodRests: periodRests({ source, figures }, isFewOf),
  };
}

/** A sentence from which a withheld figure was read gives its number also where it is quoted for another. */
function withoutQuotes(figures: Figure[], hidden: WithheldFigure[]): Figure[] {
  const quotes = new Set(hidden.flatMap(({ figure }) => figure.quote ?? []));
  return figures.map(({ quote, ...rest }) => (quote === undefined || quotes.has(quote) ? rest : { ...rest, quote }));
}

/** Without quotation and note, which may give the number. */
function hiddenFigure({ figure: { id, key, year, source } }: WithheldFigure): Figure {
  return { id, key, year, cell: withheld, ...(source !== undefined && { source }) };
}

function ratesOf({ descriptor }: RawPackage): Set<string> {
  return new Set(descriptor.nianbao.measures.flatMap(({ code, kind }) => (kind === 'rate' ? [code] : [])));
}

type Choice = {
  source: RawPackage;
  figures: Figure[];
  unstated: Figure[];
  setting: StandingSetting;
  layersOf: Layers;
  reasons: Map<string, PositionReason>;
  cycles: Cycle[];
  lines: MoneyLine[];
};

const reasonsOfOthers = new Set<Why>(['companion', 'follows', 'breakdown', 'earlier', 'protected']);

/** With the totals and rates that would disclose them. */
function withheldFigures(choice: Choice): WithheldFigure[] {
  const units = countUnits(choice.source, choice.figures);
  const ofPositions = choice.figures
    .filter(({ cell }) => cell.state !== 'absent')
    .flatMap(
      (figure) => ofPosition(figure, choice, units) ?? ofTotal(figure, choice) ?? ofEarlier(figure, choice) ?? [],
    );
  const told = [...ofPositions, ...flowsAfter(choice, ofPositions)];
  const hidden = [...told, ...paidMoney(choice, choice.lines, told, (figure) => mustStay(figure, choice.setting))];
  const rowless = choice.unstated.filter((figure) => choice.reasons.has(positionOf(figure, choice.layersOf)));
  return [...hidden, ...rates(choice, [...hidden, ...rowless.map((figure) => ({ figure }))])];
}

function ofPosition(figure: Figure, choice: Choice, units: Map<string, Unit>): WithheldFigure | undefined {
  const id = positionOf(figure, choice.layersOf);
  const reason = choice.reasons.get(id);
  if (reason === undefined)
    return figure.cell.state === 'withheld' ? markedFigure(figure, units, choice.setting.rule) : undefined;
  const { why, of } = reason;
  if (figure.cell.state === 'withheld') return markedFigure(figure, units, choice.setting.rule);
  const threshold = why === 'companion' ? undefined : smallThreshold(figure.cell, figure.key, choice.setting.rule);
  const few = why === 'companion' ? [] : smallRests(figure, choice.setting);
  const isRest = few.length > 0;
  const cause: Why = isRest ? 'rest' : threshold !== undefined || reasonsOfOthers.has(why) ? why : 'linked';
  const shown = threshold !== undefined && (why === 'earlier' || isRest) ? 'small' : cause;
  const details = { ...(threshold !== undefined && { threshold }), ...(isRest && { smallRests: few }) };
  return { figure, why: shown, of, ...details, least: leastOf(figure, why) };
}

/** May be of any size: treated as if it were small. */
function markedFigure(figure: Figure, units: Map<string, Unit>, rule: Rule): WithheldFigure {
  const unit = units.get(figure.key.measure);
  const threshold = unit === undefined ? 1 : rule.threshold(figure.key, unit);
  const [bounds, least]: [object, 0 | 1] = threshold > 1 ? [{ threshold }, 1] : [{}, 0];
  return { figure, why: 'marked', of: [], ...bounds, least };
}

/** Where something is withheld with others it may be zero: nobody can say that there is one. */
function leastOf({ cell }: Figure, why: PositionReason['why']): 0 | 1 {
  const counted = countOf(cell);
  return counted !== undefined && sign(counted.count) > 0 && why !== 'breakdown' ? 1 : 0;
}

/** A total goes where any of its programmes could change without the others making up for it. */
function ofTotal(figure: Figure, choice: Choice): WithheldFigure | undefined {
  const { key, year } = figure;
  const total = choice.source.descriptor.nianbao.totals.find((total) => totalCode(total) === key.programme);
  const layer = choice.layersOf.get(key.measure);
  if (total === undefined || layer === undefined) return undefined;
  const parts = total.programmes.map((programme) => positionId(layer, programme, key.area, year));
  const of = parts.filter((id) => choice.reasons.has(id));
  const isMoved = (cycle: Cycle) => parts.reduce((sum, id) => sum + (cycle.get(id) ?? 0), 0) !== 0;
  const isOpen = of.some((id) => !choice.cycles.some((cycle) => cycle.has(id))) || choice.cycles.some(isMoved);
  const twin = programmeOf(total.programmes, choice.source);
  const isTwinHeld = twin !== undefined && choice.reasons.has(positionId(layer, twin, key.area, year));
  if (!isTwinHeld && (of.length === 0 || !isOpen)) return undefined;
  const threshold = smallThreshold(figure.cell, figure.key, choice.setting.rule);
  return {
    figure,
    why: 'total',
    of,
    ...(threshold !== undefined && { threshold }),
    least: leastOf(figure, 'companion'),
  };
}

/** The programme of which these are all the kinds: a total of them equals it. */
function programmeOf(programmes: string[], source: RawPackage): string | undefined {
  const family = [...parents(source, 'programmes')];
  const parent = family.find(([code]) => code === programmes[0])?.[1];
  const kinds = family.flatMap(([code, parentCode]) => (parentCode === parent ? [code] : []));
  return kinds.length === programmes.length && kinds.every((code) => programmes.includes(code)) ? parent : undefined;
}

/** Computed from others, and withheld in an earlier edition. */
function ofEarlier(figure: Figure, { setting: { rule, before } }: Choice): WithheldFigure | undefined {
  const { key, year } = figure;
  const isExempt = rule.exemption(key.programme, key.area, year) !== undefined;
  return isExempt || !wasWithheld(figure, before) ? undefined : { figure, why: 'earlier', of: [], least: 0 };
}

function positionOf({ key, year }: Figure, layersOf: Layers): string {
  return positionId(layersOf.get(key.measure) ?? '', key.programme, key.area, year);
}
