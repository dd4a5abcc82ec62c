/** What clients see of a supergraph. */
import { Supergraph } from '@apollo/federation-internals';
import { buildASTSchema, parse, printSchema, type GraphQLSchema } from 'graphql';

const contextFeature = /specs\.apollo\.dev\/(context\/v[\d.]+)/;

/** The API schema as text. Blocks for some 25 ms on a supergraph of ours. @throws what is wrong with it */
export function apiSdlOf(supergraphSdl: string): string {
  const [, context] = contextFeature.exec(supergraphSdl) ?? [];
  if (context !== undefined)
    throw new Error(`The supergraph uses ${context}, which no planner of this gateway can serve.`);
  // Features the gateway does not know are refused by the planner, which has to know them.
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  return printSchema(supergraph.apiSchema().toGraphQLJSSchema());
}

/** The schema of such a text, in a tenth of that time. */
export function apiSchemaOf(apiSdl: string): GraphQLSchema {
  return buildASTSchema(parse(apiSdl, { noLocation: true }), { assumeValid: true, assumeValidSDL: true });
}
