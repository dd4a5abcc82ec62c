import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { askedOfRegion, dashboard, documentOf, type Screen } from '#tests/kit/screens.ts';
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

const show = async (screen: Screen): Promise<any> => {
  const reply = await region.ask(askedOfRegion(documentOf(screen)), { regionId: region.regionId }, owner);
  expect(reply.errors).toBeUndefined();
  return reply.data._entities[0];
};

describe("the governor's dashboard", () => {
  it('says what the region is like before anything is decided', async () => {
    expect((await show('governance')).members.totalCount).toBe(1);
    expect((await show('governors-economy')).treasury).toMatchObject({ ownerBank: 0 });
    expect(await show('elections')).toMatchObject({ offices: [], elections: { nodes: [] } });
    expect(await show('diplomacy')).toEqual({ treaties: [], declarations: [] });
    expect((await show('culture')).culture).toMatchObject({ motto: '', traditions: [] });
  });

  it.each(dashboard)('%s comes in as many statements with many members as with few', async (screen) => {
    await show(screen);
    const few = await statementsOf(region, () => show(screen));
    for (let index = 0; index < 3; index++) await joinedPilot(region);
    const many = await statementsOf(region, () => show(screen));
    expect(many.length > few.length ? many : []).toEqual([]);
    expect(few.length > 12 ? few : []).toEqual([]);
  });
});
