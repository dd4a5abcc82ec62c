import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SectorSchema } from '#subgraphs/region/modules/sectors/entities.ts';
import { moveShip } from '#subgraphs/region/modules/sectors/service/move.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';

const owner = randomUUID();
let region: TestRegion;
let player: { id: string };

beforeAll(async () => {
  region = await testRegion({ ownerId: owner });
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});
beforeEach(() => {
  player = { id: randomUUID() };
});

const joinMutation = `mutation ($r: ID!) { joinRegion(regionId: $r) { joined pilot { credits turns { available maximum nextAt } ship { hull status turnCost } sector { number isCapital warps { to { number } cost kind } } } } }`;
const moveMutation = `mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { turnsSpent method from { number } to { number known } pilot { turns { available } sector { number } } encounters { kind } } }`;
const join = async (who = player): Promise<any> =>
  (await region.ask(joinMutation, { r: region.regionId }, who)).data.joinRegion;
const move = (to: number, who: { id: string } | undefined = player): ReturnType<TestRegion['ask']> =>
  region.ask(moveMutation, { r: region.regionId, to }, who);
const codeOf = (reply: { errors?: { extensions: Record<string, unknown> }[] }): unknown =>
  reply.errors?.[0]?.extensions['code'];

describe('joining a region', () => {
  it('makes one pilot at the capital with credits, turns and a scout, and once only', async () => {
    const first = await join();
    expect(first).toMatchObject({
      joined: true,
      pilot: {
        credits: 1000,
        turns: { available: 1000, maximum: 1000, nextAt: null },
        ship: { hull: 'SCOUT_SHIP', status: 'IN_SPACE', turnCost: 1 },
      },
    });
    expect(first.pilot.sector).toMatchObject({ number: 1, isCapital: true });
    expect(await join()).toMatchObject({ joined: false, pilot: { credits: 1000 } });
  });

  it('has one outcome however many times it is asked for at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => join()));
    expect(answers.filter((answer) => answer.joined)).toHaveLength(1);
    const [counts] = await region.sql<{ ships: string; sum: string }>(
      `select (select count(*) from ships where player_id = $1) as ships, (select sum(amount) from ledger where account = 'pilot:' || $1) as sum`,
      [player.id],
    );
    expect(counts).toEqual({ ships: '1', sum: '1000' });
  });

  it('brings who gets no ship there in an escape pod, and gives one to who has none', async () => {
    await region.sql(
      `insert into settings (region_id, name, value) values ($1, 'startingHull', 'null') on conflict (region_id, name) do update set value = 'null'`,
      [region.regionId],
    );
    expect((await join()).pilot.ship).toMatchObject({ hull: 'ESCAPE_POD', status: 'IN_SPACE' });
    await region.sql('update pilots set ship_id = null where player_id = $1', [player.id]);
    await region.sql('delete from ships where player_id = $1', [player.id]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => join()));
    expect(answers.map(({ joined, pilot }) => [joined, pilot.ship.hull])).toEqual(
      Array.from({ length: 6 }, () => [false, 'ESCAPE_POD']),
    );
    const ships = await region.sql('select id from ships where player_id = $1', [player.id]);
    expect(ships).toHaveLength(1);
    await region.sql(`delete from settings where name = 'startingHull'`);
  });

  it('needs a log-in', async () => {
    expect(codeOf(await region.ask(joinMutation, { r: region.regionId }))).toBe('UNAUTHENTICATED');
  });
});

describe('moving a ship', () => {
  it('spends the turns of the edge, makes the sector known and writes one event', async () => {
    const { pilot } = await join();
    const [way] = pilot.sector.warps;
    const { data } = await move(way.to.number);
    expect(data.moveShip).toMatchObject({
      from: { number: 1 },
      to: { number: way.to.number, known: true },
      pilot: { sector: { number: way.to.number } },
    });
    expect(data.moveShip.pilot.turns.available).toBe(1000 - data.moveShip.turnsSpent);
    const events = await region.sql<{ payload: object }>(
      `select payload from outbox where type = 'player.move' and payload->>'playerId' = $1`,
      [player.id],
    );
    expect(events).toEqual([
      {
        payload: {
          playerId: player.id,
          fromSector: 1,
          toSector: way.to.number,
          method: way.kind,
          turnsSpent: data.moveShip.turnsSpent,
          traceId: expect.any(String),
        },
      },
    ]);
  });

  it('J7: is refused with a code and changes nothing', async () => {
    expect(codeOf(await move(2))).toBe('PILOT_REQUIRED');
    const { pilot } = await join();
    const neighbours = new Set<number>(pilot.sector.warps.map((way: any) => way.to.number));
    const far =
      Array.from({ length: 300 }, (_, index) => index + 1).find(
        (number) => number !== 1 && !neighbours.has(number),
      ) ?? 0;
    const [near = 0] = neighbours;
    expect(codeOf(await move(far))).toBe('NO_WARP');
    expect(codeOf(await move(1))).toBe('SAME_SECTOR');
    expect(codeOf(await move(0))).toBe('SECTOR_NOT_FOUND');
    expect(codeOf(await move(-5))).toBe('SECTOR_NOT_FOUND');
    expect(codeOf(await move(2_147_483_647))).toBe('SECTOR_NOT_FOUND');
    await region.sql('update ships set status = $2 where player_id = $1', [player.id, 'DOCKED']);
    expect(codeOf(await move(near))).toBe('SHIP_NOT_FREE');
    await region.sql('update ships set status = $2 where player_id = $1', [player.id, 'IN_SPACE']);
    await region.sql('update pilots set turns = 0, turns_at = clock_timestamp() where player_id = $1', [
      player.id,
    ]);
    const broke = await move(near);
    expect(broke.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ENOUGH_TURNS', turnsAvailable: 0 });
    await region.sql('update pilots set ship_id = null where player_id = $1', [player.id]);
    expect(codeOf(await move(near))).toBe('SHIP_REQUIRED');
    const [row] = await region.sql('select sector, turns, credits from pilots where player_id = $1', [
      player.id,
    ]);
    expect(row).toEqual({ sector: 1, turns: 0, credits: '1000' });
  });

  it('J13: counts the turns that grew since the last time, by the clock of the database', async () => {
    await join();
    await region.sql(
      `update pilots set turns = 10, turns_at = clock_timestamp() - interval '12 hours' where player_id = $1`,
      [player.id],
    );
    expect((await join()).pilot.turns.available).toBe(510);
  });

  it('has a serial outcome when one pilot moves in many requests at once', async () => {
    const { pilot } = await join();
    const to = pilot.sector.warps[0].to.number;
    const replies = await Promise.all(Array.from({ length: 10 }, () => move(to)));
    const moved = replies.filter((reply) => reply.data.moveShip);
    expect(moved).toHaveLength(1);
    expect(replies.filter((reply) => codeOf(reply) === 'SAME_SECTOR')).toHaveLength(9);
    const [row] = await region.sql<{ turns: number }>('select turns from pilots where player_id = $1', [
      player.id,
    ]);
    expect(row?.turns).toBe(1000 - moved[0]?.data.moveShip.turnsSpent);
  });

  it('loses a ship to a black hole at the end of its hull, and the pilot goes on in a pod', async () => {
    const { pilot } = await join();
    const to = pilot.sector.warps[0].to.number;
    await region.sql('update ships set shield_points = 0, hull_points = 1 where player_id = $1', [player.id]);
    const sector = await region.services.fork().findOneOrFail(SectorSchema, { number: to });
    const destination = { ...sector, type: 'BLACK_HOLE', radiationLevel: 1 } as const;
    const { encounters } = await moveShip(region.services.fork(), {
      ...{ regionId: region.regionId, playerId: player.id, to, destination },
      ...{ random: () => 0.99, arrivalSteps: [], key: undefined },
    });
    expect(encounters).toContainEqual(expect.objectContaining({ kind: 'RADIATION' }));
    expect((await join()).pilot.ship).toMatchObject({ hull: 'ESCAPE_POD', turnCost: 10 });
  });
});

describe('hidden ways', () => {
  const hidden = async (twoWay: boolean): Promise<{ number: number; from: number; to: number }> => {
    const [edge] = await region.sql<{ number: number; from: number; to: number }>(
      `insert into edges (region_id, number, kind, from_sector, to_sector, two_way, cost, stability, latent)
       select $1, (select max(number) + 1 from edges), 'TUNNEL', 1, s.number, $2, 2, 0.9, true from sectors s
       where not exists (select from edges where least(from_sector, to_sector) = 1 and greatest(from_sector, to_sector) = s.number) and s.number > 1
       order by s.number limit 1 returning number, from_sector as "from", to_sector as "to"`,
      [region.regionId, twoWay],
    );
    if (!edge) throw new Error('no edge was made');
    return edge;
  };

  it('count as absent until a scan discovers them', async () => {
    const edge = await hidden(true);
    await join();
    expect(codeOf(await move(edge.to))).toBe('NO_WARP');
    const scan = await region.ask(
      'mutation ($r: ID!) { scanSector(regionId: $r, number: 1) { discovered { to { number } latent } pilot { turns { available } } } }',
      { r: region.regionId },
      player,
    );
    expect(scan.data.scanSector.discovered).toContainEqual({ to: { number: edge.to }, latent: true });
    expect(scan.data.scanSector.pilot.turns.available).toBe(998);
    expect((await move(edge.to)).data.moveShip.method).toBe('TUNNEL');
  });

  it('that are one-way show when somebody tries them from their exit', async () => {
    const edge = await hidden(false);
    await join();
    await region.sql('update pilots set sector = $2 where player_id = $1', [player.id, edge.to]);
    const tried = await move(1);
    expect(tried.errors?.[0]?.message).toMatch(/exit of a hidden one-way tunnel/);
    await region.sql('update pilots set sector = 1 where player_id = $1', [player.id]);
    expect((await move(edge.to)).data.moveShip.to.number).toBe(edge.to);
  });

  it('J7: collapse after their last use', async () => {
    const edge = await hidden(false);
    await region.sql('update edges set latent = false, uses_left = 1 where number = $1', [edge.number]);
    await join();
    expect((await move(edge.to)).data.moveShip.encounters).toContainEqual({ kind: 'TUNNEL_COLLAPSED' });
    await region.sql('update pilots set sector = 1 where player_id = $1', [player.id]);
    expect(codeOf(await move(edge.to))).toBe('NO_WARP');
  });
});

describe('what others see', () => {
  it('F3: is no purse, no turns, and no contents of sectors they do not know', async () => {
    await join();
    const stranger = { id: randomUUID() };
    const query = `query ($e: [_Any!]!, $p: ID!) { _entities(representations: $e) { ... on Region {
      pilot(playerId: $p) { credits turns { available } ship { hull } } capital { known stations { name } } sector(number: 200) { name type known stations { name } planets { name } pilots { playerId } } } } }`;
    const variables = { e: [{ __typename: 'Region', id: region.regionId }], p: player.id };
    const seen = await region.ask(query, variables, stranger);
    expect(seen.data._entities[0]).toMatchObject({
      pilot: { credits: null, turns: null, ship: { hull: 'SCOUT_SHIP' } },
      capital: { known: true },
      sector: { known: false, stations: null, planets: null, pilots: null },
    });
    expect(seen.data._entities[0].capital.stations.length).toBeGreaterThan(0);
    expect((await region.ask(query, variables)).data._entities[0].sector).toMatchObject({ known: false });
    expect((await region.ask(query, variables, { id: owner })).data._entities[0].sector).toMatchObject({
      known: true,
      stations: expect.any(Array),
    });
  });

  it('E12: the owner of one region is anybody in another', async () => {
    await using other = await testRegion({ ownerId: randomUUID() });
    const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { sector(number: 200) { known } } } }`;
    const seenIn = async ({ regionId, ask }: TestRegion) => {
      const { data } = await ask(query, { e: [{ __typename: 'Region', id: regionId }] }, { id: owner });
      return data._entities[0].sector.known;
    };
    expect(await seenIn(region)).toBe(true);
    expect(await seenIn(other)).toBe(false);
  });
});
