/** Players who travel with goods aboard, and whether all that is theirs is in one place afterwards. */
import { randomUUID } from 'node:crypto';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';

/** After the faults have ended. */
const endsWithinMs = 60_000;
const units = 7;

export interface Ending {
  state: string;
  code: string | null;
}

/** What a player has in all regions together: credits with what a journey costs, units of ore aboard and in lockers, regions with a ship. */
export interface Belongings {
  credits: number;
  ore: number;
  ships: string[];
}

const joinMutation = 'mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }';
const startMutation = `mutation ($from: ID!, $to: ID!) {
  startJourney(input: { from: $from, to: $to, method: PLATFORM_GATE }) { journey { id } } }`;
const cancelMutation = 'mutation ($id: ID!) { cancelJourney(id: $id) { journey { id } } }';
/** At the gate, and loaded as by a station that made the ore. */
const loadSql = `
  with pilot as (update pilots set sector = (select nexus_warp_sector from region) where player_id = any($1) returning ship_id),
    loaded as (insert into cargo (ship_id, good, quantity) select ship_id, 'ORE', $2 from pilot returning ship_id, gen_random_uuid() as action)
  insert into goods_ledger (action, place, good, amount)
    select action, 'produced', 'ORE', -$2::bigint from loaded union all select action, 'ship:' || ship_id, 'ORE', $2 from loaded`;
const belongingsSql = `
  select p.player_id as id, p.credits::int as credits,
    (select coalesce(sum(quantity), 0)::int from stores where good = 'ORE' and place = 'locker:' || p.player_id)
    + (select coalesce(sum(quantity), 0)::int from cargo join ships s on s.id = ship_id where good = 'ORE' and s.player_id = p.player_id) as ore,
    exists (select from ships s where s.player_id = p.player_id and status not in ('AWAY', 'SCRAPPED', 'DESTROYED')) as ship
  from pilots p where p.player_id = any($1)`;
/** What a journey has cost in the end; one that never departed costs nothing. */
const costsSql = `
  select player_id as id, case when departed_at is null then 0 else (fee + toll - coalesce(refund, 0))::int end as cost
  from journeys where player_id = any($1)`;

export const idsOf = (players: readonly LivePlayer[]): string[] => players.map(({ id }) => id);

export function travellersIn(galaxy: LiveGalaxy) {
  return {
    /** Pilots at the gate of a region, with goods aboard. */
    async gather(region: LiveRegion, count: number): Promise<LivePlayer[]> {
      const players = await galaxy.players(count);
      await Promise.all(players.map((player) => galaxy.insist(joinMutation, { r: region.id }, player)));
      await galaxy.sql(`region_${region.slug}`, loadSql, [idsOf(players), units]);
      return players;
    },
    /** Resolves when the player was told that the journey has begun, however often it had to be asked for. */
    set: (player: LivePlayer, from: LiveRegion, to: LiveRegion): Promise<unknown> =>
      galaxy.insist(startMutation, { from: from.id, to: to.id }, player, randomUUID()),
    async callOff(player: LivePlayer): Promise<void> {
      const sql = 'select id from journeys where player_id = $1';
      const [journey] = await galaxy.sql<{ id: string }>('travel', sql, [player.id]);
      await galaxy.insist(cancelMutation, { id: journey?.id }, player);
    },
    /** How the journeys of these players ended, once all have; one for each. */
    async endings(players: readonly LivePlayer[]): Promise<Map<string, Ending>> {
      const sql = `select player_id as id, state, refusal_code as code, ended_at is not null as over from journeys where player_id = any($1)`;
      const look = () => galaxy.sql<Ending & { id: string; over: boolean }>('travel', sql, [idsOf(players)]);
      await until(async () => (await look()).every(({ over }) => over), endsWithinMs);
      const ended = await look();
      if (ended.length !== players.length)
        throw new Error(`${players.length} players began ${ended.length} journeys`);
      return new Map(ended.map(({ id, state, code }) => [id, { state, code }]));
    },
    /** What each has now, in all regions together. */
    async belongings(players: readonly LivePlayer[]): Promise<Map<string, Belongings>> {
      const all = new Map<string, Belongings>(
        idsOf(players).map((id) => [id, { credits: 0, ore: 0, ships: [] }]),
      );
      const costs = await galaxy.sql<{ id: string; cost: number }>('travel', costsSql, [idsOf(players)]);
      for (const { id, cost } of costs) all.get(id)!.credits += cost;
      for (const { slug } of galaxy.regions) {
        type Row = { id: string; credits: number; ore: number; ship: boolean };
        for (const row of await galaxy.sql<Row>(`region_${slug}`, belongingsSql, [idsOf(players)])) {
          const has = all.get(row.id)!;
          has.credits += row.credits;
          has.ore += row.ore;
          if (row.ship) has.ships.push(slug);
        }
      }
      return all;
    },
    /** What is wrong in the books of all, and what is still held though no journey is under way. */
    async faults(): Promise<string[]> {
      const faults = await galaxy.audit();
      for (const { slug } of galaxy.regions) {
        const sql = `select journey_id as id from journeys where state = 'HELD'`;
        const held = await galaxy.sql<{ id: string }>(`region_${slug}`, sql);
        faults.push(...held.map(({ id }) => `${slug} holds ${id}`));
      }
      return faults;
    },
  };
}

export type Travellers = ReturnType<typeof travellersIn>;
