import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { countStatements } from '#tests/kit/statements.ts';

let region: TestRegion;
let pilot: JoinedPilot;
beforeAll(async () => {
  region = await testRegion();
  pilot = await joinedPilot(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const ask = async (selection: string): Promise<any> => {
  const entity = { __typename: 'Region', id: region.regionId };
  const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { ${selection} } } }`;
  const { data } = await region.ask(query, { e: [entity] }, pilot.player);
  return data._entities[0];
};
const route = (from: number): Promise<any> => ask(`route(from: ${from}, to: 1) { turns hops { from to } }`);
const remade = (seed: string): Promise<Reply> =>
  region.ask(
    'mutation ($r: ID!, $s: String!) { generateMap(regionId: $r, runId: "r", seed: $s, preserveData: false) { checksum } }',
    { r: region.regionId, s: seed },
  );

it('a route and the map around it cost the same few statements, however large the map', async () => {
  await route(300);
  expect(await countStatements(region, () => route(200))).toBeLessThanOrEqual(5);
  const map = 'sector(number: 7) { zone { name } cluster { name } warps { to { name zone { name } } } }';
  await ask(map);
  expect(await countStatements(region, () => ask(map))).toBeLessThanOrEqual(3);
});

it('what is hidden, and what collapsed, is never part of a route that is read from memory', async () => {
  const [edge] = await region.sql<{ number: number; from_sector: number; to_sector: number }>(
    'select number, from_sector, to_sector from edges where latent and two_way order by number limit 1',
  );
  if (!edge) throw new Error('the map hides nothing');
  const ways = async (): Promise<number[]> => {
    const { sector } = await ask(`sector(number: ${edge.from_sector}) { warps { to { number } } }`);
    return sector.warps.map(({ to }: any) => to.number);
  };
  expect(await ways()).not.toContain(edge.to_sector);
  await region.sql('insert into known_edges (region_id, player_id, edge) values ($1, $2, $3)', [
    ...[region.regionId, pilot.player.id, edge.number],
  ]);
  expect(await ways()).toContain(edge.to_sector);
  await region.sql('update edges set uses_left = 0 where number = $1', [edge.number]);
  expect(await ways()).not.toContain(edge.to_sector);
});

it('a new map is seen as soon as it was made', async () => {
  const names = async (): Promise<string> =>
    JSON.stringify(await ask('clusters { name } sector(number: 150) { name warps { to { number } } }'));
  const before = await names();
  expect((await remade('another map')).errors).toBeUndefined();
  expect(await names()).not.toBe(before);
  const { clusters } = await ask('clusters { name }');
  const rows = await region.sql<{ name: string }>(
    'select name from clusters where number > 0 order by number',
  );
  expect(clusters).toEqual(rows);
});
