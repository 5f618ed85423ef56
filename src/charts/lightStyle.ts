/**
 * The style of a chart as plain colours: light tokens put in place of every variable, once for each tone that the chart
 * shows. Word processors and drawing programs, where press and staff open charts, know no CSS variables.
 */
type Rule = { selector: string; body: string };
type Names = Record<string, string>;

/** `css` holds the tokens in its first :root, then the rules of charts. Throws on a variable without a value. */
export function lightStyle(css: string, svg: string): string {
  const rules = parseRules(css);
  const tokens = customProperties(rules.find(({ selector }) => selector === ':root')?.body ?? '');
  const own = rules.filter(({ selector }) => selector.includes('.chart'));
  const tones = [...new Set(svg.match(/\bp\d\b/g) ?? [])].sort();
  const inherited = namesOf('.chart', own, tokens);
  const settings: [string, Names][] = tones.map((tone) => [tone, namesOf(`.chart .${tone}`, own, inherited)]);
  return own.flatMap((rule) => ruleLines(rule, inherited, settings)).join('\n');
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

/** The rule for charts as such, then, where it comes out differently, for each tone: on the element or around it. */
function ruleLines({ selector, body }: Rule, inherited: Names, tones: [string, Names][]): string[] {
  const declarations = body.replace(/--[\w-]+:[^;]*;?/g, '').trim();
  if (declarations === '') return [];
  const plain = resolvedVariables(declarations, inherited);
  const toned = tones.map(([tone, names]) => [tone, resolvedVariables(declarations, names)] as const);
  const different = toned.filter(([, value]) => value !== plain);
  return [`${selector} { ${plain} }`, ...different.map(([tone, value]) => `${withTone(selector, tone)} { ${value} }`)];
}

function withTone(selector: string, tone: string): string {
  const one = (part: string) => [
    part.replace('.chart', `.chart .${tone}`),
    part.replace(/(\.chart\S* \S+)/, `$1.${tone}`),
  ];
  return selector.split(', ').flatMap(one).join(', ');
}

function resolvedVariables(text: string, names: Names): string {
  const next = text.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, fallback?: string) => {
    const value = names[name] ?? fallback;
    if (value === undefined) throw new Error(`missing token: ${name}`);
    return value;
  });
  return next === text ? text : resolvedVariables(next, names);
}
