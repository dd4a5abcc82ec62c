/** Warp gates in tests: builders with the means, gates that stand, and time that passes. */
import { randomUUID } from 'node:crypto';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { give } from './credits.ts';
import { joinedPilot, type JoinedPilot } from './pilots.ts';
import type { Reply, TestPlayer, TestRegion } from './region-server.ts';
import { load } from './shipyard.ts';

const beacon =
  'beacon { id sector owner { id } status missing { commodity quantity } readyAt expiresAt gateId }';
const gate = `gate { id sector owner { id } status exitRegionId exitSector missing { commodity quantity } readyAt opensAt hitPoints maxHitPoints
  access toll allowed }`;
const pilot =
  'pilot { credits reputation greyUntil turns { available } sector { number } ship { hull cargo { commodity quantity } } }';
const deed = `{ ${pilot} ${beacon} ${gate} }`;

const deeds = {
  deployGateBeacon: ['', '', deed],
  supplyWarpGate: [
    ', $site: ID!, $good: Commodity!, $quantity: Int!',
    ', siteId: $site, commodity: $good, quantity: $quantity',
    deed,
  ],
  focusWarpGate: [', $beacon: ID!, $exit: ID', ', beaconId: $beacon, exitRegionId: $exit', deed],
  harmonizeWarpGate: [', $gate: ID!', ', gateId: $gate', deed],
  updateWarpGate: [', $gate: ID!, $input: WarpGateInput!', ', gateId: $gate, input: $input', deed],
  dismantleWarpGate: [', $site: ID!', ', siteId: $site', deed],
  attackWarpGate: [
    ', $gate: ID!',
    ', gateId: $gate',
    `{ ${pilot} ${gate} damage lawful policeDamage salvage { commodity quantity } }`,
  ],
  moveShip: [
    ', $to: Int!, $maxToll: Int',
    ', to: $to, maxToll: $maxToll',
    `{ ${pilot} method turnsSpent toll from { number } }`,
  ],
} as const;

export type GateDeedName = keyof typeof deeds;

/** A deed of a player in a region. */
export function actAt(
  region: TestRegion,
  player: TestPlayer,
  name: GateDeedName,
  given: object = {},
  key?: string,
): Promise<Reply> {
  const [declared, passed, selection] = deeds[name];
  const document = `mutation ($r: ID!${declared}) { ${name}(regionId: $r${passed}) ${selection} }`;
  return region.ask(
    document,
    { r: region.regionId, ...given },
    player,
    key ? { 'idempotency-key': key } : {},
  );
}

/** As `actAt`, for what must succeed: the payload. */
export async function done(
  region: TestRegion,
  player: TestPlayer,
  name: GateDeedName,
  given: object = {},
): Promise<any> {
  const { data, errors } = await actAt(region, player, name, given);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}

/** Puts a pilot somewhere, fresh. */
export async function putAt(region: TestRegion, { player }: JoinedPilot, sector: number): Promise<void> {
  await region.sql('update pilots set sector = $2, turns = 1000 where player_id = $1', [player.id, sector]);
}

export const beaconGoods = { ORE: 1_000, EQUIPMENT: 500, QUANTUM_CRYSTALS: 1 };
export const focusGoods = { ORE: 1_000, EQUIPMENT: 500, LUMEN_CRYSTALS: 30 };

/** A Galactic Citizen with 100,000 credits and a ship that holds all that a gate takes. */
export async function builderAt(region: TestRegion, sector: number, id?: string): Promise<JoinedPilot> {
  const joined = await joinedPilot(region, id);
  const who = { ...joined, player: { ...joined.player, galacticCitizen: true } };
  await give(region, accountOf('pilot', who.player.id), 100_000);
  await region.sql('update ships set cargo_capacity = 4000 where id = $1', [who.shipId]);
  await putAt(region, who, sector);
  return who;
}

/** Brings everything that a site takes. */
export async function supplyAll(
  region: TestRegion,
  who: JoinedPilot,
  site: string,
  goods: Record<string, number>,
): Promise<any> {
  let last: any;
  for (const [good, quantity] of Object.entries(goods)) {
    await load(region, `ship:${who.shipId}`, good, quantity);
    last = await done(region, who.player, 'supplyWarpGate', { site, good, quantity });
  }
  return last;
}

/** Lets hours pass for everything that is built. */
export async function pass({ sql }: TestRegion, hours: number): Promise<void> {
  await sql(
    `update gate_beacons set laid_at = laid_at - $1 * interval '1 hour', supplied_at = supplied_at - $1 * interval '1 hour'`,
    [hours],
  );
  await sql(
    `update warp_gates set supplied_at = supplied_at - $1 * interval '1 hour', opens_at = opens_at - $1 * interval '1 hour'`,
    [hours],
  );
}

export interface Standing {
  from: number;
  to: number;
  access?: 'PUBLIC' | 'WHITELIST' | 'PRIVATE';
  toll?: number;
  allowed?: string[];
  hitPoints?: number;
}

/** An open gate within the region, as if its owner had built it. Returns its ID. */
export async function standingGate(
  { regionId, sql }: TestRegion,
  owner: JoinedPilot,
  { from, to, access = 'PUBLIC', toll = 0, allowed = [], hitPoints = 5_000 }: Standing,
): Promise<string> {
  const [id, beaconId] = [randomUUID(), randomUUID()];
  await sql(
    `insert into gate_beacons (region_id, id, sector, owner_id, state, gate_id, gate_region_id, supplied_at)
     values ($1, $2, $3, $4, 'MATCHED', $5, $1, now() - interval '50 hours')`,
    [regionId, beaconId, to, owner.player.id, id],
  );
  await sql(
    `insert into warp_gates (region_id, id, sector, owner_id, beacon_id, exit_region_id, exit_sector, state, link, opens_at, supplied_at, access, toll, allowed, hit_points)
     values ($1, $2, $3, $4, $5, $1, $6, 'HARMONIZING', 'MATCHED', now() - interval '1 minute', now() - interval '26 hours', $7, $8, $9, $10)`,
    [regionId, id, from, owner.player.id, beaconId, to, access, toll, allowed, hitPoints],
  );
  return id;
}

/** Sectors where gates may stand, each far enough from the first. */
export async function gateSectors({ sql }: TestRegion, count: number): Promise<number[]> {
  const rows = await sql<{ number: number }>(
    `with free as (select s.* from sectors s, region r where type = 'STANDARD' and number not in (capital_sector, coalesce(nexus_warp_sector, 0))),
       first as (select * from free order by number limit 1)
     select free.number from free, first where free.number = first.number
       or sqrt((free.x - first.x) ^ 2 + (free.y - first.y) ^ 2 + (free.z - first.z) ^ 2) >= 50 order by 1 limit $1`,
    [count],
  );
  return rows.map(({ number }) => number);
}

/** An open gate from one region's platform gate to another's, as if both had agreed on it. Returns its ID. */
export async function gateBetween(
  from: TestRegion,
  to: TestRegion,
  { player }: JoinedPilot,
  toll: number,
): Promise<string> {
  const [id, beaconId] = [randomUUID(), randomUUID()];
  const here = 'select nexus_warp_sector from region';
  const [exit] = await to.sql<{ sector: number }>(
    `insert into gate_links (region_id, gate_id, gate_region_id, state, beacon_id, sector)
     values ($1, $2, $3, 'MATCHED', $4, (${here})) returning sector`,
    [to.regionId, id, from.regionId, beaconId],
  );
  await from.sql(
    `insert into warp_gates (region_id, id, sector, owner_id, beacon_id, exit_region_id, exit_sector, state, link, opens_at, access, toll)
     values ($1, $2, (${here}), $3, $4, $5, $6, 'HARMONIZING', 'MATCHED', now(), 'PUBLIC', $7)`,
    [from.regionId, id, player.id, beaconId, to.regionId, exit?.sector, toll],
  );
  return id;
}
