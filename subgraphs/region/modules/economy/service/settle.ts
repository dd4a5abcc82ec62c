/** Fits the markets to the map: stations get the first stock of what they deal in, what vanished ones held leaves the world. */
import { createHash, randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { transferAll } from '../../../ledger/credits.ts';
import { closeStock, openStock } from '../../../ledger/stock.ts';
import { commodities } from '../rules/commodities.ts';
import { goodsOf, initialFill } from '../rules/stations.ts';

/** Changes nothing where markets and map agree. */
export async function settleMarkets(em: EntityManager): Promise<void> {
  await transact(em, async (tx) => {
    const action = randomUUID();
    const stations = await tx.execute<{ id: string; stationClass: number; type: string; goods: string[] }[]>(
      `select id, station_class as "stationClass", type, array(select good from stock where station_id = s.id) as goods from stations s`,
    );
    const stock = stations.flatMap(({ id, stationClass, type, goods }) => {
      const missing = goodsOf(stationClass, type).filter((good) => !goods.includes(good));
      return missing.map((good) => {
        const { capacity } = commodities[good];
        const [low, high] = initialFill(stationClass, good);
        const fill = low + (high - low) * drawn(`${id} ${good}`);
        return { stationId: id, good, quantity: Math.round(capacity * fill), capacity };
      });
    });
    if (stock.length > 0) await openStock(tx, stock, action);
    await closeStock(tx, action);
    await tx.execute(
      `update ships s set status = 'IN_SPACE', station_id = null, docked_at = null
       where status = 'DOCKED' and not exists (select from stations t where t.id = s.station_id)`,
    );
    // What was laid up there waits for its owner at the capital.
    await tx.execute(
      `update ships s set station_id = (select id from stations where station_class = 0 and sector = (select capital_sector from region) limit 1)
       where status = 'STORED' and not exists (select from stations t where t.id = s.station_id)`,
    );
    await closeDeeds(tx, action);
    await burnFloats(tx, action);
  });
}

/** 0 to 1, the same for the same text: the first stock of a map is as reproducible as the map. */
function drawn(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** A station that is gone belongs to nobody; its owner gets what was in its account. P: nobody pays for the station. */
async function closeDeeds(tx: EntityManager, action: string): Promise<void> {
  const gone = 'not exists (select from stations t where t.id = station_id)';
  const closed = await tx.execute<{ owner: string; station: string; balance: string }[]>(
    `with closed as (delete from deeds where ${gone} returning station_id, owner_id)
     select owner_id as owner, station_id as station, balance from closed join accounts a on a.kind = 'station' and a.holder = station_id::text`,
  );
  await transferAll(
    tx,
    closed.map(({ owner, station, balance }) => ({
      ...{ from: accountOf('station', station), to: accountOf('pilot', owner), amount: Number(balance) },
      ...{ action, cause: 'station_removed', reason: 'Your station is on the map no more.' },
    })),
  );
  for (const table of ['berths', 'talks']) await tx.execute(`delete from ${table} where ${gone}`);
}

async function burnFloats(tx: EntityManager, action: string): Promise<void> {
  const orphans = await tx.execute<{ holder: string; balance: string }[]>(
    `select holder, balance from accounts a where kind = 'station' and balance > 0
       and not exists (select from stations t where t.id::text = a.holder)`,
  );
  await transferAll(
    tx,
    orphans.map(({ holder, balance }) => ({
      ...{ from: accountOf('station', holder), to: burnt, amount: Number(balance), action },
      ...{ cause: 'station_removed', reason: 'The station is on the map no more.' },
    })),
  );
}
