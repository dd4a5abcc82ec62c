import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { atGate, journeysOf, type Hold, type Journeys, type Told } from '#tests/kit/journeys.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';

let region: TestRegion;
let journeys: Journeys;
const ownerId = randomUUID();
beforeAll(async () => {
  region = await testRegion({ ownerId });
  journeys = journeysOf(region);
}, 120_000);
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

async function traveller(): Promise<JoinedPilot> {
  const pilot = await joinedPilot(region);
  await atGate(region, pilot);
  return pilot;
}

const set = (name: string, value: unknown): Promise<object[]> =>
  region.sql(
    'insert into settings (name, value) values ($1, $2) on conflict (region_id, name) do update set value = excluded.value',
    [name, JSON.stringify(value)],
  );
const ofShip = ({ shipId }: JoinedPilot, change: string): Promise<object[]> =>
  region.sql(`update ships set ${change} where id = $1`, [shipId]);
const ofPilot = ({ player }: JoinedPilot, change: string): Promise<object[]> =>
  region.sql(`update pilots set ${change} where player_id = $1`, [player.id]);

/** What a pilot has and where it is. */
const stateSql = `select to_jsonb(p) - 'turns' - 'turns_at' as pilot, to_jsonb(s) - 'shields_at' - 'condition_at' as ship,
  (select jsonb_agg(c order by good) from cargo c where ship_id = s.id) as cargo
  from pilots p left join ships s on s.player_id = p.player_id where p.player_id = $1 order by s.id`;

/** Each as what is done to a traveller at the gate, and what its journey is asked for besides. */
const refusals: [code: string, arrange: (who: JoinedPilot) => Promise<unknown>][] = [
  ['SAME_REGION', async () => ({ destinationId: region.regionId })],
  ['BANNED', ({ player }) => set('bans', [player.id])],
  [
    'IN_COMBAT',
    ({ player }) =>
      region.sql(
        `insert into combats (id, sector, kind, attacker_id, defender_id, attacker_ship_id, defender_ship_id, state, seed, result, rounds, lawful, police_damage, spoils)
         values (gen_random_uuid(), 1, 'SHIP', gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), '{}', 's', 'DRAW', '[]', true, 0, '[]')`,
        [player.id],
      ),
  ],
  [
    'SHIP_REQUIRED',
    async (who) => {
      await ofPilot(who, 'ship_id = null');
    },
  ],
  ['GATE_NOT_FOUND', async () => ({ method: 'PLAYER_GATE' })],
  [
    'NOT_AT_GATE',
    (who) =>
      ofPilot(
        who,
        'sector = (select number from sectors where number <> pilots.sector order by number limit 1)',
      ),
  ],
  ['SHIP_NOT_FREE', (who) => ofShip(who, `status = 'LANDED'`)],
  ['SHIP_UNFIT', (who) => ofShip(who, 'condition = 24')],
  ['SHIP_UNFIT', (who) => ofShip(who, 'hull_points = max_hull_points / 5')],
  ['SHIP_UNFIT', async () => ({ method: 'WARP_JUMPER', galacticCitizen: true })],
  [
    'CITIZENSHIP_REQUIRED',
    async (who) => {
      await ofShip(who, `hull = 'WARP_JUMPER'`);
      return { method: 'WARP_JUMPER' };
    },
  ],
  [
    'EMBARGO',
    async () => {
      const destinationId = randomUUID();
      await set('embargoes', [destinationId]);
      return { destinationId };
    },
  ],
  [
    'QUARANTINED_CARGO',
    async ({ shipId }) => {
      await load(region, `ship:${shipId}`, 'EXOTIC_TECHNOLOGY', 1);
      await set('contraband', ['EXOTIC_TECHNOLOGY']);
    },
  ],
  [
    'QUARANTINED_CARGO',
    ({ player, shipId }) =>
      region.sql(
        `insert into genesis_devices (id, player_id, ship_id, kind, bought_at) values (gen_random_uuid(), $1, $2, 'BASIC', now())`,
        [player.id, shipId],
      ),
  ],
  ['NOT_ENOUGH_CREDITS', async () => ({ fee: 900, toll: 101 })],
  ['NOT_ENOUGH_TURNS', (who) => ofPilot(who, 'turns = 0, turns_at = clock_timestamp()')],
  [
    'COOLDOWN',
    async (who) => {
      await ofShip(who, `hull = 'WARP_JUMPER', jumped_at = clock_timestamp() - interval '23 hours'`);
      return { method: 'WARP_JUMPER', galacticCitizen: true };
    },
  ],
];

describe('a departure', () => {
  it.each(refusals)('J4: is refused with %s, and nothing moves', async (code, arrange) => {
    const who = await traveller();
    const { id: playerId } = who.player;
    const arranged = await arrange(who);
    const wish = {
      destinationId: randomUUID(),
      ...(arranged && !Array.isArray(arranged) ? (arranged as Partial<Hold>) : {}),
      journeyId: randomUUID(),
      playerId,
    };
    const before = await region.sql(stateSql, [playerId]);
    const early = await journeys.departure(playerId, wish);
    const verdict = await journeys.hold(wish);
    expect(verdict).toMatchObject({ state: 'REFUSED', code, manifest: null });
    expect(verdict.message).toEqual(expect.any(String));
    // Money is the travel subgraph's question; whether somebody is a citizen, too.
    if (!['NOT_ENOUGH_CREDITS', 'CITIZENSHIP_REQUIRED'].includes(code)) expect(early.code).toBe(code);
    expect(await region.sql(stateSql, [playerId])).toEqual(before);
    for (const name of ['bans', 'embargoes', 'contraband']) await set(name, []);
    // What was decided stays so, whatever has changed since.
    expect(await journeys.hold(wish)).toEqual(verdict);
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });

  it('is refused to who has no pilot in the region', async () => {
    const playerId = randomUUID();
    expect(await journeys.departure(playerId)).toMatchObject({ code: 'PILOT_REQUIRED', credits: 0 });
    expect(await journeys.hold({ playerId })).toMatchObject({ state: 'REFUSED', code: 'PILOT_REQUIRED' });
  });

  it('says what could travel, and moves nothing', async () => {
    const { player, shipId } = await traveller();
    const before = await region.sql(stateSql, [player.id]);
    expect(await journeys.departure(player.id, { portablePercent: 75 })).toMatchObject({
      ...{ code: null, message: null, shipId, hull: 'SCOUT_SHIP', coolingUntil: null },
      ...{ credits: 1_000, portableCredits: 750, turns: 1_000 },
    });
    expect(await region.sql(stateSql, [player.id])).toEqual(before);
  });

  it.each(['portablePercent', 'fee', 'toll'])('is not even looked at with a negative %s', async (name) => {
    const { player } = await traveller();
    await expect(journeys.hold({ playerId: player.id, [name]: -1 })).rejects.toThrow('BAD_USER_INPUT');
  });
});

const arriving = (cargo: object[] = []): string =>
  JSON.stringify({
    v: 1,
    ship: {
      ...{
        id: randomUUID(),
        hull: 'SCOUT_SHIP',
        name: 'Far',
        hullPoints: 200,
        shieldPoints: 1,
        condition: 90,
      },
      ...{ upgrades: {}, value: 5, acquiredAt: '2026-01-01T00:00:00.000Z', insurance: null },
      ...{ insuredValue: null, insuredUntil: null, jumpedAt: null },
    },
    ...{ cargo, bay: [], credits: 10 },
  });

describe('an arrival', () => {
  const arrive = (playerId: string, given: object = {}): Promise<Told> =>
    journeys.accept({ journeyId: randomUUID(), playerId, manifest: arriving(), ...given });

  const gates: [code: string, name: string, value: (playerId: string) => unknown][] = [
    ['BANNED', 'bans', (playerId) => [playerId]],
    ['REGION_CLOSED', 'immigration', () => 'closed'],
    ['APPROVAL_REQUIRED', 'immigration', () => 'approval'],
    ['LOW_REPUTATION', 'minReputation', () => 1],
  ];
  const open: Record<string, unknown> = { bans: [], immigration: 'open', minReputation: -1_000 };

  it.each(gates)('is refused with %s by the setting %s, and nothing comes', async (code, name, value) => {
    const playerId = randomUUID();
    await set(name, value(playerId));
    expect(await journeys.entry(playerId)).toMatchObject({ code });
    expect(await arrive(playerId)).toMatchObject({ state: 'REFUSED', code });
    expect(await region.sql('select from pilots where player_id = $1', [playerId])).toEqual([]);
    await set(name, open[name]);
    expect(await journeys.entry(playerId)).toEqual({ code: null, message: null, stakeholder: false });
  });

  it.each(gates.slice(1))('of a stakeholder is not refused with %s', async (_code, name, value) => {
    const playerId = randomUUID();
    await set(name, value(playerId));
    expect(await arrive(playerId, { stakeholder: true })).toMatchObject({ state: 'ACCEPTED' });
    await set(name, open[name]);
  });

  it('of the owner is never refused, and at the capital only a ban counts', async () => {
    await set('immigration', 'closed');
    await set('bans', [ownerId]);
    expect(await arrive(ownerId)).toMatchObject({ state: 'ACCEPTED' });
    await set('bans', []);
    expect(await arrive(randomUUID(), { toCapital: true })).toMatchObject({ state: 'ACCEPTED' });
    await set('immigration', 'open');
  });

  it('of an approved player is welcome where approval is asked, and of who has a pilot already where all is closed', async () => {
    const approved = randomUUID();
    await set('immigration', 'approval');
    await set('approvals', [approved]);
    expect(await arrive(approved)).toMatchObject({ state: 'ACCEPTED' });
    await set('immigration', 'closed');
    expect(await arrive(approved)).toMatchObject({ state: 'ACCEPTED' });
    await set('immigration', 'open');
  });

  it('is refused under an embargo, with contraband, and from the region itself', async () => {
    const [playerId, sourceId] = [randomUUID(), randomUUID()];
    await set('embargoes', [sourceId]);
    expect(await journeys.entry(playerId, sourceId)).toMatchObject({ code: 'EMBARGO' });
    expect(await arrive(playerId, { sourceId })).toMatchObject({ code: 'EMBARGO' });
    await set('embargoes', []);
    await set('contraband', ['ORE']);
    const manifest = arriving([{ good: 'ORE', quantity: 1 }]);
    expect(await arrive(playerId, { manifest })).toMatchObject({ code: 'QUARANTINED_CARGO' });
    await set('contraband', []);
    expect(await arrive(playerId, { sourceId: region.regionId })).toMatchObject({ code: 'SAME_REGION' });
  });

  it.each(['{}', 'no JSON', '{"v":1}'])('with the manifest %s is not even looked at', async (manifest) => {
    await expect(arrive(randomUUID(), { manifest })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('bars newcomers to the game as it bars travellers', async () => {
    await set('immigration', 'closed');
    const { errors } = await region.ask(
      'mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }',
      { r: region.regionId },
      { id: randomUUID() },
    );
    expect(errors?.[0]?.extensions['code']).toBe('REGION_CLOSED');
    await set('immigration', 'open');
  });
});

describe('the end of a journey', () => {
  it('that nobody has heard of is refused with JOURNEY_NOT_FOUND, and a return is remembered', async () => {
    await expect(journeys.settle(randomUUID())).rejects.toThrow('JOURNEY_NOT_FOUND');
    const forgotten = randomUUID();
    const refused = { state: 'REFUSED', code: 'JOURNEY_NOT_FOUND' };
    expect(await journeys.giveBack(forgotten)).toMatchObject(refused);
    expect(await journeys.hold({ journeyId: forgotten, playerId: randomUUID() })).toMatchObject(refused);
    await expect(journeys.refuse(randomUUID(), 'NO_SUCH_CODE')).rejects.toThrow('BAD_USER_INPUT');
    await expect(journeys.giveBack(randomUUID(), 101)).rejects.toThrow('BAD_USER_INPUT');
  });
});
