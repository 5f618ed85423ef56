import { city, kindsOf, place, top, type Model } from './model.ts';

/** Every figure of a package, by place, as a text with its decimals: what is given and what a release computes of it. */
export function figuresOfModel(model: Model): Map<string, string> {
  const amounts = amountsOf(model);
  const standards = [...model.atoms].filter(([key]) => key.startsWith('standard/'));
  const shown = new Map([...amounts, ...standards].map(([key, value]) => [key, format(key, value)] as const));
  for (const [key, text] of ratesOf(model, amounts)) shown.set(key, text);
  return shown;
}

/** Money in 万元 with two decimals, which is whole: a rate is divided from what is printed. */
function format(key: string, value: number): string {
  return key.startsWith('funds/') ? (value / 100).toFixed(2) : String(value);
}

/** Atoms with all their sums; money in hundreds of yuan. */
export function amountsOf(model: Model): Map<string, number> {
  const all = new Map([...model.atoms].filter(([key]) => !key.startsWith('standard/')));
  const add = (key: string, parts: string[]) => {
    if (parts.length === 0 || parts.some((part) => !all.has(part))) return;
    all.set(
      key,
      parts.reduce((sum, part) => sum + all.get(part)!, 0),
    );
  };
  for (const year of model.years)
    for (const measure of model.measures) {
      if (model.givesParents)
        for (const { code } of model.programmes)
          for (const town of [...model.towns, ...model.siblings]) {
            const kinds = kindsOf(model, code);
            if (kinds.length > 0)
              add(
                place(measure, code, town, year),
                kinds.map((kind) => place(measure, kind, town, year)),
              );
          }
      for (const { code } of model.programmes)
        add(
          place(measure, code, top, year),
          model.towns.map((town) => place(measure, code, town, year)),
        );
      if (model.siblings.length > 0)
        for (const { code } of model.programmes)
          add(
            place(measure, code, city, year),
            [top, ...model.siblings].map((area) => place(measure, code, area, year)),
          );
      for (const { code, measure: own, programmes } of model.totals.filter((one) => one.measure === measure))
        for (const area of [...model.towns, top])
          add(
            place(own, `total:${code}`, area, year),
            programmes.map((one) => place(own, one, area, year)),
          );
    }
  return all;
}

function ratesOf(model: Model, amounts: Map<string, number>): [string, string][] {
  const codes = model.programmes.map(({ code }) => code);
  return model.years.flatMap((year) =>
    codes.flatMap((code) =>
      [...model.towns, ...(model.givesTop ? [top] : [])].flatMap((area): [string, string][] => {
        const at = (measure: string, of = year) => amounts.get(place(measure, code, area, of));
        const persons = at('persons');
        const funds = at('funds');
        const before = at('persons', year - 1);
        const rates: [string, string][] = [];
        const women = at('women');
        if (model.hasShare && persons && women !== undefined)
          rates.push([place('share', code, area, year), ((women * 100) / persons).toFixed(1)]);
        if (model.hasAverage && persons && funds !== undefined)
          rates.push([place('average', code, area, year), ((funds * 100) / persons / 12).toFixed(2)]);
        if (model.hasGrowth && persons !== undefined && before)
          rates.push([place('growth', code, area, year), ((persons / before - 1) * 100).toFixed(1)]);
        return rates;
      }),
    ),
  );
}
