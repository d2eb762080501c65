/** A worker of pg-boss that fetches jobs in batches and completes them, until nothing is left. */
import PgBoss from 'pg-boss';

/** As many as Deskbreak takes in one go. */
const BATCH = 250;

export const queue = 'breaks';

export const openBoss = async (url: string): Promise<PgBoss> => {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  return boss;
};

export async function boss({ url }: { readonly url: string }) {
  const worker = await openBoss(url);
  return {
    ready: (): boolean => true,
    async serve(): Promise<number> {
      let total = 0;
      for (;;) {
        const jobs = await worker.fetch(queue, { batchSize: BATCH });
        if (jobs.length === 0) return total;
        await worker.complete(
          queue,
          jobs.map(({ id }) => id),
        );
        total += jobs.length;
      }
    },
    close: () => worker.stop({ graceful: false }),
  };
}
