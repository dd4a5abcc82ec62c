/** Asks the Nexus region's own server to make its map anew: signed GraphQL over HTTP, bounded in time and size. */
import { Agent, request } from 'undici';
import { z } from 'zod';
import { isErrorCode } from '#wire/error-codes.ts';
import { headers } from '#wire/headers.ts';
import { deriveKey, regionKeyName, sign, signatureHeader } from '#wire/signature.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';

interface MapRequest {
  regionId: string;
  runId: string;
  seed: string;
  cluster: number | null;
  preserveData: boolean;
}

interface MapMade {
  seed: string;
  checksum: string;
}

export interface RegionServer extends AsyncDisposable {
  /** Refuses with the region's own code, REGION_UNAVAILABLE, REGION_TIMEOUT, or SUBGRAPH_BAD_REPLY. */
  generateMap(to: { slug: string; endpoint: string }, map: MapRequest, requestId: string): Promise<MapMade>;
}

const document = `mutation GenerateMap($regionId: ID!, $runId: ID!, $seed: String!, $cluster: Int, $preserveData: Boolean!) {
  generateMap(regionId: $regionId, runId: $runId, seed: $seed, cluster: $cluster, preserveData: $preserveData) { seed checksum }
}`;

const replySchema = z.object({
  data: z
    .object({
      generateMap: z.object({ seed: z.string().max(64), checksum: z.string().regex(/^[0-9a-f]{64}$/) }),
    })
    .nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.unknown() }).partial().nullish() }))
    .nullish(),
});

export function createRegionServer(masterKey: string, timeoutMs: number): RegionServer {
  const agent = new Agent({ connect: { timeout: 3_000 }, maxResponseSize: 64 * 1024 });
  const closing = new AbortController();

  async function post(endpoint: string, slug: string, body: string, requestId: string): Promise<unknown> {
    const name = regionKeyName(slug);
    const { pathname } = new URL(endpoint);
    const response = await request(endpoint, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': 'application/json',
        [signatureHeader]: sign(deriveKey(masterKey, name), name, pathname, body, Date.now()),
        [headers.requestId]: requestId,
        [headers.deadline]: String(timeoutMs),
      },
      body,
    });
    return JSON.parse(await response.body.text()) as unknown;
  }

  return {
    async generateMap({ slug, endpoint }, map, requestId) {
      const body = JSON.stringify({ query: document, variables: map });
      const reply = await post(endpoint, slug, body, requestId).catch((error: unknown) => {
        throw refusalOf(error);
      });
      return readReply(reply);
    },
    async [Symbol.asyncDispose]() {
      closing.abort();
      await agent.close();
    },
  };
}

function readReply(reply: unknown): MapMade {
  const { success, data: read } = replySchema.safeParse(reply);
  if (!success) throw badReply();
  const [error] = read.errors ?? [];
  if (error) {
    const code = error.extensions?.code;
    throw isErrorCode(code) && code !== 'INTERNAL' ? new Refusal(code, error.message) : badReply();
  }
  if (!read.data) throw badReply();
  return read.data.generateMap;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof SyntaxError) return badReply();
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new Refusal(
      'REGION_TIMEOUT',
      'The region did not finish in time; its reports tell how the generation ends.',
    );
  }
  return new Refusal('REGION_UNAVAILABLE', 'The server of the Nexus cannot be reached; try again later.', {
    retryAfterMs: 5_000,
  });
}

function badReply(): Refusal {
  return new Refusal('SUBGRAPH_BAD_REPLY', 'The server of the Nexus gave an answer that makes no sense.');
}
