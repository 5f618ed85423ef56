/** Runs a job for each item, so many at a time; the results stand in the order of the items. */
export function pooledResults<T, R>(items: T[], width: number, job: (item: T) => Promise<R>): Promise<R>[] {
  const results = items.map(() => Promise.withResolvers<R>());
  for (const { promise } of results) promise.catch(() => {});
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of left) await job(item).then(results[index]?.resolve, results[index]?.reject);
  };
  for (let lane = 0; lane < width; lane++) void work();
  return results.map(({ promise }) => promise);
}
