/** Planets to settle, pilots who can, and time that passes on them. */
import { randomUUID } from 'node:crypto';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf, mint } from '#subgraphs/region/ledger/accounts.ts';
import { transfer } from '#subgraphs/region/ledger/credits.ts';
import { moveGoods } from '#subgraphs/region/ledger/goods.ts';
import { joinedPilot, type JoinedPilot } from './pilots.ts';
import type { Reply, TestRegion } from './region-server.ts';

export interface TestPlanet {
  id: string;
  sector: number;
}

/** A planet made beside those of the map, at the capital unless said otherwise. */
export async function planetOf(
  region: TestRegion,
  {
    type = 'JUNGLE',
    habitability = 80,
    sector = 1,
  }: Partial<TestPlanet & { type: string; habitability: number }> = {},
): Promise<TestPlanet> {
  const [row] = await region.sql<TestPlanet>(
    `insert into planets (region_id, id, sector, name, type, habitability, max_population, is_hub)
     values ($1, gen_random_uuid(), $2, 'Test ' || gen_random_uuid(), $3, $4, $4 * 1000, false) returning id, sector`,
    [region.regionId, sector, type, habitability],
  );
  if (!row) throw new Error('no planet was made');
  return row;
}

export interface Equipped {
  credits?: number;
  hull?: string;
  cargo?: Record<string, number>;
}

/** A pilot in a colony ship at the capital. */
export async function settler(
  region: TestRegion,
  { credits = 1_000_000, hull = 'COLONY_SHIP', cargo = { COLONISTS: 500 } }: Equipped = {},
): Promise<JoinedPilot> {
  const pilot = await joinedPilot(region);
  await region.sql('update ships set hull = $2, cargo_capacity = 5000 where id = $1', [pilot.shipId, hull]);
  await transact(region.services.fork(), async (tx) => {
    const action = randomUUID();
    for (const [good, quantity] of Object.entries(cargo))
      await moveGoods(tx, { from: 'produced', to: `ship:${pilot.shipId}`, good, quantity, action });
    await transfer(tx, {
      ...{ from: mint, to: accountOf('pilot', pilot.player.id), amount: credits, action },
      ...{ cause: 'test', reason: 'A test.' },
    });
  });
  return pilot;
}

export interface HeldPlanet extends TestPlanet {
  owner: JoinedPilot;
}

/** A planet in a sector that somebody holds who joined long ago; `garrison` and `buildings` say how strong it is. */
export async function heldPlanet(
  region: TestRegion,
  { sector }: { sector: number },
  garrison: Record<string, number> = {},
  buildings: Record<string, number> = {},
): Promise<HeldPlanet> {
  const planet = await planetOf(region, { sector });
  const owner = await settler(region);
  await region.sql(
    `update pilots set sector = $2, joined_at = clock_timestamp() - interval '100 hours' where player_id = $1`,
    [owner.player.id, sector],
  );
  const claimed = await colonyOf(region)(owner, 'claimPlanet', {
    ...{ planetId: ['ID!', planet.id], colonists: ['Int!', 300] },
  });
  if (claimed.errors) throw new Error(JSON.stringify(claimed.errors));
  for (const [column, value] of Object.entries(garrison))
    await region.sql(`update colonies set ${column} = $2 where planet_id = $1`, [planet.id, value]);
  for (const [kind, level] of Object.entries(buildings))
    await region.sql(
      `insert into buildings (region_id, planet_id, kind, level) values ($1, $2, $3, $4)
       on conflict (region_id, planet_id, kind) do update set level = excluded.level`,
      [region.regionId, planet.id, kind, level],
    );
  return { ...planet, owner };
}

/** Lets hours pass on a planet: everything that is stored of it happened so much earlier. */
export async function passHours(region: TestRegion, planet: TestPlanet, hours: number): Promise<void> {
  const back = (column: string): string => `${column} = ${column} - make_interval(hours => $2)`;
  const columns = ['claimed_at', 'tended_at', 'abandoned_at', 'forming_until', 'counted_to'];
  await region.sql(`update colonies set ${columns.map(back).join(', ')} where planet_id = $1`, [
    planet.id,
    hours,
  ]);
  await region.sql(`update sieges set ${back('since')}, ${back('ended_at')} where planet_id = $1`, [
    ...[planet.id, hours],
  ]);
  await region.sql(`update buildings set ${back('started_at')}, ${back('done_at')} where planet_id = $1`, [
    ...[planet.id, hours],
  ]);
}

const payload = `{ pilot { credits turns { available } ship { cargo { commodity quantity } } planets { id } }
  planet { id status habitability naturalHabitability colony { owner { id } population populationLimit citadelLevel citadelName morale tenure
    stores { commodity quantity } storageLimit production { resource colonists daily } idle } } }`;

type Given = Record<string, [type: string, value: unknown]>;

/** Mutations on planets, by the name of the field. */
export function colonyOf(region: TestRegion) {
  return async (
    { player }: JoinedPilot,
    field: string,
    given: Given,
    { key, selection = payload }: { key?: string; selection?: string } = {},
  ): Promise<Reply> => {
    const names = Object.keys(given);
    const declared = names.map((name) => `, $${name}: ${given[name]?.[0]}`).join('');
    const passed = names.map((name) => `, ${name}: $${name}`).join('');
    const values = Object.fromEntries(names.map((name) => [name, given[name]?.[1]]));
    return await region.ask(
      `mutation ($r: ID!${declared}) { ${field}(regionId: $r${passed}) ${selection} }`,
      { r: region.regionId, ...values },
      player,
      key === undefined ? {} : { 'idempotency-key': key },
    );
  };
}
