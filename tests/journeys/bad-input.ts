/** What players ask of travel that cannot be, through the real gateway: each has its code, and nothing has moved anywhere. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until, type Reply } from '#tests/kit/stack.ts';

let galaxy: LiveGalaxy;
let home: LiveRegion;
let away: LiveRegion;
let closed: LiveRegion;

const sqlIn = <T extends object>({ slug }: LiveRegion, text: string, values: unknown[] = []): Promise<T[]> =>
  galaxy.sql<T>(`region_${slug}`, text, values);
const codesOf = ({ errors = [] }: Reply): unknown[] => errors.map(({ extensions }) => extensions['code']);

const startMutation = `mutation ($input: StartJourneyInput!) { startJourney(input: $input) { journey { id } } }`;
const byGate = (changes: object = {}): object => ({
  ...{ from: home.id, to: away.id, method: 'PLATFORM_GATE', ...changes },
});
const start = (player: LivePlayer | undefined, input: object, key = randomUUID() as string): Promise<Reply> =>
  galaxy.ask(startMutation, { input }, player, { 'idempotency-key': key });

/** A pilot at home's gate. */
async function traveller(): Promise<LivePlayer> {
  const [player] = (await galaxy.players(1)) as [LivePlayer];
  await galaxy.insist('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', { r: home.id }, player);
  await sqlIn(
    home,
    'update pilots set sector = (select nexus_warp_sector from region) where player_id = $1',
    [player.id],
  );
  return player;
}

const haveSql = `select
  (select jsonb_agg(jsonb_build_array(credits, turns, sector, ship_id)) from pilots where player_id = $1) as pilot,
  (select jsonb_agg(jsonb_build_array(id, status) order by id) from ships where player_id = $1) as ships,
  (select jsonb_agg(jsonb_build_array(good, quantity) order by good) from cargo where ship_id in (select id from ships where player_id = $1)) as cargo,
  (select jsonb_agg(jsonb_build_array(place, good, quantity) order by place, good) from stores where place = 'locker:' || $1) as locker,
  (select count(*)::int from journeys where player_id = $1 and state <> 'REFUSED') as journeys`;

/** Everything that a player has, in both regions and in travel's books. */
const having = async ({ id }: LivePlayer): Promise<unknown> => [
  ...(await Promise.all([home, away].map((region) => sqlIn(region, haveSql, [id])))),
  await galaxy.sql('travel', 'select id, state from journeys where player_id = $1 order by id', [id]),
];

const ofPilot = (change: string) => (player: LivePlayer) =>
  sqlIn(home, `update pilots set ${change} where player_id = $1`, [player.id]);
const ofShip = (change: string) => (player: LivePlayer) =>
  sqlIn(home, `update ships set ${change} where player_id = $1`, [player.id]);
const device = `insert into genesis_devices (region_id, id, player_id, ship_id, kind, bought_at)
  select region_id, gen_random_uuid(), player_id, ship_id, 'BASIC', now() from pilots where player_id = $1`;
const fight = `insert into combats (region_id, id, sector, kind, attacker_id, defender_id, attacker_ship_id, defender_ship_id, state, seed, result, rounds, lawful, police_damage, spoils)
  select region_id, gen_random_uuid(), sector, 'SHIP', player_id, gen_random_uuid(), ship_id, gen_random_uuid(), '{}', 's', 'DRAW', '[]', true, 0, '[]'
  from pilots where player_id = $1`;

interface Case {
  name: string;
  code: string;
  arrange?: (player: LivePlayer) => unknown;
  input?: () => object;
}

const cases: Case[] = [
  { name: 'to the region it begins in', code: 'SAME_REGION', input: () => byGate({ to: home.id }) },
  { name: 'to an unknown region', code: 'REGION_NOT_FOUND', input: () => byGate({ to: randomUUID() }) },
  { name: 'from an unknown region', code: 'REGION_NOT_FOUND', input: () => byGate({ from: randomUUID() }) },
  {
    name: 'to a region with a malformed ID',
    code: 'BAD_USER_INPUT',
    input: () => byGate({ to: 'borealis' }),
  },
  { name: 'to a suspended region', code: 'REGION_SUSPENDED', input: () => byGate({ to: closed.id }) },
  {
    name: 'from a region without a pilot',
    code: 'PILOT_REQUIRED',
    input: () => byGate({ from: away.id, to: home.id }),
  },
  { name: 'in combat', code: 'IN_COMBAT', arrange: ({ id }) => sqlIn(home, fight, [id]) },
  {
    name: 'undocked, far from the gate',
    code: 'NOT_AT_GATE',
    arrange: ofPilot('sector = (select capital_sector from region)'),
  },
  { name: 'with a ship that is landed', code: 'SHIP_NOT_FREE', arrange: ofShip(`status = 'LANDED'`) },
  { name: 'with a ship that is a wreck', code: 'SHIP_UNFIT', arrange: ofShip('hull_points = 1') },
  { name: 'without a ship', code: 'SHIP_REQUIRED', arrange: ofPilot('ship_id = null') },
  {
    name: 'with quarantined cargo',
    code: 'QUARANTINED_CARGO',
    arrange: ({ id }) => sqlIn(home, device, [id]),
  },
  {
    name: 'without turns',
    code: 'NOT_ENOUGH_TURNS',
    arrange: ofPilot('turns = 0, turns_at = clock_timestamp()'),
  },
  {
    name: 'by express without the fee twice',
    code: 'NOT_ENOUGH_CREDITS',
    arrange: ofPilot('credits = 399'),
    input: () => byGate({ express: true }),
  },
  {
    name: 'by jump without a Warp Jumper',
    code: 'SHIP_UNFIT',
    input: () => byGate({ method: 'WARP_JUMPER' }),
  },
  {
    name: 'by jump in an express lane',
    code: 'BAD_USER_INPUT',
    input: () => byGate({ method: 'WARP_JUMPER', express: true }),
  },
  {
    name: 'by a player’s gate that is none',
    code: 'GATE_NOT_FOUND',
    input: () => byGate({ method: 'PLAYER_GATE', gateId: randomUUID() }),
  },
  {
    name: 'by a player’s gate that is not named',
    code: 'BAD_USER_INPUT',
    input: () => byGate({ method: 'PLAYER_GATE' }),
  },
  {
    name: 'by the platform’s gate with a player’s',
    code: 'BAD_USER_INPUT',
    input: () => byGate({ gateId: randomUUID() }),
  },
];

export function testBadInput(live: () => LiveGalaxy): void {
  beforeAll(async () => {
    galaxy = live();
    [home, away, closed] = [
      galaxy.region('andromeda'),
      galaxy.region('borealis'),
      galaxy.region('terran-space'),
    ];
    await galaxy.sql('nexus', `update regions set status = 'SUSPENDED' where id = $1`, [closed.id]);
  });

  describe('a journey that cannot be is refused through the real gateway, and nothing moves:', () => {
    it.each(cases)('$name: $code', async ({ code, arrange, input = byGate }) => {
      const player = await traveller();
      await arrange?.(player);
      const before = await having(player);
      // What the Nexus says of a region is believed for a moment.
      let reply: Reply | undefined;
      await until(async () => {
        reply = await start(player, input());
        return !codesOf(reply).some((told) => String(told).endsWith('UNAVAILABLE'));
      });
      expect([reply?.data, codesOf(reply!)]).toEqual([{ startJourney: null }, [code]]);
      expect(await having(player)).toEqual(before);
      // The books stay in order: a purse that the ledger does not know was this test's doing.
      await sqlIn(home, 'update pilots set credits = 1000 where player_id = $1', [player.id]);
    });

    it('without a log-in: UNAUTHENTICATED', async () => {
      expect(codesOf(await start(undefined, byGate()))).toEqual(['UNAUTHENTICATED']);
    });

    it('twice at once with one ship: one begins, the other is TRAVELLING, and the fee is paid once', async () => {
      const player = await traveller();
      galaxy.hold('travel:AUTHORISED');
      const both = await Promise.all([1, 2].map(() => start(player, byGate())));
      galaxy.release();
      expect(both.flatMap(codesOf)).toEqual(['TRAVELLING']);
      await arrived(player);
    });

    it('with an idempotency key that was used for another journey: IDEMPOTENCY_MISMATCH, and the same input is the same journey', async () => {
      const player = await traveller();
      const key = randomUUID();
      const first = await start(player, byGate(), key);
      expect(codesOf(first)).toEqual([]);
      const again = await start(player, byGate(), key);
      expect(again.data).toEqual(first.data);
      for (const changes of [{ express: true }, { to: closed.id }, { method: 'WARP_JUMPER' }])
        expect(codesOf(await start(player, byGate(changes), key))).toEqual(['IDEMPOTENCY_MISMATCH']);
      await arrived(player);
    });

    it('and all books are in order', async () => expect(await galaxy.audit()).toEqual([]));
  });
}

/** The player has made one journey, for one fee, and has its ship and a quarter of the rest away. */
async function arrived({ id }: LivePlayer): Promise<void> {
  const made = () =>
    galaxy.sql<{ state: string }>('travel', 'select state from journeys where player_id = $1', [id]);
  await until(async () => (await made()).every(({ state }) => state === 'COMPLETED'));
  expect(await made()).toHaveLength(1);
  const purse = 'select credits::int as credits, ship_id is null as away from pilots where player_id = $1';
  expect(await sqlIn(home, purse, [id])).toEqual([{ credits: 600, away: true }]);
  expect(await sqlIn(away, purse, [id])).toEqual([{ credits: 200, away: false }]);
}
