/** Where regions are and how they stand, as the Nexus tells: asked when needed, believed for a moment. */
import { z } from 'zod';
import { callService } from '#subgraphs/kit/call.ts';
import { shardStates } from '#wire/directory.ts';
import { deriveKey, sign, signatureHeader } from '#wire/signature.ts';

export interface Place {
  id: string;
  slug: string;
  /** GraphQL endpoint of the region's server; null before it announced itself. */
  endpoint: string | null;
  /** As the gateway's directory shows it. */
  shard: (typeof shardStates)[number];
  status: string;
  ownerId: string | null;
}

/** Whether nobody answers for it any more: terminated, or unloaded after half a year. Domain facts §3.6 */
export function isGone({ shard }: Pick<Place, 'shard'>): boolean {
  return shard === 'gone' || shard === 'tombstoned';
}

export interface Places {
  /** Null for a region that the Nexus does not know. Throws when the Nexus does not answer and nothing is known. */
  find(id: string): Promise<Place | null>;
  /** Every region that is listed and has a server. */
  all(): Promise<Place[]>;
}

interface Known {
  place: Promise<Place | null>;
  /** On a clock that does not leap. */
  until: number;
}

const timeoutMs = 1_500;

const query = `query Places($ids: [ID!]) { regions(ids: $ids, first: 1) { nodes { id slug status owner { id } } } }`;
const allQuery = `query AllPlaces($after: String) { regions(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
const shardSchema = z.object({ endpoint: z.url().nullable(), state: z.enum(shardStates) });

interface Listed {
  regions: { nodes: { id: string; slug: string; status: string; owner: { id: string } | null }[] } | null;
}

interface AllListed {
  regions: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
}

/**
 * @param nexusUrl the GraphQL endpoint of the Nexus
 * @param believedMs how long an answer is believed: a rush of journeys asks once, and a moved or suspended region is noticed
 */
export function createPlaces(nexusUrl: string, masterKey: string, believedMs: number): Places {
  const known = new Map<string, Known>();
  const key = deriveKey(masterKey, 'nexus');

  async function shard(id: string): Promise<z.infer<typeof shardSchema> | null> {
    const url = new URL(`/directory/${id}`, nexusUrl);
    const response = await fetch(url, {
      headers: { [signatureHeader]: sign(key, 'nexus', url.pathname, '', Date.now()) },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`the directory answered ${response.status}`);
    return shardSchema.parse(await response.json());
  }

  async function look(id: string): Promise<Place | null> {
    const listed = callService<Listed>({
      ...{ url: nexusUrl, keyName: 'nexus', key, query, variables: { ids: [id] }, timeoutMs },
    });
    const [found, { regions }] = await Promise.all([shard(id), listed]);
    const region = regions?.nodes[0];
    if (!found || !region) return null;
    const { slug, status, owner } = region;
    return { id, slug, endpoint: found.endpoint, shard: found.state, status, ownerId: owner?.id ?? null };
  }

  async function allIds(): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const variables: Record<string, unknown> = { after };
      const { regions } = await callService<AllListed>({
        ...{ url: nexusUrl, keyName: 'nexus', key, query: allQuery, variables, timeoutMs },
      });
      if (!regions) throw new Error('the Nexus does not list its regions');
      ids.push(...regions.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = regions.pageInfo);
    }
    return ids;
  }

  const places: Places = {
    async find(id) {
      const before = known.get(id);
      if (before && before.until > performance.now()) return await before.place;
      const place = look(id);
      known.set(id, { place, until: performance.now() + believedMs });
      try {
        const found = await place;
        // Anybody may ask for IDs that nobody has.
        if (!found) known.delete(id);
        return found;
      } catch (error) {
        // A Nexus that is down changes nothing about where regions are.
        if (before) known.set(id, before);
        else known.delete(id);
        const last = await before?.place.catch(() => null);
        if (last) return last;
        throw error;
      }
    },
    async all() {
      const found = await Promise.all((await allIds()).map((id) => places.find(id)));
      return found.filter((place) => place !== null && !isGone(place) && place.endpoint !== null) as Place[];
    },
  };
  return places;
}
