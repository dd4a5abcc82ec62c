/** Each way to travel, from end to end: through the real gateway, over every service and two regions' own servers. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';

let galaxy: LiveGalaxy;
let home: LiveRegion;
let away: LiveRegion;

const sqlIn = <T extends object>({ slug }: LiveRegion, text: string, values: unknown[] = []): Promise<T[]> =>
  galaxy.sql<T>(`region_${slug}`, text, values);

/** What a mutation led to; its first code is thrown when it is refused. */
async function act(player: LivePlayer, document: string, variables: object, headers = {}): Promise<any> {
  const { data, errors } = await galaxy.ask(document, { ...variables }, player, {
    'idempotency-key': randomUUID(),
    ...headers,
  });
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return Object.values(data as object)[0];
}

async function joined(region: LiveRegion, citizen: boolean): Promise<LivePlayer> {
  const [player] = (await galaxy.players(1, citizen)) as [LivePlayer];
  await galaxy.insist('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', { r: region.id }, player);
  return player;
}

const atGate = `update pilots set sector = (select nexus_warp_sector from region) where player_id = $1`;
const startMutation = `mutation ($input: StartJourneyInput!) { startJourney(input: $input) { journey { id cost } } }`;
const journeyQuery = `query ($id: ID!, $to: ID!) { journey(id: $id) { state refund arrivedIn { id slug } }
  pilot(regionId: $to) { credits sector { number } ship { id hull } } }`;

/** Sends the player's ship from home; the journey at its end, and the pilot away. */
async function travelled(player: LivePlayer, method: object, headers = {}): Promise<any> {
  const input = { from: home.id, to: away.id, ...method };
  const { journey } = await act(player, startMutation, { input }, headers);
  let end: any;
  await until(async () => {
    end = (await galaxy.ask(journeyQuery, { id: journey.id, to: away.id }, player)).data;
    return end?.journey?.state === 'COMPLETED';
  });
  return { ...end, cost: journey.cost };
}

const quoteQuery = `query ($from: ID!, $to: ID!, $method: JourneyMethod!, $gateId: ID) {
  travelQuote(from: $from, to: $to, method: $method, gateId: $gateId) { fee toll transitSeconds refusals { code } } }`;
const quote = (player: LivePlayer, method: object): Promise<any> =>
  act(player, quoteQuery, { from: home.id, to: away.id, ...method });

/** Credits from the mint, with their entries. */
async function enrich(region: LiveRegion, { id }: LivePlayer, amount: number): Promise<void> {
  await sqlIn(
    region,
    `with wallet as (update pilots set credits = credits + $2::bigint where player_id = $1 returning credits),
       minted as (insert into accounts as a (id, kind, balance) values ('mint', 'mint', -$2::bigint)
         on conflict (region_id, id) do update set balance = a.balance - $2 returning balance)
     insert into ledger (action, account, amount, before, after, cause, reason)
     select $3::uuid, 'pilot:' || $1, $2::bigint, credits - $2, credits, 'test', 'A test.' from wallet
     union all select $3::uuid, 'mint', -$2::bigint, balance + $2, balance, 'test', 'A test.' from minted`,
    [id, amount, randomUUID()],
  );
}

/** Declares the tests over a galaxy that runs before the first of them. */
export function testMethods(live: () => LiveGalaxy): void {
  beforeAll(() => {
    galaxy = live();
    [home, away] = [galaxy.region('andromeda'), galaxy.region('borealis')];
  });
  describe('a journey through the real gateway', () => {
    it('by the platform’s gate arrives at the other region’s gate for its fee', async () => {
      const player = await joined(home, false);
      await sqlIn(home, atGate, [player.id]);
      expect(await quote(player, { method: 'PLATFORM_GATE' })).toMatchObject({
        fee: 200,
        toll: 0,
        refusals: [],
      });
      const { journey, pilot, cost } = await travelled(player, { method: 'PLATFORM_GATE' });
      const [gate] = await sqlIn<{ number: number }>(away, 'select nexus_warp_sector as number from region');
      expect([journey.arrivedIn.slug, pilot.sector, cost]).toEqual(['borealis', gate, 200]);
    });

    it('is one trace from the client through gateway, travel and both regions, with the spans of the saga', async () => {
      const player = await joined(home, false);
      await sqlIn(home, atGate, [player.id]);
      const traceId = randomUUID().replaceAll('-', '');
      await travelled(
        player,
        { method: 'PLATFORM_GATE' },
        { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
      );
      const spans = (service: string): unknown[] =>
        (galaxy.trace(traceId).get(service) ?? []).flatMap(({ span }) => span ?? []);
      const saga = ['auth_check', 'travel_authorization', 'asset_transfer', 'arrival_processing'];
      // The last span ends a moment after the journey.
      await until(() => Promise.resolve(spans('travel').length === saga.length));
      expect(spans('travel')).toEqual(saga);
      // The source is asked, holds, and settles; the destination is asked, and accepts.
      expect(spans('region-andromeda')).toEqual(saga.slice(1));
      expect(spans('region-borealis')).toEqual(['travel_authorization', 'arrival_processing']);
      const [operation, ...others] = galaxy.trace(traceId).get('gateway') ?? [];
      expect([operation?.['type'], others]).toEqual(['mutation', []]);
    });

    it('by Warp Jumper begins anywhere, for 50 turns and a day of cooling; others are told why they may not', async () => {
      const player = await joined(home, true);
      expect((await quote(player, { method: 'WARP_JUMPER' })).refusals).toEqual([{ code: 'SHIP_UNFIT' }]);
      const jumper = `update ships set hull = 'WARP_JUMPER', hull_points = 600, max_hull_points = 600 where player_id = $1 returning id`;
      const [ship] = await sqlIn<{ id: string }>(home, jumper, [player.id]);
      expect(await quote(player, { method: 'WARP_JUMPER' })).toEqual({
        ...{ fee: 0, toll: 0, transitSeconds: 0, refusals: [] },
      });
      const tired = `update pilots set turns = 49, turns_at = clock_timestamp() where player_id = $1`;
      await sqlIn(home, tired, [player.id]);
      const jump = { from: home.id, to: away.id, method: 'WARP_JUMPER' };
      await expect(act(player, startMutation, { input: jump })).rejects.toThrow('NOT_ENOUGH_TURNS');
      await sqlIn(home, 'update pilots set turns = 50 where player_id = $1', [player.id]);
      const { journey, pilot, cost } = await travelled(player, { method: 'WARP_JUMPER' });
      expect([journey.arrivedIn.slug, pilot.ship, cost]).toEqual([
        'borealis',
        { ...ship, hull: 'WARP_JUMPER' },
        0,
      ]);
      const left = await sqlIn<{ turns: number }>(home, 'select turns from pilots where player_id = $1', [
        player.id,
      ]);
      expect(left[0]?.turns).toBeLessThan(5);
      // The drive is as hot there as it was here.
      const back = { from: away.id, to: home.id, method: 'WARP_JUMPER' };
      await expect(act(player, startMutation, { input: back })).rejects.toThrow('COOLDOWN');
      const stranger = await joined(home, false);
      await sqlIn(home, jumper, [stranger.id]);
      await expect(act(stranger, startMutation, { input: jump })).rejects.toThrow('CITIZENSHIP_REQUIRED');
    });

    it('by a player’s gate, built from here to there, arrives at its exit for the toll, of which the builder gets its part', async () => {
      const builder = await joined(home, true);
      await galaxy.insist(
        'mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }',
        { r: away.id },
        builder,
      );
      for (const region of [home, away]) await enrich(region, builder, 30_000);
      const quiet = `update pilots set sector = (select number from sectors where type = 'STANDARD' and not is_capital
      and number <> (select nexus_warp_sector from region) order by number limit 1) where player_id = $1 returning sector`;
      const [exit] = await sqlIn<{ sector: number }>(away, quiet, [builder.id]);
      const [entrance] = await sqlIn<{ sector: number }>(home, quiet, [builder.id]);
      const gate = '{ gate { id status exitSector opensAt toll access } beacon { id status } }';
      const laid = await act(builder, `mutation ($r: ID!) { deployGateBeacon(regionId: $r) ${gate} }`, {
        r: away.id,
      });
      // What a fleet of haulers and two days do.
      const complete = `delivered = '{"ORE": 1000, "EQUIPMENT": 500, "QUANTUM_CRYSTALS": 1, "LUMEN_CRYSTALS": 30}', supplied_at = now() - interval '25 hours'`;
      await sqlIn(away, `update gate_beacons set state = 'DEPLOYED', ${complete}`);
      const { gate: begun } = await act(
        builder,
        `mutation ($r: ID!, $b: ID!, $x: ID!) { focusWarpGate(regionId: $r, beaconId: $b, exitRegionId: $x) ${gate} }`,
        { r: home.id, b: laid.beacon.id, x: away.id },
      );
      const link = `select exit_sector as sector from warp_gates where id = $1 and link = 'MATCHED'`;
      await until(async () => (await sqlIn(home, link, [begun.id])).length > 0);
      expect(await sqlIn(home, link, [begun.id])).toEqual([exit]);
      await sqlIn(home, `update warp_gates set ${complete}`);
      await sqlIn(home, `update ships set hull = 'WARP_JUMPER' where player_id = $1`, [builder.id]);
      const one = { r: home.id, g: begun.id };
      await act(
        builder,
        `mutation ($r: ID!, $g: ID!) { harmonizeWarpGate(regionId: $r, gateId: $g) ${gate} }`,
        one,
      );
      await act(
        builder,
        `mutation ($r: ID!, $g: ID!) { updateWarpGate(regionId: $r, gateId: $g, input: { access: PUBLIC, toll: 101 }) ${gate} }`,
        one,
      );
      const player = await joined(home, false);
      await sqlIn(home, 'update pilots set sector = $2 where player_id = $1', [player.id, entrance?.sector]);
      const method = { method: 'PLAYER_GATE', gateId: begun.id };
      expect((await quote(player, method)).refusals).toEqual([{ code: 'GATE_NOT_READY' }]);
      await sqlIn(home, 'update warp_gates set opens_at = now()');
      expect(await quote(player, method)).toMatchObject({
        fee: 0,
        toll: 101,
        transitSeconds: 0,
        refusals: [],
      });
      const purse = `select credits::int as credits from pilots where player_id = $1`;
      const [before] = await sqlIn<{ credits: number }>(home, purse, [builder.id]);
      const { journey, pilot, cost } = await travelled(player, method);
      expect([journey.arrivedIn.slug, pilot.sector.number, cost]).toEqual(['borealis', exit?.sector, 101]);
      const [after] = await sqlIn<{ credits: number }>(home, purse, [builder.id]);
      expect((after?.credits ?? 0) - (before?.credits ?? 0)).toBe(85);
    });

    it('leaves all books in order', async () => expect(await galaxy.audit()).toEqual([]));
  });
}
