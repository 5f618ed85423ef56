/** What can go wrong with a database server, in words for its user, without host, role or password. */
import { error, type ProblemKind } from '../model/problem.ts';
import { SourceFault, sourceProblems, type QueryRequest } from './source.ts';

export const serverProblems = {
  'server-unset': error({
    'zh-CN': {
      fact: '环境变量没有说明连接哪个数据库（缺少 {names}）',
      remedy: '设置 PGHOST、PGDATABASE、PGUSER、PGPASSWORD 等环境变量；不要写进数据包',
    },
    en: {
      fact: 'the environment does not say which database to ask ({names} missing)',
      remedy: 'set PGHOST, PGDATABASE, PGUSER and PGPASSWORD in the environment, never in the package',
    },
  }),
  'server-unreachable': error({
    'zh-CN': { fact: '连接不上数据库服务器', remedy: '核对 PGHOST、PGPORT 和网络，确认服务器已启动' },
    en: { fact: 'the server cannot be reached', remedy: 'check PGHOST, PGPORT and the network, and that it runs' },
  }),
  'server-login': error({
    'zh-CN': { fact: '数据库不接受这个用户、密码或库名', remedy: '核对 PGUSER、PGPASSWORD、PGDATABASE' },
    en: {
      fact: 'the server does not accept this role, password or database',
      remedy: 'check PGUSER, PGPASSWORD and PGDATABASE',
    },
  }),
  'server-tls': error({
    'zh-CN': {
      fact: '无法确认数据库服务器的身份（没有 TLS，或证书不可信）',
      remedy: '请服务器管理员启用 TLS，并用 PGSSLROOTCERT 指明签发证书的机构',
    },
    en: {
      fact: 'it is not certain whose server this is: it has no TLS, or its certificate is not trusted',
      remedy: 'have TLS turned on, and name the certificate of its authority in PGSSLROOTCERT',
    },
  }),
  'server-role-mighty': error({
    'zh-CN': {
      fact: '这个数据库用户权限过大（超级用户，或可读写服务器文件、运行程序），没有执行查询',
      remedy: '另建一个只有 SELECT 权限的用户（见 docs/sources.md）',
    },
    en: {
      fact: 'this role may do too much (a superuser, or one that may read or write files of the server or run programs); the query was not run',
      remedy: 'make a role that has SELECT alone (see docs/sources.md)',
    },
  }),
  'server-forbidden': error({
    'zh-CN': {
      fact: '这个数据库用户无权读取查询中的表：{message}',
      remedy: '请管理员授予 SELECT 权限（见 docs/sources.md）',
    },
    en: {
      fact: 'the role may not read a table of the query: {message}',
      remedy: 'have SELECT on it granted (see docs/sources.md)',
    },
  }),
  'server-lost': error({
    'zh-CN': { fact: '查询中途与数据库服务器的连接断开', remedy: '服务器恢复以后再运行一次' },
    en: { fact: 'the connection to the server was lost in mid-query', remedy: 'run it again when the server is back' },
  }),
  'server-worker-lost': error({
    'zh-CN': { fact: '数据库集群中有节点无法连接', remedy: '请管理员恢复该节点，再运行一次' },
    en: {
      fact: 'a worker of the cluster cannot be reached',
      remedy: 'have the worker brought back, and run it again',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** As the driver gives it: with a severity where the server sent it, else a failure of the connection. */
type DriverError = Error & { code?: string; severity?: string };

/** The driver has no code for it. */
const isTlsFault = ({ code = '', message }: DriverError): boolean =>
  /CERT|TLS|SSL|UNABLE_TO_VERIFY/.test(code) || message.includes('does not support SSL');

/** Of a connection that could not be made. */
export function connectionFault(fault: unknown): unknown {
  if (!(fault instanceof Error) || fault instanceof SourceFault) return fault;
  if (isTlsFault(fault)) return new SourceFault(serverProblems, 'server-tls');
  const { code = '', message } = fault as DriverError;
  const isLogin = /^(28|3D)/.test(code) || message.startsWith('SASL');
  return new SourceFault(serverProblems, isLogin ? 'server-login' : 'server-unreachable');
}

/** Of a query, by its SQLSTATE. A statement that is not read as a query, or that writes, is no SELECT. */
export function queryFault(fault: unknown, { sql, environment }: QueryRequest): unknown {
  if (!(fault instanceof Error) || fault instanceof SourceFault) return fault;
  const { code = '', severity, message } = fault as DriverError;
  if (severity === undefined || code.startsWith('57P0')) return new SourceFault(serverProblems, 'server-lost');
  if (code.startsWith('08')) return new SourceFault(serverProblems, 'server-worker-lost');
  if (code === '42601' && message.includes('multiple commands'))
    return new SourceFault(sourceProblems, 'query-not-one', { params: { count: '≥ 2' } });
  if (
    ['25006', '42P11'].includes(code) ||
    (code === '42601' && !/^(select|with|values|table|\()/i.test(withoutComments(sql)))
  )
    return new SourceFault(sourceProblems, 'query-not-select');
  const params = { message: scrubbed(message, code, environment) };
  if (code === '42501') return new SourceFault(serverProblems, 'server-forbidden', { params });
  return new SourceFault(sourceProblems, 'query-failed', { params });
}

function withoutComments(sql: string): string {
  return sql.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, '');
}

/** Class 22: a value of the records did not fit, and stands in quotation marks. */
function scrubbed(message: string, code: string, environment: QueryRequest['environment']): string {
  const plain = code.startsWith('22') ? message.replaceAll(/"[^"]*"/g, '…') : message;
  const secrets = ['PGPASSWORD', 'PGHOST', 'PGHOSTADDR', 'PGUSER', 'PGDATABASE'].flatMap(
    (name) => environment[name] ?? [],
  );
  return secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '…'), plain)
    .replaceAll(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…');
}
