import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { createEngine } from '#gateway/engine/create-engine.ts';
import { loadSupergraph } from '#gateway/supergraph/load.ts';

const header = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "https://specs.sectorwars.org/shard/v1.0", import: ["@shardKey"])
  @composeDirective(name: "@shardKey")
directive @shardKey on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
`;

function compose(sdl: string, url = 'http://{region}.internal/graphql'): string {
  const { supergraphSdl, errors } = composeServices([{ name: 'region', url, typeDefs: parse(header + sdl) }]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function faultsOf(sdl: string): string[] {
  try {
    loadSupergraph(compose(sdl), { file: 's.graphql' });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

describe('loading a supergraph', () => {
  it('reads where the shard keys are', () => {
    const { shardKeys, subgraphs } = loadSupergraph(
      compose(`
        type Region @key(fields: "id") { id: ID! @shardKey }
        type Mail @key(fields: "number region { id }") @key(fields: "code", resolvable: false) { number: Int! code: Int region: Region! }
        input In { deep: Deep loop: In } input Deep { ids: [ID!]! @shardKey }
        type Query { direct(a: Int, id: ID! @shardKey): Int list(in: In!): [Int] }
      `),
    );
    expect(subgraphs.get('region')).toEqual({
      id: 'REGION',
      name: 'region',
      url: 'http://{region}.internal/graphql',
      sharded: true,
    });
    const keys = shardKeys.get('region');
    expect(keys?.entities).toEqual(
      new Map([
        ['Mail', [['region', 'id']]],
        ['Region', [['id']]],
      ]),
    );
    expect(keys?.roots.query).toEqual(
      new Map([
        ['direct', { path: ['id'], types: ['ID!'], list: false }],
        ['list', { path: ['in', 'deep', 'ids'], types: ['In!', 'Deep', '[ID!]!'], list: true }],
      ]),
    );
  });

  it('refuses with every fault, by line', () => {
    const faults = faultsOf(`
      type Loose @key(fields: "id") { id: ID! }
      type Double @key(fields: "a b") { a: ID! @shardKey b: ID! @shardKey }
      input Many { id: ID! @shardKey }
      type Query {
        none(x: Int): Int
        two(a: ID! @shardKey, b: ID! @shardKey): Int
        single(ids: [ID!]! @shardKey): Int
        inside(many: [Many!]!): [Int]
        fine(a: ID! @shardKey): Int
      }
      type Mutation { none: Int }
    `);
    expect(faults.map((fault) => fault.replace(/^s\.graphql:\d+: /, '')).toSorted()).toEqual([
      '@key(fields: "a b") of Double holds 2 fields with @shardKey; it needs exactly one.',
      '@key(fields: "id") of Loose holds no field with @shardKey, so its representations cannot be routed.',
      'Mutation.none has no argument with @shardKey, so it cannot be routed.',
      'Query.inside: @shardKey at many.id lies inside a list of input objects.',
      'Query.none has no argument with @shardKey, so it cannot be routed.',
      'Query.single takes a list of shard keys but does not return a list.',
      'Query.two has 2 arguments with @shardKey (a, b); it needs exactly one.',
    ]);
    const lines = faults.map((fault) => Number(/^s\.graphql:(\d+): /.exec(fault)?.[1]));
    expect(lines).toEqual(lines.toSorted((x, y) => x - y));
    expect(Math.min(...lines)).toBeGreaterThan(1);
  });

  it('names the line in the supergraph', () => {
    const sdl = compose('type Query { none: Int }');
    const line = sdl.split('\n').findIndex((text) => text.includes('none: Int')) + 1;
    expect(() => loadSupergraph(sdl)).toThrow(`supergraph.graphql:${line}: Query.none`);
  });

  it('asks nothing of subgraphs with one server', () => {
    const sdl = compose('type Query { none: Int }', 'http://one.internal/graphql');
    expect(loadSupergraph(sdl).shardKeys.size).toBe(0);
    expect(
      loadSupergraph(compose('type Query { none: Int }'), { routingUrls: { region: 'http://one/graphql' } })
        .shardKeys.size,
    ).toBe(0);
  });

  it('refuses URLs that are none, for subgraphs that are none, and text that is no supergraph', () => {
    const sdl = compose('type Query { none: Int }', 'one.internal');
    expect(() => loadSupergraph(sdl)).toThrow('not an http(s) URL: "one.internal"');
    expect(() => loadSupergraph(sdl, { routingUrls: { region: 'http://a', moon: 'http://b' } })).toThrow(
      'moon, which is no subgraph',
    );
    expect(() => loadSupergraph('type Query { a: Int }')).toThrow('no enum join__Graph');
    expect(() => loadSupergraph('type Query {')).toThrow('Syntax Error');
  });

  it("takes the project's own supergraph", () => {
    const sdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
    const keys = loadSupergraph(sdl).shardKeys.get('region');
    expect(keys?.entities.get('Sector')).toEqual([['regionId']]);
    expect(keys?.entities.has('Player')).toBe(false);
    expect(keys?.roots.subscription.get('regionEvents')?.path).toEqual(['regionId']);
  });
});

describe('an engine', () => {
  const sdl = compose('type Query { one(id: ID! @shardKey): Int }');

  it('with a sharded subgraph needs a directory', async () => {
    await expect(createEngine({ supergraphSdl: sdl })).rejects.toThrow('DIRECTORY_URL');
  });

  it('without one does not, and shows the schema of its clients', async () => {
    const plain = compose('type Query { one(id: ID!): Int }', 'http://127.0.0.1:1/graphql');
    await using engine = await createEngine({ supergraphSdl: plain });
    expect(engine.sdl).toContain('one(id: ID!): Int');
    expect(engine.sdl).not.toContain('join__');
  });
});
