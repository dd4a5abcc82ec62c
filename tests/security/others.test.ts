/** What belongs to others, and what belongs to nobody: neither is told from the other. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '#subgraphs/kit/log.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import {
  codeOf,
  testRegion,
  type Reply,
  type TestPlayer,
  type TestRegion,
} from '#tests/kit/region-server.ts';
import { statementsOf } from '#tests/kit/statements.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let arena: Arena;
let foe: JoinedPilot;
let me: TestPlayer;
let combatId: string;
beforeAll(async () => {
  region = await testRegion({ blueprint: playerBlueprint(), ownerId: owner.id });
  arena = await openArena(region, 3, 0);
  foe = await arena.fighter({ hull: 'CARRIER', hullPoints: 900, shieldPoints: 800, cargo: { ORE: 7 } });
  combatId = (await arena.attack(foe, await arena.fighter())).data.attackShip.combat.id;
  me = (await joinedPilot(region)).player;
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const ofRegion = (selection: string): Promise<Reply> =>
  region.ask(
    `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { ${selection} } } }`,
    { e: [{ __typename: 'Region', id: region.regionId }] },
    me,
  );
const entity = (type: string, key: object, selection: string): Promise<Reply> =>
  region.ask(
    `query ($e: [_Any!]!) { _entities(representations: $e) { ... on ${type} { ${selection} } } }`,
    { e: [{ __typename: type, regionId: region.regionId, ...key }] },
    me,
  );
const act = (field: string): Promise<Reply> =>
  region.ask(`mutation ($r: ID!) { ${field} { __typename } }`, { r: region.regionId }, me);

/** An answer without what was asked for. */
const shapeOf = (reply: Reply, ...ids: string[]): string =>
  ids.reduce((text, id) => text.replaceAll(id, 'ID'), JSON.stringify(reply));

const asked: [what: string, theirs: () => string, ask: (id: string) => Promise<Reply>][] = [
  ['a fight', () => combatId, (id) => ofRegion(`combat(id: "${id}") { id } fight(id: "${id}") { id }`)],
  [
    'a ship to rename',
    () => foe.shipId,
    (id) => act(`renameShip(regionId: $r, shipId: "${id}", name: "Mine")`),
  ],
  ['a ship to sell', () => foe.shipId, (id) => act(`sellShip(regionId: $r, shipId: "${id}")`)],
];

it.each(asked)(
  'F3: %s of others answers word for word, and in as many statements, as one that is none',
  async (_what, theirs, ask) => {
    const none = randomUUID();
    await ask(none);
    const replies: Reply[] = [];
    const statements = [];
    for (const id of [theirs(), none])
      statements.push(await statementsOf(region, async () => void replies.push(await ask(id))));
    const [other, nothing] = replies as [Reply, Reply];
    expect(shapeOf(other, theirs())).toBe(shapeOf(nothing, none));
    expect(statements[0]?.length).toBe(statements[1]?.length);
  },
);

it('F3: purse, turns, hold, trades, fights and lists of others are null, by key and with forged cursors', async () => {
  const secrets = `credits turns { available } transactions(first: 1) { nodes { id } } combats(first: 1) { nodes { id } }
    ships { id } locker { quantity }`;
  const cursor = Buffer.from('combat:999999').toString('base64url');
  const { data } = await entity('Pilot', { playerId: foe.player.id }, secrets);
  for (const [field, value] of Object.entries(data._entities[0]))
    expect([field, value]).toEqual([field, null]);
  const paged = await entity(
    'Pilot',
    { playerId: foe.player.id },
    `combats(first: 5, after: "${cursor}") { nodes { id } } transactions(first: 5, after: "${cursor}") { nodes { id } }`,
  );
  expect(paged.data?._entities[0] ?? { combats: null, transactions: null }).toEqual({
    ...{ combats: null, transactions: null },
  });
  const hold = await entity('Ship', { id: foe.shipId }, 'cargo { quantity }');
  expect(hold.data._entities[0]?.cargo ?? null).toBeNull();
});

it('F4: what players make has random names, and no name leads to the next', async () => {
  const ids = await region.sql<{ id: string }>(
    'select id from ships union all select id from combats union all select id from wrecks union all select id from policies',
  );
  expect(ids.length).toBeGreaterThan(3);
  for (const { id } of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const next = (id: string): string => {
    const digits = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
  expect((await ofRegion(`combat(id: "${next(combatId)}") { id }`)).data._entities[0].combat).toBeNull();
  expect(codeOf(await act(`attackShip(regionId: $r, shipId: "${next(foe.shipId)}")`))).toBe(
    'TARGET_NOT_FOUND',
  );
});

describe('F12: a rule', () => {
  const ban = (id: string): Promise<Reply> => act(`banPlayer(regionId: $r, playerId: "${id}")`);

  it('refuses what is about somebody as it does what is about nobody', async () => {
    const [real, none] = [await ban(foe.player.id), await ban(randomUUID())];
    expect(codeOf(real)).toBe('FORBIDDEN');
    expect(real.errors).toEqual(none.errors);
  });

  it('that fails says nothing of itself, and lets nothing through', async () => {
    const { slug, settings } = region;
    // One that does not fill the log of the tests.
    await using server = await createRegionServer({ slug, settings, log: createLog(slug, 'silent') });
    await region.sql('alter table grants rename to mislaid');
    try {
      const document = `mutation ($r: ID!, $p: ID!) { banPlayer(regionId: $r, playerId: $p) { __typename } }`;
      const given = { r: region.regionId, p: foe.player.id };
      const [error, ...more] = (await region.ask(document, given, me, {}, server.url)).errors ?? [];
      expect(more).toEqual([]);
      expect(error).toMatchObject({
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL', requestId: expect.any(String) },
      });
      expect(JSON.stringify(error)).not.toMatch(/grants|relation|select|permission|MODERATE/i);
    } finally {
      await region.sql('alter table mislaid rename to grants');
    }
    expect(await region.sql(`select from settings where name = 'bans'`)).toEqual([]);
  });
});

it('J10: % and _ stand for themselves, and nothing is filtered by what the schema does not name', async () => {
  const made = await region.ask(
    'mutation ($r: ID!) { createInvite(regionId: $r, uses: 1) { invite { code } } }',
    { r: region.regionId },
    owner,
  );
  const { length } = made.data.createInvite.invite.code as string;
  for (const code of ['%', '_'.repeat(length), `%${'_'.repeat(length - 1)}`])
    expect(codeOf(await act(`redeemInvite(regionId: $r, code: "${code}")`))).toBe('INVITE_NOT_FOUND');
  for (const filter of [
    'members(standing: "CITIZEN\' or true --") { totalCount }',
    'members(standing: EVERYBODY) { totalCount }',
    'members(orderBy: "credits->>x") { totalCount }',
    'policies(status: [VOTING, { ne: null }]) { nodes { id } }',
    'elections(position: "$.x") { nodes { id } }',
    'market { best(commodity: GOLD, direction: BUY) { unitPrice } }',
  ])
    expect([filter, (await ofRegion(filter)).errors?.[0]?.extensions['code']]).toEqual([
      filter,
      expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/),
    ]);
});

it('J14: a hundred pilots with five relations each come in 8 statements at most', async () => {
  for (let made = 0; made < 100; made += 20)
    await Promise.all(Array.from({ length: 20 }, () => joinedPilot(region)));
  const [{ number }] = (await region.sql('select capital_sector as number from region')) as [
    { number: number },
  ];
  const show = (): Promise<Reply> =>
    entity(
      'Sector',
      { number },
      'pilots { playerId rank ship { id hull upgrades { upgrade } } membership { standing } bounties { amount } planets { id } deployments { id } }',
    );
  const { data } = await show();
  expect(data._entities[0].pilots.length).toBeGreaterThan(99);
  expect((await statementsOf(region, show)).length).toBeLessThanOrEqual(8);
});
