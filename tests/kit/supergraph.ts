/** Supergraphs composed as `npm run compose` does it, from subgraphs written in a test. */
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, type GraphQLSchema } from 'graphql';

export interface Composed {
  sdl: string;
  schema: GraphQLSchema;
}

/** Throws with what composition refuses. */
export function compose(...subgraphs: string[]): Composed {
  const services = subgraphs.map((sdl, index) => {
    const name = `s${index}`;
    return { name, url: `http://${name}/graphql`, typeDefs: parse(sdl) };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const api = Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema();
  return { sdl: supergraphSdl, schema: api.toGraphQLJSSchema() };
}

/** The line that links federation and imports these directives. */
export function link(...imports: string[]): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports
    .map((name) => (name.startsWith('{') ? name : `"${name}"`))
    .join(', ')}])\n`;
}
