/** Opens a bus as any process does. */
import { createBus, busRetention, type Bus } from '#subgraphs/kit/bus/bus.ts';
import { openPostgresBroker } from '#subgraphs/kit/bus/postgres.ts';
import { openRedisBroker } from '#subgraphs/kit/bus/redis.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { entities } from '#subgraphs/nexus/entities.ts';

export type Address = [kind: string, url: string, space: string];

/** What it opens besides is closed with it. */
export async function openAt([kind, url, space]: Address, retention = busRetention): Promise<Bus> {
  const log = createLog('bus', 'silent');
  if (kind === 'redis') return createBus(openRedisBroker(url, space, retention), log);
  const database = await openDatabase({ url, entities });
  const bus = createBus(
    openPostgresBroker(() => database.pool(), url, log, retention),
    log,
  );
  return {
    ...bus,
    async [Symbol.asyncDispose]() {
      await bus[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}
