/** The pilots who act: a third moves over a warp and back, a third buys, a third sells, spread over the region's stations. */
import type { Client } from 'pg';
import { connectOwner, type World } from './open.ts';

export interface Actor {
  authorization: string;
  /** Body of the request after `done` that were carried out. */
  body: (done: number) => string;
}

type Body = Actor['body'];

interface Market {
  id: string;
  sector: number;
  good: string;
}

interface Warp {
  from: number;
  to: number;
}

const request = (query: string, variables: object): string => JSON.stringify({ query, variables });

const moving =
  (r: string, { from, to }: Warp): Body =>
  (done) =>
    request(
      'mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { turnsSpent pilot { sector { number } } } }',
      { r, to: done % 2 === 0 ? to : from },
    );
const trading = (field: 'buy' | 'sell', r: string, { good }: Market): Body => {
  const query = `mutation ($r: ID!, $g: Commodity!) { ${field}(regionId: $r, commodity: $g, quantity: 1) { transaction { unitPrice } pilot { credits } } }`;
  return () => request(query, { r, g: good });
};

/** Puts pilots where they can act. */
export async function readyActors(world: World, pilots: number): Promise<Actor[]> {
  await using owner = await connectOwner(world);
  const { client } = owner;
  const { rows } = await client.query<{ playerId: string; shipId: string }>(
    `select player_id as "playerId", ship_id as "shipId" from pilots p where exists (select from cargo where ship_id = p.ship_id) order by player_id limit $1`,
    [pilots],
  );
  // Classes that sell these goods, and classes that buy them.
  const markets = { buy: await marketsOf(client, [4, 9]), sell: await marketsOf(client, [5, 8]) };
  const warps = await client.query<Warp>(
    `select from_sector as "from", to_sector as "to" from edges
     where kind = 'WARP' and two_way and not latent and uses_left is null order by cost, number limit 200`,
  );
  const bodies: Body[] = [];
  for (const [index, { playerId, shipId }] of rows.entries()) {
    const role = (['move', 'buy', 'sell'] as const)[index % 3]!;
    if (role === 'move') {
      const warp = warps.rows[index % warps.rows.length]!;
      await client.query('update pilots set sector = $2 where player_id = $1', [playerId, warp.from]);
      bodies.push(moving(world.regionId, warp));
    } else {
      const market = markets[role][index % markets[role].length]!;
      await dockAt(client, playerId, shipId, market);
      if (role === 'sell') await load(client, shipId, market.good);
      bodies.push(trading(role, world.regionId, market));
    }
  }
  return await Promise.all(
    bodies.map(async (body, index) => {
      const token = await world.issuer.sign({ sub: rows[index]?.playerId });
      return { body, authorization: `Bearer ${token}` };
    }),
  );
}

async function marketsOf(client: Client, classes: number[]): Promise<Market[]> {
  const { rows } = await client.query<Market>(
    `select s.id, s.sector, k.good from stations s join stock k on k.station_id = s.id
     where s.station_class = any($1) and k.good in ('ORE', 'ORGANICS', 'EQUIPMENT', 'FUEL') order by md5(s.id::text || k.good)`,
    [classes],
  );
  return rows;
}

/** More than it can sell while this runs: an action that is refused costs less than one that is done. */
async function load(client: Client, shipId: string, good: string): Promise<void> {
  await client.query(
    `insert into cargo (ship_id, good, quantity) values ($1, $2, 1000)
     on conflict (region_id, ship_id, good) do update set quantity = excluded.quantity`,
    [shipId, good],
  );
}

async function dockAt(client: Client, playerId: string, shipId: string, market: Market): Promise<void> {
  await client.query('update pilots set sector = $2 where player_id = $1', [playerId, market.sector]);
  await client.query(`update ships set status = 'DOCKED', station_id = $2, docked_at = now() where id = $1`, [
    shipId,
    market.id,
  ]);
}
