import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { atGate, journeysOf, type Hold, type Journeys, type Told } from '#tests/kit/journeys.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';
import { countStatements } from '#tests/kit/statements.ts';
import { platformPayload } from '#wire/platform-payloads.ts';

let [home, away]: TestRegion[] = [];
let source: Journeys;
let destination: Journeys;
beforeAll(async () => {
  [home, away] = [await testRegion(), await testRegion()];
  [source, destination] = [journeysOf(home), journeysOf(away)];
}, 120_000);
afterAll(async () => {
  await home?.[Symbol.asyncDispose]();
  await away?.[Symbol.asyncDispose]();
});

const goods = { ORE: 10, MINES: 7 };

/** A pilot at the gate with ten units of ore, seven mines and, where there is a bay, a drone. */
async function traveller(region = home as TestRegion, drones = 1): Promise<JoinedPilot> {
  const pilot = await joinedPilot(region);
  await atGate(region, pilot);
  for (const [good, quantity] of Object.entries(goods))
    await load(region, `ship:${pilot.shipId}`, good, quantity);
  if (drones > 0) await load(region, `bay:${pilot.shipId}`, 'COMBAT_DRONES', drones);
  return pilot;
}

const stateSql = `select p.credits::int as credits, p.turns, p.sector, p.ship_id as ship, (select s.status from ships s where s.id = $2) as status,
  (select jsonb_object_agg(good, quantity) from cargo where ship_id = $2 and quantity > 0) as cargo,
  (select quantity::int from stores where place = 'bay:' || $2 and quantity > 0) as bay
  from pilots p where player_id = $1`;

const stateIn = async (region: TestRegion | undefined, who: JoinedPilot): Promise<any> =>
  (await region?.sql(stateSql, [who.player.id, who.shipId]))?.[0];

const audited = async (): Promise<void> => {
  for (const region of [home, away])
    expect(await auditBalances((region as TestRegion).services.fork())).toEqual([]);
};

interface Begun {
  who: JoinedPilot;
  journeyId: string;
  manifest: string;
}

async function begin(given: Partial<Hold> = {}, who?: JoinedPilot): Promise<Begun> {
  const pilot = who ?? (await traveller());
  const journeyId = randomUUID();
  const wish = { journeyId, playerId: pilot.player.id, destinationId: away?.regionId ?? '' };
  const { manifest } = await source.hold({ ...wish, ...given });
  return { who: pilot, journeyId, manifest: manifest ?? '' };
}

const arrive = ({ who, journeyId, manifest }: Begun, given: object = {}): Promise<Told> =>
  destination.accept({
    ...{ journeyId, playerId: who.player.id, manifest, sourceId: home?.regionId ?? '' },
    ...given,
  });

describe('a journey', () => {
  it('takes a pilot with its ship, the goods aboard and the portable share of the rest to another region', async () => {
    const journey = await begin({ fee: 100, portablePercent: 75 });
    const { who, journeyId } = journey;
    expect(await stateIn(home, who)).toMatchObject({
      ...{ credits: 225, ship: null, status: 'AWAY', cargo: null, bay: null, turns: 999 },
    });
    expect(await arrive(journey)).toMatchObject({ state: 'ACCEPTED' });
    await audited();
    expect(await source.settle(journeyId)).toMatchObject({ state: 'SETTLED' });
    await audited();
    expect(await stateIn(away, who)).toMatchObject({
      ...{ credits: 675, ship: who.shipId, status: 'IN_SPACE', cargo: { ORE: 10, MINES: 5 }, bay: null },
    });
    expect(
      await home?.sql(`select good, quantity::int from stores where place = $1 and quantity > 0 order by 1`, [
        `locker:${who.player.id}`,
      ]),
    ).toEqual([
      { good: 'COMBAT_DRONES', quantity: 1 },
      { good: 'MINES', quantity: 2 },
    ]);
    const [paid] =
      (await home?.sql<{ fee: number }>(
        `select sum(amount)::int as fee from entries where action = $1 and account = 'burnt'`,
        [journeyId],
      )) ?? [];
    expect(paid?.fee).toBe(100);
  });

  it('is told at both ends as the Nexus takes it', async () => {
    const journey = await begin({ fee: 100 });
    await arrive(journey);
    for (const [region, cost] of [
      [home, 100],
      [away, null],
    ] as const) {
      const told = await region?.sql<{ payload: object }>(
        `select payload from outbox where type = 'player.region_travel' and payload ->> 'travelId' = $1`,
        [journey.journeyId],
      );
      expect(told).toHaveLength(1);
      expect(platformPayload('player.region_travel', told?.[0]?.payload)).toMatchObject({ cost });
    }
  });

  it('brings ship, hull, name, upgrades and value, and takes up its old row when it comes back', async () => {
    const who = await traveller();
    await home?.sql(
      `update ships set name = 'Wanderer', upgrades = '{"HULL": 2}', hull_points = 150, max_hull_points = 320, value = 777 where id = $1`,
      [who.shipId],
    );
    const papers = `select id, hull, name, upgrades, hull_points, max_hull_points, value::int, cargo_capacity, condition, acquired_at from ships where id = $1`;
    const before = await home?.sql(papers, [who.shipId]);
    const out = await begin({}, who);
    await arrive(out);
    await source.settle(out.journeyId);
    expect(await away?.sql(papers, [who.shipId])).toEqual(before);
    await away?.sql(`update ships set name = 'Returned' where id = $1`, [who.shipId]);
    const back = await destination.hold({ journeyId: randomUUID(), playerId: who.player.id });
    expect(
      await source.accept({
        ...{ journeyId: randomUUID(), playerId: who.player.id, manifest: back.manifest ?? '' },
      }),
    ).toMatchObject({ state: 'ACCEPTED' });
    expect(await home?.sql(papers, [who.shipId])).toEqual([{ ...before?.[0], name: 'Returned' }]);
    expect(await stateIn(home, who)).toMatchObject({ ship: who.shipId, status: 'IN_SPACE', credits: 1_000 });
    const visits = 'select visits from members where player_id = $1';
    expect(await away?.sql(visits, [who.player.id])).toEqual([{ visits: 1 }]);
    expect(await home?.sql(visits, [who.player.id])).toEqual([{ visits: 2 }]);
  });

  it('gives everything back that was refused at its destination, charges and turns by the percentage', async () => {
    const who = await traveller();
    const before = await stateIn(home, who);
    const journey = await begin({ fee: 100, toll: 11, portablePercent: 75 }, who);
    expect(await destination.refuse(journey.journeyId)).toMatchObject({
      ...{ state: 'REFUSED', code: 'DEADLINE_EXCEEDED' },
    });
    expect(await arrive(journey)).toMatchObject({ state: 'REFUSED', code: 'DEADLINE_EXCEEDED' });
    expect(await source.giveBack(journey.journeyId, 50)).toMatchObject({ state: 'RETURNED' });
    expect(await stateIn(home, who)).toEqual({ ...before, credits: 1_000 - 56, turns: 999 });
    expect(await source.giveBack(journey.journeyId, 100)).toMatchObject({ state: 'RETURNED' });
    expect(await source.settle(journey.journeyId)).toMatchObject({ state: 'RETURNED' });
    expect((await stateIn(home, who)).credits).toBe(944);
    await audited();
  });

  it('that was called off before it began does not begin when the word comes late', async () => {
    const who = await traveller();
    const before = await stateIn(home, who);
    const journeyId = randomUUID();
    expect(await source.refuse(journeyId, 'TRAVELLING')).toMatchObject({
      state: 'REFUSED',
      code: 'TRAVELLING',
    });
    expect(await source.hold({ journeyId, playerId: who.player.id })).toMatchObject({ code: 'TRAVELLING' });
    expect(await stateIn(home, who)).toEqual(before);
  });

  it('that was accepted or held cannot be called off where it was', async () => {
    const journey = await begin();
    expect(await source.refuse(journey.journeyId)).toMatchObject({
      state: 'HELD',
      manifest: journey.manifest,
    });
    await arrive(journey);
    expect(await destination.refuse(journey.journeyId)).toMatchObject({ state: 'ACCEPTED' });
    await source.settle(journey.journeyId);
  });

  it('pays 85 % of a toll to the owner of the gate', async () => {
    const keeper = await joinedPilot(home as TestRegion);
    const journey = await begin({ toll: 101, tollTo: keeper.player.id });
    await arrive(journey);
    await source.settle(journey.journeyId);
    expect((await stateIn(home, keeper)).credits).toBe(1_085);
    const stranger = await begin({ toll: 101, tollTo: randomUUID() });
    await arrive(stranger);
    expect(await source.settle(stranger.journeyId)).toMatchObject({ state: 'SETTLED' });
    await audited();
  });

  it('with a Warp Jumper begins anywhere, takes 50 turns and a day to cool, wherever the ship is', async () => {
    const who = await traveller(home, 0);
    await home?.sql(
      `update ships set hull = 'WARP_JUMPER', hull_points = 600, max_hull_points = 600, cargo_capacity = 200 where id = $1`,
      [who.shipId],
    );
    await home?.sql(
      'update pilots set sector = (select number from sectors where number <> pilots.sector order by number limit 1) where player_id = $1',
      [who.player.id],
    );
    const jump = { method: 'WARP_JUMPER', galacticCitizen: true } as const;
    const failed = await begin(jump, who);
    expect((await stateIn(home, who)).turns).toBe(950);
    await source.giveBack(failed.journeyId);
    expect((await stateIn(home, who)).turns).toBe(1_000);
    const journey = await begin(jump, who);
    await arrive(journey);
    await source.settle(journey.journeyId);
    expect(await destination.hold({ playerId: who.player.id, ...jump })).toMatchObject({ code: 'COOLDOWN' });
    const { coolingUntil } = await destination.departure(who.player.id, jump);
    expect(Date.parse(coolingUntil)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  });
});

describe('a step that is sent again', () => {
  it('is answered with what was decided, and does nothing', async () => {
    const journey = await begin({ fee: 10 });
    const { who, journeyId } = journey;
    const again = { journeyId, playerId: who.player.id, fee: 10, destinationId: away?.regionId ?? '' };
    expect(await source.hold(again)).toMatchObject({ state: 'HELD', manifest: journey.manifest });
    const held = await stateIn(home, who);
    const answers = await Promise.all([arrive(journey), arrive(journey), arrive(journey)]);
    expect(answers.map(({ state }) => state)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect(await stateIn(home, who)).toEqual(held);
    await Promise.all([source.settle(journeyId), source.settle(journeyId), source.giveBack(journeyId)]);
    expect((await stateIn(away, who)).credits).toBe(990);
    await audited();
  });

  it('for another player or another region is refused with IDEMPOTENCY_MISMATCH', async () => {
    const { journeyId, manifest } = await begin();
    const stranger = randomUUID();
    await expect(source.hold({ journeyId, playerId: stranger })).rejects.toThrow('IDEMPOTENCY_MISMATCH');
    await destination.accept({ journeyId, playerId: stranger, manifest });
    await expect(destination.accept({ journeyId, playerId: randomUUID(), manifest })).rejects.toThrow(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('after its server failed between two statements finds nothing half done', async () => {
    const who = await traveller();
    const before = await stateIn(home, who);
    const journeyId = randomUUID();
    const wish = { journeyId, playerId: who.player.id, fee: 5, destinationId: away?.regionId ?? '' };
    for (const name of ['hold: decided', 'hold: moved']) {
      using _armed = armFailpoint(name, () => {
        throw new Error('the server is gone');
      });
      await expect(source.hold(wish)).rejects.toThrow('INTERNAL');
      expect(await stateIn(home, who)).toEqual(before);
    }
    const journey = { who, journeyId, manifest: (await source.hold(wish)).manifest ?? '' };
    for (const name of ['accept: decided', 'accept: ship landed', 'accept: moved']) {
      using _armed = armFailpoint(name, () => {
        throw new Error('the server is gone');
      });
      await expect(arrive(journey)).rejects.toThrow('INTERNAL');
      expect(await stateIn(away, who)).toBeUndefined();
    }
    await arrive(journey);
    for (const name of ['settle: decided', 'settle: moved']) {
      using _armed = armFailpoint(name, () => {
        throw new Error('the server is gone');
      });
      await expect(source.settle(journeyId)).rejects.toThrow('INTERNAL');
    }
    expect(await source.settle(journeyId)).toMatchObject({ state: 'SETTLED' });
    await audited();
  });
});

describe('a pilot', () => {
  it('goes on one journey at a time, however many are asked for at once', async () => {
    const who = await traveller();
    const verdicts = await Promise.all(
      Array.from({ length: 6 }, () => source.hold({ playerId: who.player.id, journeyId: randomUUID() })),
    );
    const held = verdicts.filter(({ state }) => state === 'HELD');
    expect(held).toHaveLength(1);
    expect(new Set(verdicts.filter((verdict) => !held.includes(verdict)).map(({ code }) => code))).toEqual(
      new Set(['TRAVELLING']),
    );
  });

  it('who comes where it flies another ship goes on with the one it came with', async () => {
    const journey = await begin();
    const { who } = journey;
    const { shipId: old } = await joinedPilot(away as TestRegion, who.player.id);
    await arrive(journey);
    expect(await stateIn(away, who)).toMatchObject({ ship: who.shipId, credits: 2_000 });
    expect(
      await away?.sql(
        `select s.status, t.sector = (select capital_sector from region) as capital from ships s join stations t on t.id = s.station_id where s.id = $1`,
        [old],
      ),
    ).toEqual([{ status: 'STORED', capital: true }]);
    await audited();
  });

  it('who comes where it flies a pod leaves it, and finds what it carried in the locker', async () => {
    const journey = await begin();
    const { who } = journey;
    const { shipId: pod } = await joinedPilot(away as TestRegion, who.player.id);
    await away?.sql(`update ships set hull = 'ESCAPE_POD', cargo_capacity = 50 where id = $1`, [pod]);
    await load(away as TestRegion, `ship:${pod}`, 'ORE', 4);
    await arrive(journey);
    const ask = (field: string): Promise<any> =>
      (away as TestRegion).ask(`mutation ($r: ID!) { ${field} }`, { r: away?.regionId }, who.player);
    const take = 'pilot { locker { commodity quantity } } ship { cargo { commodity quantity } }';
    const took = await ask(`takeFromLocker(regionId: $r, commodity: ORE, quantity: 3) { ${take} }`);
    expect(took.data.takeFromLocker).toEqual({
      pilot: { locker: [{ commodity: 'ORE', quantity: 1 }] },
      ship: {
        cargo: [
          { commodity: 'MINES', quantity: 7 },
          { commodity: 'ORE', quantity: 13 },
        ],
      },
    });
    const more = `takeFromLocker(regionId: $r, commodity: ORE, quantity: 2) { ${take} }`;
    expect(codeOf(await ask(more))).toBe('NOT_ENOUGH_GOODS');
    await away?.sql('update ships set cargo_capacity = 20 where id = $1', [who.shipId]);
    expect(codeOf(await ask(`takeFromLocker(regionId: $r, commodity: ORE, quantity: 1) { ${take} }`))).toBe(
      'CARGO_FULL',
    );
    await away?.sql(
      'update pilots set sector = (select number from sectors where number <> pilots.sector order by number limit 1) where player_id = $1',
      [who.player.id],
    );
    expect(codeOf(await ask(more))).toBe('NOT_AT_GATE');
    await audited();
  });

  it('whose journey failed after it came back with another ship goes on with that one', async () => {
    const { who, journeyId } = await begin();
    const other = { ...who, ...(await joinedPilot(away as TestRegion, who.player.id)) };
    await atGate(away as TestRegion, other);
    const back = await destination.hold({ playerId: who.player.id });
    await source.accept({
      ...{ journeyId: randomUUID(), playerId: who.player.id, manifest: back.manifest ?? '' },
    });
    expect(await source.giveBack(journeyId)).toMatchObject({ state: 'RETURNED' });
    expect(await stateIn(home, who)).toMatchObject({
      ...{ ship: other.shipId, status: 'STORED', cargo: goods, bay: 1 },
    });
    await audited();
  });
});

describe('the books', () => {
  it('list what waits in escrow, page by page, and prove that what is abroad is somewhere', async () => {
    const begun = [await begin({ fee: 3 }), await begin({ toll: 4 }), await begin()];
    const open: any[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await source.open(2, after);
      open.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    for (const { journeyId, who } of begun)
      expect(open).toContainEqual(
        expect.objectContaining({
          ...{ journeyId, state: 'HELD', playerId: who.player.id, shipId: who.shipId },
          goods: expect.arrayContaining([{ good: 'ORE', quantity: 10 }]),
        }),
      );
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['HELD']));
    const before = await destination.audit();
    await arrive(begun[0] as Begun);
    const after = await destination.audit();
    expect(after.abroadCredits - before.abroadCredits).toBe(-997);
    const accepted = (await destination.audit(100)).journeys.nodes;
    expect(accepted).toContainEqual(
      expect.objectContaining({ journeyId: begun[0]?.journeyId, state: 'ACCEPTED', credits: 997 }),
    );
  });
});

describe('the database', () => {
  it('is asked twice whether a pilot may leave or enter, 10 times for a hold, 13 for an arrival, 5 for a settlement, begin and commit among them', async () => {
    const who = await traveller();
    const journeyId = randomUUID();
    let held: Told | undefined;
    const counts = [
      await countStatements(home as TestRegion, () => source.departure(who.player.id)),
      await countStatements(away as TestRegion, () => destination.entry(who.player.id)),
      await countStatements(home as TestRegion, async () => {
        held = await source.hold({ journeyId, playerId: who.player.id, fee: 100, portablePercent: 75 });
      }),
      await countStatements(away as TestRegion, () =>
        destination.accept({ journeyId, playerId: who.player.id, manifest: held?.manifest ?? '' }),
      ),
      await countStatements(home as TestRegion, () => source.settle(journeyId)),
    ];
    expect(counts).toEqual([2, 2, 10, 13, 5]);
  });
});
