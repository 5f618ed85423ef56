import { resolve } from 'node:path';
import { dev, type AstroIntegration } from 'astro';
import { rememberFolders } from './rememberFolders.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** `cache` is a folder of this site's own, so that two packages can be served at once. */
export type SiteToServe = { released: string; reports: string; cache: string; port: number };

export type ServedSite = {
  /** 'http://localhost:<port>/': the port asked for, or the next one that is free. */
  address: string;
  /** Reads figures and prose again and shows them in every open page; a new area is a new page. */
  reload: () => void;
  close: () => Promise<void>;
};

const root2 = resolve(import.meta.dirname, '../..');

/** The site as it would be built, page by page when a browser asks for it. */
export async function serveSite({ released, reports, cache, port }: SiteToServe): Promise<ServedSite> {
  rememberFolders({ released, reports });
  const started = Promise.withResolvers<Server>();
  const found: AstroIntegration = {
    name: 'server',
    hooks: { 'astro:server:setup': ({ server }) => started.resolve(server) },
  };
  const served = await dev({
    ...{ root: root2, cacheDir: resolve(cache), logLevel: 'warn', integrations: [found], server: { port } },
  });
  const server = await started.promise;
  return {
    address: `http://localhost:${served.address.port}/`,
    reload: () => forget(server),
    close: () => served.stop(),
  };
}

/** Pages and addresses are made again from what is on disk, because no module remembers what it read. */
function forget({ environments, ws }: Server): void {
  for (const environment of Object.values(environments)) {
    environment.moduleGraph.invalidateAll();
    if ('runner' in environment) (environment.runner as Runner).evaluatedModules.clear();
  }
  ws.send({ type: 'full-reload' });
}

type Runner = { evaluatedModules: { clear: () => void } };
