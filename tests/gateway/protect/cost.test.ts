import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { createCostEstimator } from '#gateway/pipeline/cost/estimator.ts';
import { readConfig } from '#gateway/config.ts';
import { compose, link, type Composed } from '#tests/kit/supergraph.ts';
import { startTestGateway } from '#tests/kit/http-gateway.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Estimates of all operations of a valid document. */
function estimator({ sdl, schema }: { sdl: string | undefined; schema: GraphQLSchema }, listSize = 10) {
  const { compile } = createCostEstimator({ supergraphSdl: sdl, schema, listSize });
  return (text: string, variables: Record<string, unknown> = {}): number[] => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    return document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [compile(document, node)(variables)] : [],
    );
  };
}

const shop = (cost: string, listSize: string) => /* GraphQL */ `
  enum Colour @${cost}(weight: 3) { RED GREEN }
  scalar Picture @${cost}(weight: 4)
  input Where { price: Int @${cost}(weight: 9) colour: Colour inner: Where }
  interface Thing { id: ID! parts: [Part] }
  type Part implements Thing @${cost}(weight: 5) { id: ID! parts: [Part] }
  type Box implements Thing {
    id: ID!
    colour: Colour
    picture: Picture
    grid: [[Box]]
    parts: [Part] @${listSize}(assumedSize: 7)
    heavy: Int @${cost}(weight: 20)
    some(first: Int, last: Int = 6): [Box] @${listSize}(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    one(first: Int, last: Int): [Box] @${listSize}(slicingArguments: ["first", "last"])
    page(first: Int): Page @${listSize}(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], assumedSize: 20, requireOneSlicingArgument: false)
  }
  type Page { edges: [Edge] nodes: [Box] total: Int }
  type Edge { node: Box }
  union Any = Box | Part
  type Query {
    box(where: Where, tint: Int @${cost}(weight: 2)): Box
    boxes: [Box]
    thing: Thing
    any: Any
  }
  type Mutation { pack: Box }
`;
const plain: Composed = compose(`${link('@cost', '@listSize')}${shop('cost', 'listSize')}`);

describe('the cost of an operation', () => {
  test.each([
    ['an object is 1, a scalar nothing', '{ box { id } }', 1],
    ['an enum and a scalar weigh what the schema says', '{ box { colour picture } }', 8],
    ['a field’s weight takes the place of its type’s', '{ box { heavy } }', 21],
    ['a mutation is 10 more', 'mutation { pack { id } }', 11],
    ['a list of unknown length is taken to have 10 elements', '{ boxes { colour } }', 40],
    ['a list of lists is taken to have 100', '{ box { grid { id } } }', 101],
    ['an assumed size is believed', '{ box { parts { id } } }', 1 + 7 * 5],
    ['an abstract type is the heaviest of what it may be', '{ thing { id } any { __typename } }', 10],
    [
      'a list reached through an interface is as long as in an object that says so',
      '{ thing { parts { id } } }',
      5 + 7 * 5,
    ],
    ['a slicing argument multiplies', '{ box { some(first: 3) { id } } }', 4],
    ['of several slicing arguments the largest counts', '{ box { some(first: 3, last: 8) { id } } }', 9],
    ['a slicing argument’s default counts', '{ box { some { id } } }', 7],
    ['of a connection only the lists are multiplied', '{ box { page(first: 4) { total nodes { id } } } }', 6],
    ['edges count with their nodes', '{ box { page(first: 4) { edges { node { colour } } } } }', 22],
    ['a connection without an argument has its assumed size', '{ box { page { nodes { id } } } }', 22],
    ['a negative size is nothing', '{ box { page(first: -5) { nodes { id } } } }', 2],
    [
      'an input object is 1 and its fields',
      '{ box(where: {price: 1, inner: {colour: RED}}, tint: 1) { id } }',
      17,
    ],
    ['introspection is free', '{ __typename __schema { types { name fields { name } } } }', 0],
    ['what is skipped is free', '{ boxes @skip(if: true) { id } box @include(if: false) { id } }', 0],
    [
      'a fragment counts as often as it is used, and knows the page it is used in',
      '{ a: box { page(first: 2) { ...p } } b: box { page(first: 30) { ...p } } } fragment p on Page { ... { nodes { id } } }',
      2 + 2 + 2 + 30,
    ],
  ])('%s', (_name, text, cost) => {
    expect(estimator(plain)(text)).toEqual([cost]);
  });

  test('follows the variables of each request, and their defaults', () => {
    const of = estimator(plain);
    const page = 'query ($n: Int = 3) { box { page(first: $n) { nodes { id } } } }';
    expect([of(page), of(page, { n: 50 }), of(page, { n: null })]).toEqual([[5], [52], [22]]);
    const both = 'query ($a: Boolean!, $b: Boolean!) { boxes @include(if: $a) @skip(if: $b) { id } }';
    expect([of(both, { a: true, b: false }), of(both, { a: true, b: true })]).toEqual([[10], [0]]);
    const where = 'query ($w: Where) { box(where: $w) { id } }';
    expect([of(where), of(where, { w: { price: 1, inner: { price: 2 } } })]).toEqual([[1], [21]]);
  });

  test('never overflows, however long the lists', () => {
    const of = estimator(plain);
    const deep = (n: string) => `${`some(first: ${n}) { `.repeat(10)} id ${'}'.repeat(10)}`;
    expect(of(`{ box { ${deep('2147483647')} } }`)).toEqual([Number.MAX_SAFE_INTEGER]);
    expect(of(`query ($n: Int) { box { ${deep('$n')} } }`, { n: 2 ** 31 - 1 })).toEqual([
      Number.MAX_SAFE_INTEGER,
    ]);
  });

  test('B1: is found without expanding fragments', () => {
    const bomb = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Box { ...f${i + 1} ...f${i + 1} }`);
    const of = estimator(plain);
    const tail = (last: string) => `{ boxes { ...f0 } } ${bomb.join(' ')} fragment f60 on Box { ${last} }`;
    expect(of(tail('colour'))).toEqual([Number.MAX_SAFE_INTEGER]);
    const sized = `query ($n: Int) ${tail('page(first: $n) { nodes { id } }')}`;
    expect(of(sized, { n: 0 })).toEqual([Number.MAX_SAFE_INTEGER]);
  });

  test('needs exactly one slicing argument where the schema demands it', () => {
    const of = estimator(plain);
    expect(of('{ box { one(first: 2) { id } } }')).toEqual([3]);
    for (const text of ['{ box { one { id } } }', '{ box { one(first: 1, last: 1) { id } } }'])
      expect(() => of(text)).toThrow('needs exactly one of "first", "last"');
  });

  test('is read from directives under other names too', () => {
    const renamed = link('{name: "@cost", as: "@price"}', '{name: "@listSize", as: "@length"}');
    const prefixed = link('@key');
    for (const composed of [
      compose(`${renamed}${shop('price', 'length')}`),
      compose(`${prefixed}${shop('federation__cost', 'federation__listSize')}`),
    ]) {
      expect(estimator(composed)('{ box { colour parts { id } page(first: 4) { nodes { id } } } }')).toEqual([
        1 + 3 + 35 + 5,
      ]);
    }
  });

  test('has a default for a schema without a word about it', () => {
    expect(estimator({ sdl: undefined, schema: plain.schema })('{ boxes { colour heavy } }')).toEqual([10]);
  });
});

describe('the schema of the game', () => {
  const { limits } = readConfig({}, []);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const schema = buildSchema(read('schema/api.graphql'), { assumeValid: true });
  const of = estimator({ sdl: read('schema/supergraph.graphql'), schema });

  test.each(globSync('gateway/graphiql/tabs/*.graphql', { cwd: root }))('lets %s pass', (file) => {
    for (const cost of of(read(file))) expect(cost).toBeLessThan(limits.cost / 10);
  });

  test('lets the queries of the README pass', () => {
    const texts = [...read('README.md').matchAll(/-d '(\{"query".*\})'/g)].map(
      ([, json = '']) => (JSON.parse(json) as { query: string }).query,
    );
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) for (const cost of of(text)) expect(cost).toBeLessThan(limits.cost / 10);
  });

  test('lets a page of 100 sectors with their ways pass', () => {
    const page =
      '{ region(id: "x") { sectors(first: 100) { nodes { number name x y z warps { cost to { number } } } } } }';
    expect(of(page)[0]).toBeLessThan(limits.cost);
  });

  test.each([
    '{ regions { nodes { sectors(first: 100) { nodes { region { sectors(first: 100) { nodes { number } } } } } } } }',
    '{ regions { edges { node { sectors(first: 100) { edges { node { region { sectors(first: 100) { edges { node { number } } } } } } } } } } }',
    '{ nexus { petals { region { sectors(first: 100) { nodes { number } } } } } }',
    '{ regions(first: 100) { nodes { clusters { sectors { nodes { number } } } } } }',
    '{ regions(first: 100) { nodes { route(from: 1, to: 2) { turns } stats { shipsCount } sectors { nodes { warps { cost } } } } } }',
  ])('refuses %s', (text) => {
    expect(of(text)[0]).toBeGreaterThan(limits.cost);
  });
});

describe('over HTTP', () => {
  const supergraphSdl = compose(/* GraphQL */ `
    ${link('@listSize')}
    type Query {
      node: Node
      hello: String
    }
    type Node {
      id: ID!
      next: Node
      list(first: Int): [Node!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
    }
  `).sdl;

  test('an operation above the limit is refused with both figures, one at the limit is answered and logged', async () => {
    await using app = await startTestGateway({ LIMIT_COST: '50' }, { supergraphSdl });
    const query = 'query Listed($n: Int) { node { list(first: $n) { id } } }';
    const refused = await app.post({ query, variables: { n: 50 } });
    expect([refused.status, refused.data]).toEqual([400, undefined]);
    expect(refused.errors[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', cost: 51, limit: 50 });
    expect((await app.post({ query, variables: { n: 49 } })).status).toBe(200);
    expect(app.log.find((line) => line['operation'] === 'Listed' && line['status'] === 200)).toMatchObject({
      cost: 50,
    });
  });
});
