/** What an elected officer may do, asked as clients ask: through the real gateway. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { electionsOf, win } from '#tests/kit/elections.ts';
import { gatewayKey, startRegionGateway, type RegionGateway } from '#tests/kit/region-gateway.ts';
import {
  codeOf,
  testRegion,
  type Reply,
  type TestPlayer,
  type TestRegion,
} from '#tests/kit/region-server.ts';

const owner = { id: randomUUID() };
const slug = `elect-${owner.id.slice(0, 8)}`;
let region: TestRegion;
let gateway: RegionGateway;
let elections: ReturnType<typeof electionsOf>;
beforeAll(async () => {
  const options = { slug, key: gatewayKey(slug), ownerId: owner.id, blueprint: playerBlueprint() };
  region = await testRegion(options);
  gateway = await startRegionGateway(region);
  elections = electionsOf(region, gateway.ask);
  await settleMarkets(region.services.fork());
});
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await region?.[Symbol.asyncDispose]();
});

const rates = (player: TestPlayer, input: string): Promise<Reply> =>
  gateway.ask(
    `mutation ($r: ID!) { updateEconomy(regionId: $r, input: { ${input} }) { region { economy { tariffRate } } } }`,
    {},
    player,
  );

it('an elected trade commissioner changes the tariff of a democracy, which nobody else may, and cannot after the term', async () => {
  await elections.govern({ governanceType: 'DEMOCRACY' });
  const [ada, ben] = [(await elections.citizen()).player, (await elections.citizen()).player];
  const grant = `mutation ($r: ID!) { grantPermission(regionId: $r, playerId: "${ben.id}", permission: TRADE_MANDATE) { member { owner } } }`;
  expect(codeOf(await gateway.ask(grant, {}, owner))).toBe('BAD_USER_INPUT');
  expect(codeOf(await rates(ada, 'tariffRate: 0.01'))).toBe('FORBIDDEN');
  await win(elections, owner, 'TRADE_COMMISSIONER', [ada, ben]);
  const changed = await rates(ada, 'tariffRate: 0.02, dockingSubsidy: true');
  expect(changed.data.updateEconomy.region.economy).toEqual({ tariffRate: 0.02 });
  // Taxes stay with the voters; and so does the tariff for who has no mandate of theirs.
  expect(codeOf(await rates(ada, 'taxRate: 0.2'))).toBe('VOTE_REQUIRED');
  expect(codeOf(await rates(ada, 'tariffRate: 0.01, taxRate: 0.2'))).toBe('VOTE_REQUIRED');
  expect(codeOf(await rates(owner, 'tariffRate: 0.01'))).toBe('VOTE_REQUIRED');

  await elections.sleep(90);
  expect(codeOf(await rates(ada, 'tariffRate: 0.01'))).toBe('FORBIDDEN');
  await elections.appoint(owner, 'TRADE_COMMISSIONER', ben);
  expect(codeOf(await rates(ben, 'tariffRate: 0.01'))).toBe('VOTE_REQUIRED');
});
