/** data/README.md: its examples are released, its tables tell of all there is. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import profile from '../../src/release/package/profile.json' with { type: 'json' };
import { allProblems, release } from '../../src/release/release.ts';
import { figuresOf } from '../release/figuresOf.ts';

const text = await readFile('data/README.md', 'utf8');

function section(title: string): string {
  const found = text.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`unknown section: ${title}`);
  return found;
}

/** The rows of the tables in a section, without their heads. */
function rows(title: string): string[][] {
  return section(title)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Writes the files of a section, each a block of code after its name, and releases them. */
async function released(title: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'readme-'));
  try {
    for (const [, file = '', content = ''] of section(title).matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms))
      await writeFile(path.join(folder, file), content);
    const { files, problems } = await release(folder);
    return { figures: figuresOf(files.get('figures.csv') ?? ''), problems };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The table leaves out where fields and a schema stand. */
function wholePath(member: string): string {
  const table = member.replace(/^fields\[\]/, 'schema.fields[]');
  return table.replace(/^(schema|dialect)\./, 'resources[].$1.');
}

describe('data/README.md', () => {
  it('shows the smallest package, which can be released', async () => {
    expect(await released('The smallest package')).toEqual({
      problems: [],
      figures: {
        'meals/all/all/2020-01-01/2020-12-31': '1200 items',
        'meals/all/all/2021-01-01/2021-12-31': '1350 items',
      },
    });
  });

  it('shows a long table, which can be released', async () => {
    const { figures, problems } = await released('A long table in two languages');
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({
      'persons/food/county/2021-01-01/2021-12-31': '200 人 computed',
      'funds/food/county/2021-01-01/2021-12-31': '7.75 万元 provisional computed',
      'funds/rent/county/2021-01-01/2021-12-31': 'x',
      'funds/total:all/east/2021-01-01/2021-12-31': '14.50 万元 provisional computed',
    });
  });

  it('tells of every problem what the release says and what to do', () => {
    const expected = Object.entries(allProblems).map(([code, { words }]) => [
      `\`${code}\``,
      ...Object.values(words.en),
    ]);
    expect(rows('Problems and their cures')).toEqual(expected);
  });

  it('tells of every member that the profile has', () => {
    const told = rows('Members of datapackage.json').flatMap(([members = '', ...cells]) =>
      ticked(members).map((member) => ({ member: wholePath(member), parts: new Set(ticked(cells.join())) })),
    );
    const refused = new Set(ticked(section('Members of datapackage.json').split('| `')[0] ?? '').map(wholePath));
    const isTold = (name: string) =>
      refused.has(name) ||
      told.some(
        ({ member, parts }) =>
          member === name ||
          (/^(\[\])?\./.test(member.slice(name.length)) && member.startsWith(name)) ||
          (name.startsWith(member) && parts.has(name.split('.').at(-1) ?? '')),
      );
    const names = membersOf(profile as Part);
    expect(names.length).toBeGreaterThan(120);
    expect(names.filter((name) => !isTold(name))).toEqual([]);
  });
});

/** What stands in backticks. */
function ticked(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

type Part = { $ref?: string; properties?: Record<string, Part>; items?: Part };

/** Paths of all members, lists with []. */
function membersOf({ $ref = '', properties = {}, items }: Part, path = ''): string[] {
  const part = (profile.$defs as Record<string, Part>)[$ref.split('/').at(-1) ?? ''];
  return [
    ...(part === undefined ? [] : membersOf(part, path)),
    ...(items === undefined ? [] : membersOf(items, `${path}[]`)),
    ...Object.entries(properties).flatMap(([name, member]) => {
      const own = path === '' ? name : `${path}.${name}`;
      return [own, ...membersOf(member, own)];
    }),
  ];
}
