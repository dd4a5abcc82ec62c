/** A nexus with a stand-in for its region's server, and what admins and regions say about generations. */
import { Client } from 'pg';
import type { Reply } from '#tests/kit/signed-client.ts';
import { startFakeMapMaker, type FakeMapMaker, type MapVariables } from './fake-map-maker.ts';
import { checksumOf, nexusAnnouncement, startNexus, type NexusHarness } from './nexus-harness.ts';
import type { Progress } from './progress-watcher.ts';

const run = `id region { slug } cluster state phase percent seed checksum message cursor`;
export const generate = `mutation ($seed: String, $force: Boolean!) { generateNexus(seed: $seed, force: $force) { generation { ${run} } } }`;
export const regenerate = `mutation ($number: Int!, $seed: String, $preserve: Boolean! = true) {
  regenerateCluster(number: $number, seed: $seed, preserveData: $preserve) { generation { ${run} } } }`;
const report = `mutation ($regionId: ID!, $runId: ID!, $cluster: Int, $state: GenerationState!, $phase: String!, $percent: Int!, $message: String) {
  reportGeneration(regionId: $regionId, runId: $runId, cluster: $cluster, state: $state, phase: $phase, percent: $percent, message: $message) }`;

export interface GenerationHarness extends AsyncDisposable {
  readonly nexus: NexusHarness;
  maker: FakeMapMaker;
  /** The region's server announces itself at the stand-in's address. */
  announceNexus(): Promise<void>;
  status(): Promise<string | undefined>;
  /** The Nexus's latest run. */
  latest(): Promise<Progress | null | undefined>;
  /** A region's server reports; what `fields` leaves out is a phase under way. */
  reportAs(slug: string, regionId: string, fields: object): Promise<Reply<{ reportGeneration: boolean }>>;
  sql(text: string): Promise<void>;
}

export async function startGeneration(
  options: Parameters<typeof startNexus>[0] = {},
): Promise<GenerationHarness> {
  const nexus = await startNexus(options);
  const harness: GenerationHarness = {
    nexus,
    maker: await startFakeMapMaker(),
    async announceNexus() {
      await nexus.announce(
        'central-nexus',
        await nexusAnnouncement(nexus, { endpoint: harness.maker.endpoint }),
      );
    },
    status: async () =>
      (await nexus.ask<{ nexus: { status: string } }>('{ nexus { status } }')).data?.nexus.status,
    latest: async () =>
      (await nexus.ask<{ nexus: { generation: Progress | null } }>(`{ nexus { generation { ${run} } } }`))
        .data?.nexus.generation,
    reportAs: (slug, regionId, fields) =>
      nexus.askAsRegion(slug, report, {
        regionId,
        state: 'RUNNING',
        phase: 'sectors',
        percent: 10,
        ...fields,
      }),
    async sql(text) {
      const client = new Client({ connectionString: nexus.database.url });
      await client.connect();
      try {
        await client.query(text);
      } finally {
        await client.end();
      }
    },
    async [Symbol.asyncDispose]() {
      await harness.maker[Symbol.asyncDispose]();
      await nexus[Symbol.asyncDispose]();
    },
  };
  return harness;
}

/** What the region answers when it made the map that was asked for. */
export function made({ seed }: MapVariables): object {
  return { data: { generateMap: { seed, checksum: checksumOf(seed) } } };
}
