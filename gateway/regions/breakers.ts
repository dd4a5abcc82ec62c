/** One breaker per server. A server that announced itself anew starts with a clean one. */
import type { Shard } from '#wire/directory.ts';
import { createBreaker, type Breaker, type BreakerOptions, type BreakerState } from './breaker.ts';

export interface Breakers {
  of(subgraph: string, shardKey: string | undefined): Breaker;
  /** Call it for every change of the directory. */
  shardChanged(shard: Shard, previous: Shard | undefined): void;
  /** For gauges: name of the server to state. */
  states(): IterableIterator<[string, BreakerState]>;
}

/** What a server is called in tables and gauges: `subgraph`, or `subgraph:shard key`. */
export function serverName(subgraph: string, shardKey: string | undefined): string {
  return shardKey ? `${subgraph}:${shardKey}` : subgraph;
}

export function createBreakers(options: BreakerOptions): Breakers {
  /** Shard key, or `''` for a subgraph with one server, then subgraph. Shards come and go, subgraphs do not. */
  const breakers = new Map<string, Map<string, Breaker>>();
  return {
    of(subgraph, shardKey = '') {
      let ofShard = breakers.get(shardKey);
      if (!ofShard) breakers.set(shardKey, (ofShard = new Map()));
      let breaker = ofShard.get(subgraph);
      if (!breaker) ofShard.set(subgraph, (breaker = createBreaker(options)));
      return breaker;
    },
    shardChanged(shard, previous) {
      if (shard.state === 'gone') breakers.delete(shard.key);
      else if (shard.revision !== previous?.revision || shard.endpoint !== previous.endpoint) {
        for (const breaker of breakers.get(shard.key)?.values() ?? []) breaker.reset();
      }
    },
    *states() {
      for (const [shardKey, ofShard] of breakers) {
        for (const [subgraph, breaker] of ofShard) yield [serverName(subgraph, shardKey), breaker.state];
      }
    },
  };
}
