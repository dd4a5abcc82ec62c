/** Answers that are GraphQL but not what was asked for: too deep, of another shape, with keys and numbers that JavaScript bends. */
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { errorsOf } from '../engine/galaxy.ts';
import { startCanned, type CannedSubgraphs } from './canned.ts';

const shop = /* GraphQL */ `
  scalar JSON
  scalar Money
  type Item @key(fields: "id") {
    id: ID!
    name: String
    price: Float
    count: Int
    note: JSON
    owner: Owner
    tags: [[String]]
    rank: Rank
  }
  type Owner {
    name: String
    items: [Item]
  }
  enum Rank {
    LOW
    HIGH
  }
  union Found = Item | Owner
  type Query {
    item: Item
    items: [Item]
    note: JSON
    money: Money
    hello: String
    found: Found
  }
`;
const stock = /* GraphQL */ `
  scalar JSON
  type Item @key(fields: "id") {
    id: ID!
    stock: Int
    extra: JSON
    note2: String
  }
  type Query {
    ping: String
  }
`;

let world: CannedSubgraphs;
beforeAll(async () => {
  world = await startCanned({ shop, stock });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const levels = 100_000;
const deepList = `${'['.repeat(levels)}${']'.repeat(levels)}`;
const deepObject = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const codesOf = (result: Parameters<typeof errorsOf>[0]) =>
  errorsOf(result).map(({ path, extensions }) => [path?.join('.'), extensions?.['code']]);

describe.each([
  ['lists', deepList],
  ['objects', deepObject],
])('H10: 100,000 %s in each other', (_name, deep) => {
  const ping = { stock: '{"data":{"ping":"pong"}}' };

  it.each([
    ['an object', 'item { name }', 'item', `{"item":${deep}}`],
    ['a text', 'hello', 'hello', `{"hello":${deep}}`],
    ['a custom scalar', 'note', 'note', `{"note":${deep}}`],
  ])('in the place of %s are one error there', async (_place, field, path, data) => {
    const result = await world.run(`{ ${field} ping }`, { shop: `{"data":${data}}`, ...ping });
    // An object it may be, without the field.
    const isObject = deep === deepObject && path === 'item';
    expect(result.data).toEqual({ [path]: isObject ? { name: null } : null, ping: 'pong' });
    expect(codesOf(result)).toEqual(isObject ? [] : [[path, 'SUBGRAPH_BAD_REPLY']]);
  });

  it('below which entities are looked for harm nobody else', async () => {
    const data = `{"items":[{"__typename":"Item","id":"1"},${deep}]}`;
    const result = await world.run('{ items { id stock } ping }', {
      shop: `{"data":${data}}`,
      stock: (response, { variables }) => {
        const entities = variables['representations'] ? '"_entities":[{"stock":3}]' : '"ping":"pong"';
        response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{${entities}}}`);
      },
    });
    expect(result.data).toMatchObject({ items: [{ id: '1', stock: 3 }, null], ping: 'pong' });
  });

  it('in an entity that stands twice are kept from the client', async () => {
    const item = '{"__typename":"Item","id":"1"}';
    const result = await world.run('{ items { extra } item { extra } }', {
      shop: `{"data":{"items":[${item},${item}],"item":${item}}}`,
      stock: `{"data":{"_entities":[{"extra":${deep}}]}}`,
    });
    expect(result.data).toEqual({ items: [{ extra: null }, { extra: null }], item: { extra: null } });
    expect(new Set(codesOf(result).map(([, code]) => code))).toEqual(new Set(['SUBGRAPH_BAD_REPLY']));
  });

  it('where the entities should be are one error per field', async () => {
    const result = await world.run('{ item { name stock } }', {
      shop: '{"data":{"item":{"__typename":"Item","id":"1","name":"ore"}}}',
      stock: `{"data":{"_entities":${deep}}}`,
    });
    expect(result.data).toEqual({ item: { name: 'ore', stock: null } });
  });

  it('as errors are no answer', async () => {
    const result = await world.run('{ hello ping }', { shop: `{"errors":${deep}}`, ...ping });
    expect(result.data).toEqual({ hello: null, ping: 'pong' });
    expect(codesOf(result)).toEqual([['hello', 'SUBGRAPH_BAD_REPLY']]);
  });
});

describe('H10: a number above 2^53', () => {
  it.each([
    ['money', '{"money":"9007199254740993"}', '"9007199254740993"'],
    ['note', '{"note":{"n":"9007199254740993"}}', '{"n":"9007199254740993"}'],
    ['item { id }', '{"item":{"id":"9007199254740993"}}', '{"id":"9007199254740993"}'],
  ])('that comes as a string for %s is kept', async (field, data, expected) => {
    const { text, errors } = await world.run(`{ ${field} }`, { shop: `{"data":${data}}` });
    expect([errors, text]).toEqual([undefined, `{"${field.split(' ')[0]}":${expected}}`]);
  });

  it.each([
    ['money', 'money', '{"money":9007199254740993}'],
    ['money', 'money', '{"money":1e999}'],
    ['hello', 'hello', '{"hello":9007199254740993}'],
    ['item { i: id name }', 'item.i', '{"item":{"_alias_i":9007199254740993,"name":"x"}}'],
    ['item { count name }', 'item.count', '{"item":{"count":9007199254740993,"name":"x"}}'],
  ])('that comes as a number for %s is an error at %s, not another number', async (field, path, data) => {
    const result = await world.run(`{ ${field} }`, { shop: `{"data":${data}}` });
    expect(codesOf(result)).toEqual([[path, 'SUBGRAPH_BAD_REPLY']]);
    expect(result.text).not.toContain('9007199254740992');
  });

  it('asks for no other entity', async () => {
    const result = await world.run('{ item { name stock } }', {
      shop: '{"data":{"item":{"__typename":"Item","id":9007199254740993,"name":"x"}}}',
    });
    expect(result.data).toEqual({ item: { name: 'x', stock: null } });
    expect(world.asked['stock']).toEqual([]);
  });
});

describe('data of the wrong shape', () => {
  it.each([
    ['a text for an object', 'item { name }', 'item', '{"item":"x"}'],
    ['a list for an object', 'item { name }', 'item', '{"item":[{"name":"x"}]}'],
    ['an object for a list', 'items { name }', 'items', '{"items":{"0":{"name":"x"},"length":1}}'],
    ['an object for a text', 'hello', 'hello', '{"hello":{"toString":"x"}}'],
    ['a list for a text', 'hello', 'hello', '{"hello":["x"]}'],
    ['a flat list for a nested one', 'item { tags }', 'item.tags.0', '{"item":{"tags":["x"]}}'],
    ['a text for a number', 'item { count }', 'item.count', '{"item":{"count":"7"}}'],
    ['half a number', 'item { count }', 'item.count', '{"item":{"count":7.5}}'],
    ['a number above 2^31', 'item { count }', 'item.count', '{"item":{"count":2147483648}}'],
    ['a truth for a price', 'item { price }', 'item.price', '{"item":{"price":true}}'],
    ['a number among objects', 'items { name }', 'items.1', '{"items":[{"name":"x"},7]}'],
  ])('H1: %s is one error at its place', async (_name, field, path, data) => {
    const result = await world.run(`{ ${field} ping }`, {
      shop: `{"data":${data}}`,
      stock: '{"data":{"ping":"pong"}}',
    });
    expect(codesOf(result)).toEqual([[path, 'SUBGRAPH_BAD_REPLY']]);
    expect(result.data?.['ping']).toBe('pong');
  });

  it.each(['[null]', '[7]', '[[]]', '["x"]', '[]', '[{},{}]', '{}', 'null', '"x"'])(
    'H4: entities %s never reach another entity',
    async (entities) => {
      const result = await world.run('{ item { name stock } ping }', {
        shop: '{"data":{"item":{"__typename":"Item","id":"1","name":"ore"}}}',
        stock: (response, { variables }) => {
          const data = variables['representations'] ? `"_entities":${entities}` : '"ping":"pong"';
          response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{${data}}}`);
        },
      });
      expect(result.data).toEqual({ item: { name: 'ore', stock: null }, ping: 'pong' });
      // That an entity is not there is no fault.
      expect(codesOf(result)).toEqual(entities === '[null]' ? [] : [['item.stock', 'SUBGRAPH_BAD_REPLY']]);
    },
  );

  it('H4: an entity with fields and a type nobody asked for gives only what was asked for', async () => {
    const result = await world.run('{ item { name stock } }', {
      shop: '{"data":{"item":{"__typename":"Item","id":"1","name":"ore"}}}',
      stock: '{"data":{"_entities":[{"__typename":"Query","stock":3,"secret":"x","hello":"y"}]}}',
    });
    expect(result.text).toBe('{"item":{"name":"ore","stock":3}}');
  });

  it('a key that stands twice counts once, the last time', async () => {
    const result = await world.run('{ hello }', { shop: '{"data":{"hello":"a"},"data":{"hello":"b"}}' });
    expect(result.text).toBe('{"hello":"b"}');
  });
});

describe('H12: names that every object has', () => {
  const evil =
    '"__proto__":{"polluted":1,"name":"evil"},"constructor":{"prototype":{"polluted":1}},"toString":1,"then":1';

  test.each([
    ['beside data', `{${evil},"data":{"item":{"name":"ore"}}}`],
    ['in data', `{"data":{${evil},"item":{"name":"ore"}}}`],
    ['in an object', `{"data":{"item":{${evil},"name":"ore"}}}`],
  ])('%s change nothing', async (_name, shopAnswer) => {
    const result = await world.run('{ item { name } }', { shop: shopAnswer });
    expect([result.errors, result.text]).toEqual([undefined, '{"item":{"name":"ore"}}']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('in the place of data are no data', async () => {
    const result = await world.run('{ item { name } }', {
      shop: `{"data":{"__proto__":{"item":{"name":"x"}}}}`,
    });
    expect(codesOf(result)).toEqual([['item', 'SUBGRAPH_BAD_REPLY']]);
  });

  test('as a type are no type', async () => {
    for (const type of ['__proto__', 'constructor', 'toString', 'Query', '__Schema', 'Nothing']) {
      const result = await world.run('{ found { ... on Item { name } __typename } }', {
        shop: `{"data":{"found":{"__typename":"${type}","name":"x"}}}`,
      });
      expect(result.text).toBe('{"found":null}');
    }
  });

  test('in entities, errors and extensions change nothing', async () => {
    const error = `{"message":"m","path":["_entities",0,"__proto__","polluted"],"extensions":{"code":"FORBIDDEN",${evil}}}`;
    const result = await world.run('{ item { stock extra } }', {
      shop: `{"data":{"item":{"__typename":"Item","id":"1",${evil}}}}`,
      stock: `{"data":{"_entities":[{${evil},"stock":3,"extra":{${evil}}}]},"errors":[${error}]}`,
    });
    expect(result.text).toBe(`{"item":{"stock":3,"extra":{${evil}}}}`);
    expect(errorsOf(result)).toEqual([
      {
        message: 'm',
        path: ['item', '__proto__', 'polluted'],
        extensions: { code: 'FORBIDDEN', toString: 1, then: 1 },
      },
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
