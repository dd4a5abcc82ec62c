/**
 * The directory of shards as the gateway reads it: `GET /directory` answers with NDJSON. The first line is a
 * snapshot, each further line one changed shard; the stream stays open with a heartbeat line every 10 s.
 * `GET /directory/{key}` answers one shard or 404. Both are signed.
 */
export const shardStates = ['active', 'read-only', 'draining', 'tombstoned', 'gone'] as const;
export type ShardState = (typeof shardStates)[number];

export interface Shard {
  /** The shard key: a region ID. */
  key: string;
  /** Slug of the region: names the key its server is signed with. */
  name: string;
  /** Base URL of the GraphQL endpoint, or null when it never announced itself. */
  endpoint: string | null;
  state: ShardState;
  /** Grows with every announcement of the server, so that a restarted server is given a fresh chance. */
  revision: number;
}

export type DirectoryLine =
  | { type: 'snapshot'; shards: Shard[] }
  | { type: 'change'; shard: Shard }
  | { type: 'heartbeat' };
