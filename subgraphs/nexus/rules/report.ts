/** What a generator's report and a request for a generation may say. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { isPlain } from '#wire/plain-text.ts';
import type { Report } from '../generation/runs.ts';
import type { MutationReportGenerationArgs } from '../generated/types.ts';
import { clusterTable } from './clusters-table.ts';

/** A seed a client chose, or null when it left the choice to us; BAD_USER_INPUT unless it is 1 to 64 printable characters. */
export function givenSeed(seed: string | null | undefined): string | null {
  if (seed === null || seed === undefined) return null;
  check(isText(seed, 64), 'seed', 'must be 1 to 64 printable characters');
  return seed;
}

/** The number of one of the Nexus's clusters; BAD_USER_INPUT when there is none. */
export function givenCluster(number: number): number {
  check(number >= 1 && number <= clusterTable.length, 'number', `must be 1 to ${clusterTable.length}`);
  return number;
}

/** The report as it is recorded; BAD_USER_INPUT when a field makes no sense. */
export function givenReport(args: MutationReportGenerationArgs): Report {
  const { state, phase, percent, cluster = null, checksum = null, message = null } = args;
  check(isText(phase, 50), 'phase', 'must be 1 to 50 printable characters');
  check(percent >= 0 && percent <= 100, 'percent', 'must be 0 to 100');
  check(cluster === null || cluster >= 1, 'cluster', 'must be 1 or more');
  check(checksum === null || /^[0-9a-f]{64}$/.test(checksum), 'checksum', 'must be a SHA-256 as hex');
  check(message === null || isText(message, 1_000), 'message', 'must be at most 1000 printable characters');
  return {
    id: uuid(args.runId, 'runId'),
    regionId: uuid(args.regionId, 'regionId'),
    seed: givenSeed(args.seed),
    state,
    phase,
    percent,
    cluster,
    checksum,
    message,
  };
}

function isText(text: string, most: number): boolean {
  return text.length >= 1 && text.length <= most && isPlain(text);
}

function check(holds: boolean, argument: string, rule: string): void {
  if (!holds) throw new Refusal('BAD_USER_INPUT', `\`${argument}\` ${rule}.`);
}
