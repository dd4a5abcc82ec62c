import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TypedDocumentString } from '#gateway/graphiql/generated/documents.ts';
import { electionsOf } from '#tests/kit/elections.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { askedOfRegion, dashboard } from '#tests/kit/screens.ts';
import { statementsOf } from '#tests/kit/statements.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
  await joinedPilot(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

/** What a tab shows; of it only what the region's own server answers. */
async function show<Q extends { region?: object | null }>(
  document: TypedDocumentString<Q, { regionId: string }>,
): Promise<NonNullable<Q['region']>> {
  const query = askedOfRegion(document.toString());
  const reply = await region.ask(query, { regionId: region.regionId }, owner);
  expect(reply.errors).toBeUndefined();
  return reply.data._entities[0] as NonNullable<Q['region']>;
}

describe("the governor's dashboard", () => {
  it('says what the region is like before anything is decided', async () => {
    expect((await show(dashboard.governance)).members?.totalCount).toBe(1);
    expect((await show(dashboard.economy)).treasury).toMatchObject({ ownerBank: 0 });
    expect((await show(dashboard.overview)).stats).toMatchObject({ activeElections: 0, pendingPolicies: 0 });
    expect((await show(dashboard.policies)).policies).toEqual({ totalCount: 0, nodes: [] });
    expect(await show(dashboard.elections)).toMatchObject({ offices: [], elections: { nodes: [] } });
    expect(await show(dashboard.diplomacy)).toEqual({ treaties: [], declarations: [] });
    expect((await show(dashboard.culture)).culture).toMatchObject({ motto: '', traditions: [] });
  });

  it('says what is being decided, and what was', async () => {
    const government = electionsOf(region);
    await government.govern({ governanceType: 'DEMOCRACY' });
    const { player } = await government.citizen();
    await government.propose(player, { policyType: 'TAX_RATE', changes: { taxRate: 0.2 } });
    const electionId = await government.opened(owner, 'GOVERNOR');
    await government.stand(player, electionId);

    const { policies, stats } = await show(dashboard.policies);
    expect(stats).toEqual({ activeElections: 1, pendingPolicies: 1 });
    const [policy] = policies?.nodes ?? [];
    expect([policy?.status, policy?.changes['taxRate'], policy?.enacted]).toEqual(['VOTING', 0.2, null]);
    const [election] = (await show(dashboard.elections)).elections?.nodes ?? [];
    expect([election?.id, election?.candidates.map((candidate) => candidate.player.id)]).toEqual([
      electionId,
      [player.id],
    ]);
  });

  it.each(Object.entries(dashboard))(
    'its tab of %s comes in as many statements with many members as with few',
    async (_tab, document) => {
      // Of whatever type its answer is.
      const shown = () => show<{ region?: object | null }>(document);
      await shown();
      const few = await statementsOf(region, shown);
      for (let index = 0; index < 3; index++) await joinedPilot(region);
      const many = await statementsOf(region, shown);
      expect(many.length > few.length ? many : []).toEqual([]);
      expect(few.length > 12 ? few : []).toEqual([]);
    },
  );
});
