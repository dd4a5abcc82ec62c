/** What tests do at stations: put a pilot there, dock, buy and sell. */
import { randomUUID } from 'node:crypto';
import { transact } from '#subgraphs/kit/database.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import type { JoinedPilot } from './pilots.ts';
import type { Reply, TestRegion } from './region-server.ts';

export interface TestStation {
  id: string;
  sector: number;
}

/** A station of a class, made beside those of the map, with slips for `slips` ships. */
export async function stationOf(region: TestRegion, stationClass: number, slips = 100): Promise<TestStation> {
  const [row] = await region.sql<TestStation>(
    `insert into stations (region_id, id, sector, name, station_class, type, size, security, transient_slips, long_term_slips, is_space_dock)
     values ($1, gen_random_uuid(), 1, 'Test ' || gen_random_uuid(), $2, 'TRADING', 2, 'BASIC', $3, 0, false) returning id, sector`,
    [region.regionId, stationClass, slips],
  );
  if (!row) throw new Error('no station was made');
  return row;
}

/** Leaves exactly so many units at a station. */
export async function leaveStock(
  region: TestRegion,
  station: TestStation,
  good: string,
  quantity: number,
): Promise<void> {
  const [row] = await region.sql<{ quantity: string }>(
    'update stock set counted_at = clock_timestamp() where station_id = $1 and good = $2 returning quantity',
    [station.id, good],
  );
  const surplus = Number(row?.quantity) - quantity;
  const place = `station:${station.id}` as const;
  await transact(region.services.fork(), (tx) =>
    moveGoods(tx, {
      ...(surplus > 0 ? { from: place, to: 'consumed' } : { from: 'produced', to: place }),
      ...{ good, quantity: Math.abs(surplus), action: randomUUID() },
    }),
  );
}

const trader = 'pilot { credits turns { available } ship { status cargo { commodity quantity } } }';

export function marketOf(region: TestRegion) {
  const ask = (
    player: JoinedPilot['player'],
    field: string,
    variables: Record<string, unknown> = {},
    key?: string,
  ): Promise<Reply> =>
    region.ask(
      field,
      { r: region.regionId, ...variables },
      player,
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const trade = (mutation: 'buy' | 'sell', bound: string) => {
    const document = `mutation ($r: ID!, $c: Commodity!, $q: Int!, $b: Int) { ${mutation}(regionId: $r, commodity: $c, quantity: $q, ${bound}: $b) {
      transaction { id unitPrice total tax fee bonus } station { board { commodity quantity } } ${trader} } }`;
    return (player: JoinedPilot['player'], c: string, q: unknown, b?: number, key?: string): Promise<Reply> =>
      ask(player, document, { c, q, b }, key);
  };
  return {
    ask,
    dock: (player: JoinedPilot['player'], station: TestStation, key?: string): Promise<Reply> =>
      ask(
        player,
        `mutation ($r: ID!, $s: ID!) { dock(regionId: $r, stationId: $s) { fee ${trader} station { dockedShips } } }`,
        { s: station.id },
        key,
      ),
    undock: (player: JoinedPilot['player']): Promise<Reply> =>
      ask(player, `mutation ($r: ID!) { undock(regionId: $r) { fee ${trader} } }`),
    buy: trade('buy', 'maxUnitPrice'),
    sell: trade('sell', 'minUnitPrice'),
  };
}
