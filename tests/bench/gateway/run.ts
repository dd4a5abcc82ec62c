/** `npm run bench -- gateway`: our gateway beside others and beside the hand-written limit, on the public workload. */
import type { Output } from '#tests/bench/output.ts';
import { workloads } from '#tests/bench/workload/workloads.ts';
import { openField } from './field.ts';
import { measureRounds, type RoundOptions } from './measure.ts';
import { summarize, type Row } from './summary.ts';
import { asText } from './text.ts';

export interface GatewayBenchOptions extends RoundOptions {
  only?: string[];
}

export async function benchGateways(options: GatewayBenchOptions): Promise<Output> {
  await using field = await openField(options.only ? { only: options.only } : {});
  const measurements = await measureRounds(field, options);
  const rows = summarize(field.participants, measurements);
  const callsOf = (row: Row): number => {
    const calls = field.participants.find(({ id }) => id === row.contender)?.calls ?? new Map();
    return [...calls].find(([{ name }]) => name === row.workload)?.[1] ?? 0;
  };
  const about = new Map(workloads.map((workload) => [workload.name as string, workload.about]));
  return {
    json: { rows: rows.map((row) => ({ ...row, subgraphCalls: callsOf(row) })), measurements },
    text: asText(rows, about, callsOf),
  };
}
