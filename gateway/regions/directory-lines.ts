/** Reads what the Nexus sends about shards; a bad shard is left out, so that it cannot hide the good ones. */
import { z } from 'zod';
import { shardStates, type DirectoryLine, type Shard } from '#wire/directory.ts';

const shardSchema = z.object({
  key: z.string().min(1).max(200),
  // The name becomes part of a signature's key name.
  name: z.string().regex(/^[\w:-]{1,73}$/),
  endpoint: z.url({ protocol: /^https?$/ }).nullable(),
  state: z.enum(shardStates),
  revision: z.int().min(0),
});

const lineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), shards: z.array(z.unknown()) }),
  z.object({ type: z.literal('change'), shard: z.unknown() }),
  z.object({ type: z.literal('heartbeat') }),
]);

export type Complain = (error: Error) => void;

/** One line of the stream; undefined for a change that makes no sense. Throws when the line is none of ours. */
export function readLine(text: string, complain: Complain): DirectoryLine | undefined {
  const line = lineSchema.parse(JSON.parse(text));
  if (line.type === 'heartbeat') return line;
  if (line.type === 'change') {
    const shard = readShard(line.shard, complain);
    return shard && { type: 'change', shard };
  }
  const shards = line.shards
    .map((shard) => readShard(shard, complain))
    .filter((shard) => shard !== undefined);
  return { type: 'snapshot', shards };
}

export function readShard(value: unknown, complain: Complain): Shard | undefined {
  const result = shardSchema.safeParse(value);
  if (result.success) return result.data;
  complain(new Error(`a shard of the directory is left out: ${z.prettifyError(result.error)}`));
  return undefined;
}
