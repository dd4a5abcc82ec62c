/** Documents that must be refused, whatever way they come. */
import { getIntrospectionQuery } from 'graphql';

export interface HostileRow {
  /** Row of the list of attacks, and what it is. */
  name: string;
  query: string;
  code: string;
  operationName?: string;
  /** As JSON text, because some of them no serialiser would write. */
  variables?: string;
  /** To a gateway whose schema is closed. */
  closed?: true;
}

const times = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const nested = (depth: number): string => `{ node ${'{ next '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;

/** k fragments, each using the next one twice: only the count grows. */
const flatBomb = (k: number): string =>
  `{ node { ...f0 } } ${times(k, (i) => `fragment f${i} on Node { ...f${i + 1} ...f${i + 1} }`)} fragment f${k} on Node { id }`;
/** The same, one level deeper with each. */
const deepBomb = (k: number): string =>
  `{ node { ...f0 } } ${times(k, (i) => `fragment f${i} on Node { next { ...f${i + 1} } list { ...f${i + 1} } }`)} fragment f${k} on Node { id }`;
const levels = times(
  6,
  (i) => `fragment l${i} on Node { ${times(5, (n) => `a${n}: list(first: ${n}) { ...l${i + 1} }`)} }`,
);

const invalid = 'GRAPHQL_VALIDATION_FAILED';
const input = 'query ($f: Filter) { take(input: $f) }';
const standard = getIntrospectionQuery();

export const hostileRows: readonly HostileRow[] = [
  ...[16, 30, 60].map((k) => ({
    name: `B1: a flat fragment bomb of ${k}`,
    query: flatBomb(k),
    code: 'QUERY_TOO_COMPLEX',
  })),
  { name: 'B1: a nested fragment bomb', query: deepBomb(30), code: 'QUERY_TOO_DEEP' },
  {
    name: 'B2: a fragment that uses itself',
    query: '{ node { ...a } } fragment a on Node { ...a }',
    code: invalid,
  },
  {
    name: 'B2: a cycle of fragments',
    query: '{ node { ...a } } fragment a on Node { next { ...b } } fragment b on Node { next { ...a } }',
    code: invalid,
  },
  { name: 'B2: an unknown fragment', query: '{ node { ...unknown } }', code: invalid },
  { name: 'B2: an unused fragment', query: '{ hello } fragment unused on Node { id }', code: invalid },
  {
    name: 'B4: five fields on each of six levels',
    query: `{ node { ...l0 } } ${levels} fragment l6 on Node { id }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    name: 'B4: lists inside lists',
    query: '{ node { list { list { list { list { id } } } } } }',
    code: 'QUERY_TOO_COMPLEX',
  },
  { name: 'B5: 5,000 times the same field', query: `{ ${'hello '.repeat(5000)} }`, code: 'QUERY_TOO_LARGE' },
  { name: 'B5: 10,000 inline fragments', query: `{ ${'...{a}'.repeat(10_000)} }`, code: 'QUERY_TOO_LARGE' },
  {
    name: 'B5: 480 fields that must all be compared',
    query: `{ node { ${'next { id } '.repeat(480)} } }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'B5: fields that must all be compared, on two levels',
    query: `{ node { ${`next { ${'next { id } '.repeat(9)} } `.repeat(49)} } }`,
    code: 'QUERY_TOO_LARGE',
  },
  { name: 'B7: a selection nested 13 deep', query: nested(12), code: 'QUERY_TOO_DEEP' },
  { name: 'B7: a selection nested 20,000 deep', query: nested(20_000), code: 'QUERY_TOO_DEEP' },
  { name: 'B7: nothing but opening braces', query: '{'.repeat(20_000), code: 'QUERY_TOO_DEEP' },
  {
    name: 'B7: a list literal nested 20,000 deep',
    query: `{ take(numbers: ${'['.repeat(20_000)}${']'.repeat(20_000)}) }`,
    code: 'QUERY_TOO_DEEP',
  },
  {
    name: 'B7: an object literal nested 5,000 deep',
    query: `{ take(input: ${'{inner: '.repeat(5000)}{}${'}'.repeat(5000)}) }`,
    code: 'QUERY_TOO_DEEP',
  },
  {
    name: 'B7: a type nested 20,000 deep',
    query: `query ($v: ${'['.repeat(20_000)}Int${']'.repeat(20_000)}) { hello }`,
    code: 'QUERY_TOO_DEEP',
  },
  {
    name: 'B8: variables nested 20,000 deep',
    query: input,
    variables: `{"f":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'B8: a list of 40,000 elements',
    query: input,
    variables: `{"f":[${'1,'.repeat(40_000)}1]}`,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'B8: 9,000 variables',
    query: input,
    variables: `{${times(9000, (i) => `"k${i}":${i},`)}"f":null}`,
    code: 'BAD_USER_INPUT',
  },
  { name: 'B10: 2,001 tokens', query: `{ ${'a '.repeat(1999)} }`, code: 'QUERY_TOO_LARGE' },
  {
    name: 'B10: a block string without an end',
    query: `"""${'x'.repeat(50_000)}`,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { name: 'B10: nothing but a comment', query: `#${'x'.repeat(50_000)}`, code: 'GRAPHQL_PARSE_FAILED' },
  ...[
    ['itself', standard],
    ['under an alias', '{ x: __schema { types { name } } }'],
    ['of one type', '{ x: __type(name: "Query") { name } }'],
    ['in a fragment', '{ ...a } fragment a on Query { ... { __schema { types { name } } } }'],
    ['in another operation of the document', 'query a { hello } query b { __schema { types { name } } }'],
  ].map(([what = '', query = '']) => ({
    name: `B13: introspection ${what}, where it is off`,
    query,
    code: invalid,
    closed: true as const,
    ...(query.startsWith('query a') && { operationName: 'a' }),
  })),
  {
    name: 'B14: circular introspection',
    query: `{ __schema { types ${'{ fields { type '.repeat(12)}{ name }${' } }'.repeat(12)} } }`,
    code: 'QUERY_TOO_DEEP',
  },
  {
    name: 'B16: 100 validation errors',
    query: `{ node { ${times(100, (i) => `idd${i}`)} } }`,
    code: invalid,
  },
  {
    name: 'B17: an unknown operation name',
    query: 'query a { hello }',
    operationName: 'b',
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'B17: two operations and no name',
    query: 'query a { hello } query b { hello }',
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  { name: 'B17: two operations without names', query: '{ hello } { hello }', code: invalid },
  { name: 'B17: no operation', query: 'fragment f on Query { hello }', code: invalid },
  { name: 'B17: 500 operations', query: times(500, (i) => `query q${i} { hello }`), code: 'QUERY_TOO_LARGE' },
  {
    name: 'B17: an operation name of 129 characters',
    query: '{ hello }',
    operationName: 'n'.repeat(129),
    code: 'BAD_REQUEST',
  },
  {
    name: 'B19: a page of 2,147,483,647',
    query: '{ node { list(first: 2147483647) { id } } }',
    code: 'QUERY_TOO_COMPLEX',
  },
  {
    name: 'B19: a page of 2,147,483,647 by a variable',
    query: 'query ($n: Int) { node { list(first: $n) { id } } }',
    variables: '{"n":2147483647}',
    code: 'QUERY_TOO_COMPLEX',
  },
  { name: 'B20: an Int of 2^31', query: '{ take(numbers: [2147483648]) }', code: invalid },
  ...['2147483648', '1e309', '"1"', '1.5', '{}'].map((value) => ({
    name: `B20: ${value} as an Int`,
    query: 'query ($i: [Int!]) { take(numbers: $i) }',
    variables: `{"i":[${value}]}`,
    code: 'BAD_USER_INPUT',
  })),
  { name: 'B20: a NUL in the document', query: '{ hello \u0000 }', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'B20: a lone surrogate in the document', query: '{ hello \uD800 }', code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'B22: a log-in under 21 aliases',
    query: `{ ${times(21, (i) => `a${i}: login(password: "${i}")`)} }`,
    code: 'QUERY_TOO_LARGE',
  },
];
