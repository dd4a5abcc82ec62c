/** How a pilot sets about a wish: goes where the deed is done, and names things that are there. */
import { randomUUID } from 'node:crypto';
import { goodsOf, sidesOf } from '#subgraphs/region/modules/economy/rules/stations.ts';
import type { Reply } from '#tests/kit/region-server.ts';
import { argumentsOf, type Wish } from './wishes.ts';
import type { Market, Places } from './world.ts';

const docked =
  /^(undock|buy|sell|haggle|rentBerth|buyStation|sellStation|buyGenesisDevice|(buy|sell|switch|upgrade|insure|repair|maintain)Ship)$/;
const inSpace =
  /Planet$|Colony$|Colonists$|Resources$|Credits$|Siege$|Gate$|^(attack|deploy|recall|salvage|move|cancel|recruit)/;

/** Does what is wished, after what the deed needs where the pilot thinks of it. */
export async function attempt({ region, pilots, stations, ends }: Places, wish: Wish): Promise<Reply> {
  const { mutation, ready, key } = wish;
  const player = pilots[wish.pilot]?.player ?? { id: randomUUID() };
  const ask = (field: string, given: Record<string, unknown> = {}, headers = {}): Promise<Reply> => {
    const wanted = (argumentsOf.get(field) ?? []).filter(({ name }) => given[name] !== undefined);
    const declared = wanted.map(({ name, type }) => `, $${name}: ${type}`).join('');
    const passed = wanted.map(({ name }) => `, ${name}: $${name}`).join('');
    const document = `mutation ($r: ID!${declared}) { ${field}(regionId: $r${passed}) { __typename } }`;
    return region.ask(document, { r: region.regionId, ...given }, player, headers);
  };
  const find = async <T extends object>(sql: string, values: unknown[]): Promise<T[]> =>
    await region.services.fork().execute<T[]>(sql, values);
  const [{ sector } = { sector: 0 }] = await find<{ sector: number }>(
    'select sector from pilots where player_id = ?',
    [player.id],
  );
  const given: Record<string, unknown> = { ...wish.given };
  const here = stations.filter((station) => station.sector === sector);
  const station =
    here[mutation.endsWith('Ship') ? 0 : Number(given['quantity'] ?? 1) % here.length] ?? here[0];
  if (ready && station && docked.test(mutation)) {
    await ask('undock');
    await ask('dock', { stationId: station.id });
    Object.assign(given, tradedAt(station, wish));
  }
  if (ready && inSpace.test(mutation)) await ask('undock');
  for (const { name, type } of argumentsOf.get(mutation) ?? []) {
    if (!/^ID!?$/.test(type)) continue;
    const rows = await find<{ id: string }>(sourceOf(name, mutation), [player.id, player.id]);
    const among = ready ? Math.min(2, rows.length) : rows.length;
    given[name] = rows[Number(given[name]) % Math.max(1, among)]?.id ?? randomUUID();
  }
  if ('stationId' in given && ready && station && mutation === 'buyStation') given['stationId'] = station.id;
  if ('sector' in given && ready) given['sector'] = sector;
  for (const name of ['to', 'number'])
    if (name in given && ready) given[name] = ends.find((end) => end !== sector);
  return await ask(mutation, given, key === undefined ? {} : { 'idempotency-key': key });
}

/** A commodity that the station deals in, where one is asked for. */
function tradedAt({ stationClass }: Market, { mutation, given }: Wish): Record<string, unknown> {
  const side = mutation === 'sell' || given['direction'] === 'SELL' ? 'buys' : 'sells';
  const type = [1, 2].includes(stationClass) ? 'BLACK_MARKET' : 'TRADING';
  const goods = goodsOf(stationClass, type).filter((good) => sidesOf(stationClass, good)[side]);
  const commodity = goods[Number(given['quantity']) % goods.length];
  return given['commodity'] && commodity ? { commodity } : {};
}

const at = (table: string): string =>
  `from ${table} where sector = (select sector from pilots where player_id = ?)`;
const planets = `select p.id from planets p left join colonies c on c.planet_id = p.id
  where sector = (select sector from pilots where player_id = ?) order by`;

/** Where IDs come from by the name of the argument, those first that are likely to be meant. The player who asks is given twice. */
const sources: Record<string, string> = {
  stationId: `select id ${at('stations')} order by exists (select from deeds where station_id = stations.id and owner_id = ?) desc, id`,
  planetId: `${planets} c.owner_id = ? desc nulls last, p.id`,
  playerId: 'select player_id as id from pilots where player_id <> ? and player_id <> ? order by 1',
  treatyId: `select id from relations where kind not in ('EMBARGO', 'WAR') and ?::text <> ?::text || 'x' order by made_at desc`,
  declarationId: `select id from relations where kind in ('EMBARGO', 'WAR') and ?::text <> ?::text || 'x' order by made_at desc`,
  wreckId: `select id ${at('wrecks')} and owner_id is distinct from ? order by at`,
  deploymentId: `select id ${at('deployments')} order by owner_id = ? desc, id`,
  gateId: `select id ${at('warp_gates')} order by owner_id = ? desc, state, id`,
  beaconId: `select id from gate_beacons where owner_id = ? and owner_id = ? order by state = 'DEPLOYED' desc, laid_at desc`,
  siteId: `select id from (select id, owner_id, laid_at as at from gate_beacons where owner_id = ?
    union all select id, owner_id, focused_at from warp_gates) x where owner_id = ? order by at desc`,
  exitRegionId: 'select region_id as id from region where ?::text = ?::text',
  deviceId:
    'select id from genesis_devices where player_id = ? and player_id = ? and deployed_at is null order by id',
  electionId: 'select id from elections where ?::text <> ?::text or true order by due_at nulls last, id',
  candidateId: 'select player_id as id from candidates where ?::text <> ?::text or true order by seq desc',
  policyId: 'select id from policies where ?::text <> ?::text or true order by closes_at desc, id',
  inviteId: 'select id from invites where ?::text <> ?::text or true order by created_at desc',
  shipId: `select id from ships where player_id = ? and player_id = ? and status = 'STORED' order by random()`,
};
const ofOthers: Record<string, string> = {
  claimPlanet: `${planets} (c.owner_id is null) desc, c.owner_id = ?, p.id`,
  attackPlanet: `${planets} c.owner_id <> ? desc nulls last, p.id`,
  besiegePlanet: `${planets} c.owner_id <> ? desc nulls last, p.id`,
  reclaimPlanet: `${planets} c.abandoned_at nulls last, c.owner_id = ?`,
  attackWarpGate: `select id ${at('warp_gates')} order by owner_id <> ? desc, state desc, id`,
  attackDrones: `select id ${at('deployments')} order by owner_id <> ? desc, id`,
  attackShip: `select ship_id as id from pilots where player_id <> ? and ship_id is not null
    order by sector = (select sector from pilots where player_id = ?) desc, random()`,
};

function sourceOf(name: string, mutation: string): string {
  return ofOthers[mutation] ?? sources[name] ?? 'select gen_random_uuid() as id where ?::text <> ?::text';
}
