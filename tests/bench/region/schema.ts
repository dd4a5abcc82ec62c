/** A sharded subgraph as small as one can be: the sectors of some regions. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export const regionSdl = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(url: "https://specs.sectorwars.org/shard/v1.0", import: ["@shardKey"])
    @composeDirective(name: "@shardKey")
  directive @shardKey on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  type Sector @key(fields: "regionId number") {
    regionId: ID! @shardKey
    number: Int!
    name: String!
    warps: [Int!]!
  }
  type Query {
    sectors(regionIds: [ID!]! @shardKey): [[Sector!]!]!
  }
`;

/** The supergraph over it, whose routing URL says that every region has a server of its own. */
export function regionSupergraph(): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'region', url: 'http://{region}.internal/graphql', typeDefs: parse(regionSdl) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
