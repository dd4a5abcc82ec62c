import { readFileSync } from 'node:fs';
import { buildSchema, parse, type GraphQLObjectType, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { createSharing } from '#gateway/pipeline/sharing.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
const schema = buildSchema(read('api'));
const decide = createSharing(read('supergraph'), schema)!;
const sharingOf = (text: string) => {
  const document = parse(text);
  return decide(document, document.definitions[0] as OperationDefinitionNode);
};

describe('what players subscribe to most is shared', () => {
  test('what all events of a region have in common: one kind that is not the same for all would unshare every stream', () => {
    const { possibleTypes } = {
      possibleTypes: schema.getPossibleTypes(schema.getType('RegionEvent') as never) as GraphQLObjectType[],
    };
    expect(possibleTypes.length).toBeGreaterThan(10);
    const query = 'subscription($r: ID!, $after: ID) { regionEvents(regionId: $r, after: $after)';
    const common = '{ __typename id type regionId occurredAt cursor region { id } }';
    expect(sharingOf(`${query} ${common} }`)).toEqual({ audience: true, after: 'after', unless: [] });
    for (const { name } of possibleTypes)
      expect([name, sharingOf(`${query} { ... on ${name} ${common} } }`)]).toMatchObject([
        name,
        { audience: true },
      ]);
  });

  test.each([
    'market(regionId: "x", stationId: "y") { at cursor stationId prices { commodity buyPrice } }',
    'announcements { cursor title }',
    'regionLifecycle { cursor type }',
  ])('%s', (field) => {
    expect(sharingOf(`subscription { ${field} }`)).toBeDefined();
  });
});
