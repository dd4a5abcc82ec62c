/** What the launcher asks of the platform's services, signed as the platform. */
import { callService, CallRefused } from '#subgraphs/kit/call.ts';
import { deriveKey } from '#wire/signature.ts';

export interface JourneyAudit {
  faults: string[];
  unread: string[];
}

export interface Platform {
  /** ID of the player with a handle; null when there is none. */
  playerId(handle: string): Promise<string | null>;
  /** What the travel service's audit of all regions found: what is lost or doubled, and which regions it could not read. */
  auditJourneys(): Promise<JourneyAudit>;
  createRegion(region: { slug: string; name: string; ownerId: string | null }): Promise<{ id: string }>;
  /** Null when the Nexus knows no such region. */
  region(slug: string): Promise<{ id: string; status: string } | null>;
}

export function createPlatform(
  masterKey: string,
  ports: Record<'nexus' | 'identity' | 'travel', number>,
): Platform {
  const call = async <T>(
    name: 'nexus' | 'identity' | 'travel',
    query: string,
    variables: Record<string, unknown>,
    timeoutMs = 5_000,
  ): Promise<T> =>
    await callService<T>({
      url: `http://127.0.0.1:${ports[name]}/graphql`,
      keyName: name,
      key: deriveKey(masterKey, name),
      query,
      variables,
      timeoutMs,
    });
  return {
    async playerId(handle) {
      const data = await call<{ playerIdByHandle: string | null }>(
        'identity',
        'query ($handle: String!) { playerIdByHandle(handle: $handle) }',
        { handle },
      );
      return data.playerIdByHandle;
    },
    async auditJourneys() {
      const query = '{ auditJourneys { faults unread } }';
      return (await call<{ auditJourneys: JourneyAudit }>('travel', query, {}, 60_000)).auditJourneys;
    },
    async createRegion(region) {
      const mutation =
        'mutation ($slug: String!, $name: String!, $ownerId: ID) { createRegion(slug: $slug, name: $name, ownerId: $ownerId) { id } }';
      return (await call<{ createRegion: { id: string } }>('nexus', mutation, region)).createRegion;
    },
    async region(slug) {
      try {
        const query = 'query ($slug: String!) { regionBySlug(slug: $slug) { id status } }';
        return (await call<{ regionBySlug: { id: string; status: string } | null }>('nexus', query, { slug }))
          .regionBySlug;
      } catch (error) {
        if (error instanceof CallRefused && error.code === 'REGION_NOT_FOUND') return null;
        throw error;
      }
    },
  };
}
