/** Finds the server to ask: the subgraph's own, or the one the directory names for a shard key. */
import type { Shard } from '#wire/directory.ts';
import { regionKeyName } from '#wire/signature.ts';
import type { Subgraph } from '#gateway/supergraph/subgraph.ts';
import type { Server } from '#gateway/transport/client.ts';
import type { Directory } from './directory.ts';
import { malformedKey, refusedBy, unavailable, unknownRegion, type Failure } from './failure.ts';

export interface Target {
  subgraph: Subgraph;
  /** Undefined for a subgraph that is not sharded. */
  shardKey: string | undefined;
  mutation: boolean;
}

export type Located = { server: Server; shard?: Shard } | { failure: Failure };

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export interface Locator {
  /** From memory; a promise only on a miss. */
  locate(target: Target): Located | Promise<Located>;
  /** The server as the Nexus knows it now, or undefined when it is the same as `before`. Never rejects. */
  relocate(target: Target, before: Shard): Promise<Located | undefined>;
}

/** @param directory may be left out when no subgraph is sharded */
export function createLocator(directory: Directory | undefined): Locator {
  const known = (target: Target, shard: Shard): Located => {
    const failure = refusedBy(shard, target.mutation);
    if (failure || shard.endpoint === null) return { failure: failure ?? unknownRegion(shard.key) };
    const { key, name, endpoint } = shard;
    return {
      server: {
        subgraph: target.subgraph.name,
        url: endpoint,
        keyName: regionKeyName(name),
        shard: { key, name },
      },
      shard,
    };
  };

  async function askNexus(target: Target, shardKey: string): Promise<Located> {
    try {
      const shard = await directory?.lookup(shardKey);
      return shard ? known(target, shard) : { failure: unknownRegion(shardKey) };
    } catch {
      // Whether the region exists is not known: it may well.
      return { failure: unavailable(target.subgraph.name, shardKey) };
    }
  }

  return {
    locate(target) {
      const { subgraph, shardKey } = target;
      if (shardKey === undefined)
        return { server: { subgraph: subgraph.name, url: subgraph.url, keyName: subgraph.name } };
      const shard = directory?.get(shardKey);
      if (shard) return known(target, shard);
      return uuid.test(shardKey) ? askNexus(target, shardKey) : { failure: malformedKey() };
    },
    async relocate(target, before) {
      try {
        const shard = await directory?.lookup(before.key, { fresh: true });
        if (!shard || (shard.endpoint === before.endpoint && shard.revision === before.revision))
          return undefined;
        return known(target, shard);
      } catch {
        return undefined;
      }
    },
  };
}
