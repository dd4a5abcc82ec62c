/** What the Nexus ends when its time has come: treaties and declarations, and runs of the generator whose regions fell silent. */
import { transact, type Database } from '#subgraphs/kit/database.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { startTicker, type Deadline } from '#subgraphs/kit/ticker.ts';
import { eventTypes } from './events.ts';
import { endSilent, untilSilent } from './generation/runs.ts';
import { settleDue, untilDue } from './relations/due.ts';
import { relationChanged } from './relations/store.ts';

const deadlines: Record<string, Deadline> = {
  relations: { settle: async (em) => (await settleDue(em)) > 0, next: untilDue },
  generations: { settle: async (em) => (await transact(em, endSilent)) > 0, next: untilSilent },
};

/** Events after which something may be due earlier. */
const making = new Set<string>([relationChanged, 'region.deleted', eventTypes.generationProgress]);

export function settleWhenDue(database: Database, hub: Hub, log: Logger): AsyncDisposable {
  const ticker = startTicker({ database, deadlines, log });
  const following = hub.listen(({ type }) => {
    if (making.has(type)) ticker.wake();
  });
  return {
    async [Symbol.asyncDispose]() {
      following[Symbol.dispose]();
      await ticker[Symbol.asyncDispose]();
    },
  };
}
