/** A region's server as a process of its own: as slow as told, then a hundred sectors through a real GraphQL server. */
import { setTimeout as after } from 'node:timers/promises';
import { startSubgraph } from '#tests/kit/subgraph.ts';
import { regionSdl } from './schema.ts';

const [, , waitMs = '0'] = process.argv;
const sectorCount = 100;

/** Where a real region waits for its database. */
async function sectors(regionId: string): Promise<object[]> {
  await after(Number(waitMs));
  return Array.from({ length: sectorCount }, (_, at) => ({
    regionId,
    number: at + 1,
    name: `Sector ${at + 1}`,
    warps: [at, at + 2],
  }));
}

const subgraph = await startSubgraph({
  typeDefs: regionSdl,
  resolvers: {
    Query: {
      sectors: (_: unknown, { regionIds }: { regionIds: string[] }) => Promise.all(regionIds.map(sectors)),
    },
    Sector: { __resolveReference: async (sector: object) => sector },
  },
});
process.once('disconnect', () => process.exit());
process.send?.({ type: 'ready', port: Number(new URL(subgraph.url).port) });
