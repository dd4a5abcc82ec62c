/** What clients see of a supergraph. */
import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

const contextFeature = /specs\.apollo\.dev\/(context\/v[\d.]+)/;

/** Blocks for some 25 ms on a supergraph of ours. @throws what is wrong with it */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  const [, context] = contextFeature.exec(supergraphSdl) ?? [];
  if (context !== undefined)
    throw new Error(`The supergraph uses ${context}, which no planner of this gateway can serve.`);
  // Features the gateway does not know are refused by the planner, which has to know them.
  return Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
}
