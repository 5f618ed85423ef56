/** A description held to the profile: Data Package v2 as far as it is followed, and the member nianbao. */
import { Ajv2020, type ErrorObject, type FuncKeywordDefinition, type ValidateFunction } from 'ajv/dist/2020.js';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { descriptorFile } from './dataPackage.ts';
import { codeListProblems, isReservedName } from './checkLists.ts';
import { constructIn, formatPath, inOrderOf, memberFormats, type MemberPath, nearNames, pathOf } from './members.ts';
import profile from './profile.json' with { type: 'json' };

export const memberProblems = {
  'member-missing': error({
    'zh-CN': { fact: '缺少此项', remedy: '补上此项' },
    en: { fact: 'this member is missing', remedy: 'add it' },
  }),
  'member-invalid': error({
    'zh-CN': { fact: '此项内容不对', remedy: '按要求的形式改正' },
    en: { fact: 'this member is not of the required kind', remedy: 'correct it' },
  }),
  'member-unknown': error({
    'zh-CN': { fact: '没有这一项，可能写错了名称或位置', remedy: '改正名称或位置，或删除此项' },
    en: {
      fact: 'there is no such member; its name or its place may be wrong',
      remedy: 'correct the name or the place, or delete the member',
    },
  }),
  'member-unsupported': error({
    'zh-CN': {
      fact: 'Data Package 标准有这种写法，本程序不支持',
      remedy: '删除此项，或改用所列的写法，并把数据文件存成相应的形式',
    },
    en: {
      fact: 'the standard (Data Package) has this, and this program does not follow it',
      remedy: 'delete it, or use what is expected, and save the table in the form that fits',
    },
  }),
  'member-custom': notice({
    'zh-CN': { fact: '标准和本程序都没有这一项，没有使用', remedy: '无须处理；要起作用的，改用规定的名称' },
    en: {
      fact: 'neither the standard nor this program has this member, and it is not used',
      remedy: 'nothing to do; if it should have an effect, see data/README.md for its name',
    },
  }),
  'pattern-unsupported': error({
    'zh-CN': {
      fact: '正则表达式中的 {construct} 无法使用',
      remedy: '不用环视、反向引用、占有量词和字符类相减（按 RE2 的语法），改写表达式',
    },
    en: {
      fact: 'the pattern has {construct}, which cannot be used here',
      remedy:
        'write it without look-around, back-references, possessive repeats and subtraction of classes (RE2 syntax)',
    },
  }),
  'name-reserved': codeListProblems['name-reserved'],
} satisfies Record<string, ProblemKind>;

/** A schema or a dialect may stand in a file of its own. */
export type ProfilePart = 'package' | 'schema' | 'dialect';

/** In `nianbao` no other member is allowed, so that a misspelt one is not lost; elsewhere others are told. */
export function checkShape(value: unknown, part: ProfilePart = 'package', file = descriptorFile): Problem[] {
  const validate = profileOf(part);
  if (validate(value)) return [];
  const faults = (validate.errors ?? []).flatMap((fault) => memberFault(fault, value) ?? []);
  const first = new Map<string, MemberFault>();
  for (const fault of faults) if (!first.has(keyOf(fault))) first.set(keyOf(fault), fault);
  return [...first.values()]
    .toSorted((a, b) => inOrderOf(value, a.path, b.path))
    .map(({ code, path, ...rest }) => problemOf(memberProblems, code, { file, column: formatPath(path), ...rest }));
}

type MemberFault = { code: keyof typeof memberProblems; path: MemberPath } & Partial<
  Pick<Problem, 'read' | 'expected' | 'params'>
>;

/** A member has one problem; of members that are let through each name is told once. */
function keyOf({ code, path }: MemberFault): string {
  return code === 'member-custom' ? `${code} ${path.at(-1)}` : JSON.stringify(path);
}

/** What is used of a part of the profile; `refused` describes values that the standard has and that are not followed. */
type ProfileSchema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  examples?: unknown[];
  properties?: Record<string, ProfileSchema>;
  refused?: true | object;
  [keyword: string]: unknown;
};

const checkCustomMembers: NonNullable<FuncKeywordDefinition['validate']> = (
  _: unknown,
  data: object,
  parentSchema: ProfileSchema = {},
) => {
  const { properties = {} } = parentSchema;
  const custom = Object.keys(data).filter((name) => !Object.hasOwn(properties, name));
  checkCustomMembers.errors = custom.map((name) => ({
    keyword: 'customMembers',
    params: { additionalProperty: name },
    parentSchema,
  }));
  return custom.length === 0;
};

const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false });
ajv.addVocabulary(['refused']);
for (const [name, validate] of Object.entries(memberFormats)) ajv.addFormat(name, { type: 'string', validate });
ajv.addKeyword({ keyword: 'customMembers', type: 'object', errors: true, validate: checkCustomMembers });
ajv.addSchema(profile, 'profile');

/** Compiled when it is first asked for. */
function profileOf(part: ProfilePart): ValidateFunction {
  if (part === 'package') return ajv.getSchema('profile')!;
  return (
    ajv.getSchema(`part-${part}`) ??
    ajv.compile({ $id: `part-${part}`, $ref: `profile#/$defs/${part}`, type: 'object' })
  );
}

function memberFault(
  { keyword, instancePath, params, parentSchema, data }: ErrorObject<string, Record<string, string>>,
  whole: unknown,
): MemberFault | undefined {
  // says only that one of its branches failed, which has problems of its own
  if (keyword === 'if') return undefined;
  const schema = parentSchema as ProfileSchema;
  const path = pathOf(instancePath, whole);
  if (keyword === 'required') return missingMember(path, schema, params['missingProperty'] ?? '');
  if (keyword === 'customMembers' || keyword === 'additionalProperties')
    return strangeMember(path, schema, params['additionalProperty'] ?? '', keyword === 'customMembers');
  const read = JSON.stringify(data);
  if (params['format'] === 're2')
    return { code: 'pattern-unsupported', path, read, params: { construct: constructIn(data) } };
  if (keyword === 'format' && isReservedName(data)) return { code: 'name-reserved', path, read };
  const code = isRefused(schema, data) ? 'member-unsupported' : 'member-invalid';
  return { code, path, read, expected: expectedOf(schema) };
}

function missingMember(path: MemberPath, { properties = {} }: ProfileSchema, name: string): MemberFault {
  return { code: 'member-missing', path: [...path, name], expected: expectedOf(resolved(properties[name] ?? {})) };
}

/** A name that is nearly right, or right in a member beside, is a mistake. */
function strangeMember(
  path: MemberPath,
  { properties = {} }: ProfileSchema,
  read: string,
  isOpen: boolean,
): MemberFault {
  const names = Object.keys(properties);
  const deeper = names.filter((name) => Object.hasOwn(resolved(properties[name]!).properties ?? {}, read));
  // a name with a prefix (dc:type) is meant to be no name of the standard
  const near = [...(read.includes(':') ? [] : nearNames(read, names)), ...deeper.map((name) => `${name}.${read}`)];
  const own = [...path, read];
  if (near.length > 0) return { code: 'member-unknown', path: own, read, expected: near.join(' / ') };
  if (isOpen) return { code: 'member-custom', path: own, read };
  return { code: 'member-unknown', path: own, read, expected: names.join(' / ') };
}

function resolved(schema: ProfileSchema): ProfileSchema {
  const name = schema.$ref?.split('/').at(-1) ?? '';
  const part = (profile.$defs as Record<string, ProfileSchema>)[name];
  return part === undefined ? schema : { ...part, ...schema };
}

function isRefused({ refused }: ProfileSchema, data: unknown): boolean {
  return refused === true || (refused !== undefined && ajv.validate(refused, data));
}

/** Examples, which are in no language, or the values there may be. */
function expectedOf({ examples, enum: values, const: only, type }: ProfileSchema): string | undefined {
  const listed = examples ?? values ?? (only === undefined ? undefined : [only]);
  if (listed !== undefined)
    return listed.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(' / ');
  return typeof type === 'string' ? typeForms[type] : undefined;
}

const typeForms: Record<string, string> = { object: '{…}', array: '[…]', boolean: 'true / false', string: '"…"' };
