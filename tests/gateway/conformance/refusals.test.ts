/** Supergraphs that ask for what the gateway cannot do are refused, not served wrongly. */
import { expect, it } from '@jest/globals';
import { composed } from './subgraphs.ts';
import { startUnderTest } from './under-test.ts';

it('a supergraph that fills arguments from a context is refused, because its subgraphs would be asked without them', async () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext"])
    type Region @key(fields: "id") @context(name: "region") { id: ID! currency: String! market: Market }
    type Market @key(fields: "id") { id: ID! price(unit: String @fromContext(field: "$region { currency }")): String }
    type Query { region: Region }`;
  const supergraphSdl = composed(
    { name: 'context', subgraphs: { a: { federation: 'own', sdl, resolvers: {} } }, cases: [] },
    'http://127.0.0.1:1',
  );
  await expect(startUnderTest(supergraphSdl)).rejects.toThrow('context/v0.1');
});
