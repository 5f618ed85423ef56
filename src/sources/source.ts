/** Where the rows of a table come from when its package asks a database: the declaration, the engines' contract, faults. */
import { error, problemOf, type Problem, type ProblemKind } from '../model/problem.ts';

export const engineNames = ['duckdb', 'postgres'] as const;

/**
 * `query` is a file of the package. Of duckdb `data` names tables by their files or folders, below the folder of data,
 * `memory` is written 2GB. `seconds` limits the time of the query, `mostRows` its result.
 */
export type QuerySource = {
  engine: (typeof engineNames)[number];
  query: string;
  data?: Record<string, string>;
  mostRows?: number;
  seconds?: number;
  memory?: string;
  threads?: number;
};

export const usualMostRows = 5_000_000;
export const usualSeconds = 3600;

/** `real` numbers are not exact; `other` cannot stand in a table. */
type ColumnKind = 'number' | 'real' | 'text' | 'date' | 'truth' | 'other';

/** What a field of each type may come from: codes and years may be whole numbers, times texts. */
export const columnKinds: Record<'number' | 'date' | 'truth' | 'text', ColumnKind[]> = {
  number: ['number'],
  date: ['date', 'text'],
  truth: ['truth'],
  text: ['text', 'number', 'date'],
};

/** `type` as the engine writes it. */
export type ResultColumn = { name: string; type: string; kind: ColumnKind };

/** Cells as a package writes them: nothing where there is no value, plain decimals, ISO 8601. */
export type QueryResult = { version: string; columns: ResultColumn[]; pieces: AsyncIterable<string[][]> };

/** `sql` is what `source.query` holds; `root` the folder of data; `environment` says where a server is. */
export type QueryRequest = {
  sql: string;
  source: QuerySource;
  root: string;
  signal: AbortSignal;
  environment: Record<string, string | undefined>;
};

/** Runs the query and closes what it opened when `take` has read the result. Throws a SourceFault. */
export type Engine = <Taken>(request: QueryRequest, take: (result: QueryResult) => Promise<Taken>) => Promise<Taken>;

export const sourceProblems = {
  'query-not-one': error({
    'zh-CN': { fact: '查询文件中有{count}条语句，必须正好是一条 SELECT', remedy: '只留一条 SELECT 语句' },
    en: {
      fact: 'the file holds {count} statements; it must hold exactly one SELECT',
      remedy: 'leave one SELECT in it',
    },
  }),
  'query-not-select': error({
    'zh-CN': { fact: '这条语句不是 SELECT，没有执行', remedy: '改为一条 SELECT 语句，不写入、不设置、不加载任何东西' },
    en: {
      fact: 'the statement is no SELECT and was not run',
      remedy: 'write one SELECT, which writes, sets and loads nothing',
    },
  }),
  'query-function': error({
    'zh-CN': {
      fact: '查询使用了函数 {name}，查询只能读取 source.data 中声明的表',
      remedy: '在 nianbao.source.data 中给文件或文件夹起一个表名，查询中写这个表名',
    },
    en: {
      fact: 'the query uses the function {name}; it may read the tables of source.data only',
      remedy: 'name the file or folder in nianbao.source.data, and write that name in the query',
    },
  }),
  'query-failed': error({
    'zh-CN': { fact: '数据库没有接受这条查询：{message}', remedy: '按数据库的提示改正查询，再运行一次' },
    en: {
      fact: 'the engine did not accept the query: {message}',
      remedy: 'correct the query as the engine says, and run it again',
    },
  }),
  'query-memory': error({
    'zh-CN': { fact: '查询超过了内存限额 {memory}', remedy: '先按较少的列汇总，或提高 nianbao.source.memory' },
    en: {
      fact: 'the query needs more than its limit of memory, {memory}',
      remedy: 'group by fewer columns, or raise nianbao.source.memory',
    },
  }),
  'query-too-long': error({
    'zh-CN': { fact: '查询超过了{seconds}秒的时限，已取消', remedy: '改进查询或索引，或提高 nianbao.source.seconds' },
    en: {
      fact: 'the query took longer than {seconds} seconds and was cancelled',
      remedy: 'improve the query or its indexes, or raise nianbao.source.seconds',
    },
  }),
  'query-cancelled': error({
    'zh-CN': { fact: '查询已被中断，没有写入任何文件', remedy: '需要时再运行一次' },
    en: { fact: 'the query was interrupted and nothing was written', remedy: 'run it again when it suits' },
  }),
  'data-missing': error({
    'zh-CN': { fact: '找不到数据文件', remedy: '放入该文件或文件夹，或用 --data 指明数据所在的文件夹' },
    en: {
      fact: 'there are no such files of data',
      remedy: 'put them there, or name the folder that holds them with --data',
    },
  }),
  'data-outside': error({
    'zh-CN': { fact: '这是通向数据文件夹之外的链接，没有读取', remedy: '把文件本身放入数据文件夹' },
    en: {
      fact: 'this is a link that leads out of the folder of data, and it was not followed',
      remedy: 'put the file itself into the folder',
    },
  }),
  'data-mixed': error({
    'zh-CN': {
      fact: '一个表的文件必须是同一种格式（CSV、Parquet 或 JSON）',
      remedy: '把不同格式的文件放在不同的文件夹',
    },
    en: {
      fact: 'the files of a table must be of one format: CSV, Parquet or JSON',
      remedy: 'keep files of another format in another folder',
    },
  }),
} satisfies Record<string, ProblemKind>;

type SourcePlace = Partial<Pick<Problem, 'file' | 'column' | 'read' | 'expected' | 'params'>>;

/** Breaks off a query, also in the middle of its rows; at the end it is a problem of the file of the query. */
export class SourceFault extends Error {
  readonly kinds: Record<string, ProblemKind>;
  readonly code: string;
  readonly place: SourcePlace;

  constructor(kinds: Record<string, ProblemKind>, code: string, place: SourcePlace = {}) {
    super(code);
    this.kinds = kinds;
    this.code = code;
    this.place = place;
  }

  problem(file: string): Problem {
    return problemOf(this.kinds, this.code, { file, ...this.place });
  }
}

/** The fault of an interrupted query: by its time limit, or by who ran it; undefined where it was neither. */
export function interruption({ signal, source }: QueryRequest, isTimedOut: boolean): SourceFault | undefined {
  if (isTimedOut)
    return new SourceFault(sourceProblems, 'query-too-long', { params: { seconds: source.seconds ?? usualSeconds } });
  return signal.aborted ? new SourceFault(sourceProblems, 'query-cancelled') : undefined;
}

/** The work of an engine alone: what whoever takes the rows throws is none of its faults. */
export async function withFaults<Made>(work: () => Promise<Made>, faultOf: (error: unknown) => unknown): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error);
  }
}

export async function* piecesWithFaults(
  pieces: AsyncIterable<string[][]>,
  faultOf: (error: unknown) => unknown,
): AsyncGenerator<string[][]> {
  try {
    yield* pieces;
  } catch (error) {
    throw faultOf(error);
  }
}
