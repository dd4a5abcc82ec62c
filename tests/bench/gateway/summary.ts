/** What the rounds say: medians, and ratios taken within each round because a machine's speed drifts between them. */
import type { Measurement } from './measure.ts';

export interface Entrant {
  id: string;
  label: string;
  shares: boolean;
}

export interface Row {
  contender: string;
  label: string;
  workload: string;
  connections: number;
  requestsPerSecond: number;
  /** Its requests per second over those of the hand-written limit. */
  ofLimit: number | null;
  /** The limit's CPU time per request over its own: the same ratio, less disturbed by what else the machine does. */
  ofLimitByCpu: number | null;
  /** Ours over its requests per second; ours with sharing where it shares too. */
  oursIs: number | null;
  p50: number;
  p95: number;
  p99: number;
  cpuMsPerRequest: number | null;
  busy: number | null;
  memoryMb: number | null;
  errors: number;
}

/** @returns null for no values */
export function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Median over the rounds of what one measured over what another did in the same round. */
function ratio(
  of: Measurement[],
  to: Measurement[],
  read: (each: Measurement) => number | undefined = (each) => each.requestsPerSecond,
): number | null {
  const pairs = of.flatMap((measured) => {
    const other = to.find(({ round }) => round === measured.round);
    const [value, base] = [read(measured), other && read(other)];
    return value !== undefined && base !== undefined && base > 0 ? [value / base] : [];
  });
  return median(pairs);
}

/** A row per contender, workload and number of connections. */
export function summarize(entrants: Entrant[], measurements: Measurement[]): Row[] {
  const cells = Map.groupBy(measurements, ({ workload, connections }) => `${workload} ${connections}`);
  return [...cells.values()].flatMap((cell) => {
    const byContender = Map.groupBy(cell, ({ contender }) => contender);
    const roundsOf = (id: string): Measurement[] => byContender.get(id) ?? [];
    return entrants.flatMap(({ id, label, shares }) => {
      const rounds = roundsOf(id);
      const [first] = rounds;
      if (!first) return [];
      const middle = (read: (each: Measurement) => number | undefined) =>
        median(rounds.map(read).filter((value) => value !== undefined));
      return {
        ...{ contender: id, label, workload: first.workload, connections: first.connections },
        requestsPerSecond: middle((each) => each.requestsPerSecond) ?? 0,
        ofLimit: ratio(rounds, roundsOf('limit')),
        ofLimitByCpu: ratio(roundsOf('limit'), rounds, (each) => each.cpuMsPerRequest),
        oursIs: ratio(roundsOf(shares ? 'ours-shared' : 'ours'), rounds),
        p50: middle((each) => each.p50) ?? 0,
        p95: middle((each) => each.p95) ?? 0,
        p99: middle((each) => each.p99) ?? 0,
        cpuMsPerRequest: middle((each) => each.cpuMsPerRequest),
        busy: middle((each) => each.busy),
        memoryMb: middle((each) => each.memoryMb),
        errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
      };
    });
  });
}
