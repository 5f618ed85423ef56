import { describe, expect, it } from 'vitest';
import { runPostgres } from '../../src/sources/postgres.ts';
import { expectedSums, makeCluster, sumsByArea } from '../sources/personMonths.ts';
import { hasServers, startServers } from '../sources/postgresServers.ts';
import { answerOf } from '../sources/queried.ts';

const rows = 10_000_000;

describe.runIf(hasServers)(hasServers ? 'a cluster' : 'a cluster (not run: no server for this machine)', () => {
  it('adds up ten million records on two workers, each of them once', async () => {
    const { servers, close } = await startServers(3);
    try {
      const [coordinator, ...workers] = servers;
      await makeCluster(coordinator!, workers, rows);
      const { environment } = coordinator!;
      expect((await answerOf(runPostgres, sumsByArea, { environment })).rows).toEqual(expectedSums(rows));
    } finally {
      await close();
    }
  });
});
