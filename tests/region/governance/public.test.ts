/** What is decided changes the region, asked as clients ask: through the real gateway. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { openArena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { governmentOf } from '#tests/kit/government.ts';
import { leaveStock, stationOf } from '#tests/kit/market.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { gatewayKey, startRegionGateway, type RegionGateway } from '#tests/kit/region-gateway.ts';
import { codeOf, testRegion, type TestPlayer, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
const slug = `gov-${owner.id.slice(0, 8)}`;
let region: TestRegion;
let gateway: RegionGateway;
let government: ReturnType<typeof governmentOf>;
let citizens: TestPlayer[];
beforeAll(async () => {
  const options = { slug, key: gatewayKey(slug), ownerId: owner.id, blueprint: playerBlueprint() };
  region = await testRegion(options);
  gateway = await startRegionGateway(region);
  government = governmentOf(region, gateway.ask);
  citizens = [];
  for (let index = 0; index < 3; index++) citizens.push((await government.citizen()).player);
});
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await region?.[Symbol.asyncDispose]();
});
beforeEach(() => region.sql('delete from settings'));

const [first, second, third] = [0, 1, 2].map((index) => () => citizens[index] as TestPlayer) as [
  () => TestPlayer,
  () => TestPlayer,
  () => TestPlayer,
];

/** Puts it to the vote, in which two of three are in favour, and waits until the region has decided. */
async function decide(policyType: string, changes: object): Promise<any> {
  const proposed = await government.propose(first(), { policyType, changes });
  const { id, ...policy } = proposed.data.proposePolicy.policy;
  expect(policy).toMatchObject({ status: 'VOTING', changes, enacted: null, proposer: first() });
  for (const [voter, inFavor] of [
    [first, true],
    [second, true],
    [third, false],
  ] as const)
    expect((await government.vote(voter(), id, inFavor)).errors).toBeUndefined();
  await government.closeVoting(id);
  await until(async () => (await government.policy(id)).status !== 'VOTING');
  return await government.policy(id);
}

describe('in a democracy', () => {
  beforeEach(() => government.govern({ governanceType: 'DEMOCRACY' }));

  it('a passed tax policy is in the price of the very next trade', async () => {
    const station = await stationOf(region, 2);
    await settleMarkets(region.services.fork());
    await leaveStock(region, station, 'ORE', 4_000);
    const { player } = await joinedPilot(region);
    await region.sql('update pilots set sector = $2 where player_id = $1', [player.id, station.sector]);
    const dock = 'mutation ($r: ID!, $s: ID!) { dock(regionId: $r, stationId: $s) { fee } }';
    expect((await gateway.ask(dock, { s: station.id }, player)).errors).toBeUndefined();
    const part = async (): Promise<number> => {
      const buy =
        'mutation ($r: ID!) { buy(regionId: $r, commodity: ORE, quantity: 10) { transaction { total tax } } }';
      const { total, tax } = (await gateway.ask(buy, {}, player)).data.buy.transaction;
      return Math.round((tax / total) * 100) / 100;
    };
    expect(await part()).toBe(0.1);
    const decided = await decide('TAX_RATE', { taxRate: 0.25 });
    expect(decided).toMatchObject({
      status: 'IMPLEMENTED',
      enacted: { taxRate: 0.25 },
      voters: 3,
      votesFor: 2,
    });
    expect(await part()).toBe(0.25);
  });

  it('a passed policy on fights says who may attack whom from then on', async () => {
    const arena = await openArena(region, 7, 3);
    const [attacker, target] = [await arena.fighter(), await arena.fighter()];
    const attack = async () => {
      // Who flees from a fight is somewhere else.
      await region.sql('update pilots set sector = $1, turns = 1000 where player_id = any($2)', [
        ...[arena.sector, [attacker.player.id, target.player.id]],
      ]);
      return await gateway.ask(
        'mutation ($r: ID!, $s: ID!) { attackShip(regionId: $r, shipId: $s) { combat { id } } }',
        { s: target.shipId },
        attacker.player,
      );
    };
    expect((await attack()).errors).toBeUndefined();
    await decide('PVP_RULES', { pvpSafeSecurity: 7 });
    expect(codeOf(await attack())).toBe('SAFE_SECTOR');
    await decide('PVP_RULES', { pvpSafeSecurity: 8, pvpProtectionHours: 700 });
    expect(codeOf(await attack())).toBe('NEWCOMER_PROTECTED');
  });

  it('a closed border refuses who is new, and lets in who has been here', async () => {
    const join = (player: TestPlayer) =>
      gateway.ask('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', {}, player);
    expect((await join({ id: randomUUID() })).data.joinRegion).toEqual({ joined: true });
    await decide('IMMIGRATION', { immigration: 'closed' });
    expect(codeOf(await join({ id: randomUUID() }))).toBe('REGION_CLOSED');
    expect((await join(first())).data.joinRegion).toEqual({ joined: false });
  });

  it('F9: nobody changes rates or government alone, the owner neither', async () => {
    const rates =
      'mutation ($r: ID!) { updateEconomy(regionId: $r, input: { taxRate: 0.2 }) { __typename } }';
    expect(codeOf(await gateway.ask(rates, {}, owner))).toBe('VOTE_REQUIRED');
    expect(codeOf(await government.update(owner, { governanceType: 'AUTOCRACY' }))).toBe('VOTE_REQUIRED');
  });
});

it('what no client should send is refused with a documented code, and nothing is written', async () => {
  await government.govern({ governanceType: 'DEMOCRACY' });
  const written = () =>
    region.sql('select (select count(*) from policies), (select count(*) from policy_votes)');
  const before = await written();
  const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as object;
  const codes: unknown[] = [];
  for (const changes of [
    nested(60),
    nested(3),
    { taxRate: nested(60) },
    { taxRate: 99 },
    { TaxRate: 0.1 },
    'x',
    null,
  ])
    codes.push(codeOf(await government.propose(first(), { policyType: 'TAX_RATE', changes })));
  const literal = `${'{a: '.repeat(60)}1${'}'.repeat(60)}`;
  const input = `{ policyType: TAX_RATE, title: "T", changes: ${literal} }`;
  const document = `mutation ($r: ID!) { proposePolicy(regionId: $r, input: ${input}) { policy { id } } }`;
  codes.push(codeOf(await gateway.ask(document, {}, first())));
  const badInput = ['BAD_USER_INPUT', 'QUERY_TOO_DEEP', 'GRAPHQL_VALIDATION_FAILED'];
  expect(codes.filter((code) => !badInput.includes(String(code)))).toEqual([]);
  expect(await written()).toEqual(before);
});

it('in an autocracy the owner proposes what takes effect at once, and nobody else proposes anything', async () => {
  const wish = { policyType: 'TAX_RATE', changes: { taxRate: 0.2 } };
  const { data } = await government.propose(owner, wish);
  expect(data.proposePolicy.policy).toMatchObject({ status: 'IMPLEMENTED', electorate: 'OWNER', voters: 0 });
  expect(codeOf(await government.propose(first(), { ...wish, changes: { taxRate: 0.1 } }))).toBe(
    'OWNER_DECIDES',
  );
  const changed = await government.update(owner, {
    governanceType: 'COUNCIL',
    quorum: 0.5,
    immigration: 'APPROVAL',
  });
  expect(changed.data.updateGovernance.region.governance).toMatchObject({
    ...{ governanceType: 'COUNCIL', quorum: 0.5, immigration: 'APPROVAL', votingThreshold: 0.51 },
  });
});
