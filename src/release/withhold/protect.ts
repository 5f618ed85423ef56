/** Primary and secondary suppression, and all that is linked to either. Shares only `rule` with `audit`. */
import { placeKey, withheld, type Figure } from '../../model/cell.ts';
import type { Decimal } from '../../model/decimal.ts';
import { areasInside } from '../package/areas.ts';
import type { EditionFigures, RawPackage } from '../package/dataPackage.ts';
import { countUnits, isFew, ruleOf, type Rule } from '../rule/disclosureRule.ts';
import type { WithheldFigure } from '../rule/withheldFigure.ts';
import { blanks } from './blanks.ts';
import { patternsOf } from './patterns.ts';
import { periodRests } from './periodRests.ts';
import { layers, positions, wholeMeasures } from './position.ts';
import { precedents, type Precedent, type StandingSetting } from './standing.ts';
import { withheldFigures } from './withheldFigures.ts';

/**
 * Withholds what would say something of a few recognisable people: what the package's rule names, its companions, and all
 * that is linked to either (money, averages, rates, parts, totals). The reader is told the rule, and may have every earlier
 * edition in hand.
 */
export type Protected = {
  /** All figures, those withheld without a number. */
  figures: Figure[];
  withheld: WithheldFigure[];
  /** Figures that nothing hides. */
  unprotected: Figure[];
  /** Figures that would be withheld, and that an edition has published. */
  reopened: (Precedent & { figure: Figure })[];
};

/** `editions` are those published, the oldest first. */
export function protect(source: RawPackage, figures: Figure[], editions: EditionFigures[] = []): Protected {
  const rule = ruleOf(source);
  const before = precedents(editions);
  const layersOf = layers(source, rule);
  const within = areasInside(source, figures);
  const all = positions(figures, layersOf, ratesOf(source));
  const setting = settingOf(source, figures, rule, before);
  const patterns = patternsOf(source, all, setting, layersOf, within);
  const reasons = new Map(patterns.flatMap((pattern) => [...pattern.reasons]));
  const cycles = patterns.flatMap((pattern) => pattern.cycles);
  const chosen = withheldFigures({ source, figures, setting, layersOf, reasons, cycles });
  const hidden = [
    ...chosen,
    ...blanks({ source, figures, layersOf, within, before: editions.flatMap((edition) => edition.figures) }, chosen),
  ];
  const ids = new Set(hidden.map(({ figure }) => figure.id));
  return {
    figures: withoutQuotes([...figures.filter(({ id }) => !ids.has(id)), ...hidden.map(hiddenFigure)], hidden),
    withheld: hidden,
    unprotected: patterns.flatMap(({ unprotected }) => unprotected.flatMap((id) => all.get(id)!.figures)),
    reopened: hidden.flatMap(({ figure }) => {
      const earlier = before(figure);
      return earlier?.cell.state === 'value' ? [{ ...earlier, figure }] : [];
    }),
  };
}

function settingOf(
  source: RawPackage,
  figures: Figure[],
  rule: Rule,
  before: StandingSetting['before'],
): StandingSetting {
  const at = new Map(figures.map((figure) => [placeKey(figure), figure]));
  const wholes = wholeMeasures(source);
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
    wholeOf: ({ key, year }) => {
      const measure = wholes.get(key.measure);
      return measure === undefined ? undefined : at.get(placeKey({ key: { ...key, measure }, year }));
    },
    periodRests: periodRests({ source, figures }, isFewOf),
  };
}

/** A sentence that a withheld figure was read from says its number also where it is quoted for another. */
function withoutQuotes(figures: Figure[], hidden: WithheldFigure[]): Figure[] {
  const quotes = new Set(hidden.flatMap(({ figure }) => figure.quote ?? []));
  return figures.map(({ quote, ...rest }) => (quote === undefined || quotes.has(quote) ? rest : { ...rest, quote }));
}

/** Nothing of the row is left but its place: quotation and note may say the number. */
function hiddenFigure({ figure: { id, key, year, source } }: WithheldFigure): Figure {
  return { id, key, year, cell: withheld, ...(source !== undefined && { source }) };
}

function ratesOf({ descriptor }: RawPackage): Set<string> {
  return new Set(descriptor.nianbao.measures.flatMap(({ code, kind }) => (kind === 'rate' ? [code] : [])));
}
