/** Schemas as subgraphs serve them, with `_entities`. */
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';

export function subgraphSchema(name: string): GraphQLSchema {
  const file = new URL(`../../schema/${name}.graphql`, import.meta.url);
  return buildSubgraphSchema([{ typeDefs: parse(readFileSync(file, 'utf8')) }]);
}
