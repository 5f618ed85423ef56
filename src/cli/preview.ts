/** The command preview: the built folder as a web server would show it. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Command } from 'commander';
import { readIfThere } from '../files/whole.ts';
import type { Language } from '../model/language.ts';
import { startServer } from '../publish/browser/startServer.ts';
import { languageOption } from './options.ts';
import { restoreBefore } from './siteFolder.ts';

/** The built folder as a web server would show it, until interrupted. */
const options = new Command('preview')
  .description('shows the built website / 查看已生成的网站')
  .option('--out <folder>', 'the built site / 已生成的网站', 'dist')
  .option('--port <number>', 'where it is shown / 端口', '4321')
  .addOption(languageOption())
  .parse()
  .opts<{ out: string; port: string; lang: Language }>();

await restoreBefore(options.out, options.lang);

const { origin } = await startServer(options.out);
const notFound = await readIfThere(join(options.out, '404.html'));

const server = createServer(forward).listen(Number(options.port), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stderr.write(`http://127.0.0.1:${port}/\n`);
});

/** The server of the built folder takes a free port and answers its own name only: this one stands before it. */
function forward({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const inner = request(new URL(origin + url), (answer) => {
    const { statusCode = 500, headers } = answer;
    if (statusCode !== 404 || notFound === undefined) return void answer.pipe(response.writeHead(statusCode, headers));
    answer.resume();
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
  });
  inner.on('error', () => response.writeHead(502).end());
  inner.end();
}
