/** What may be announced. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { textArgument } from '#subgraphs/kit/texts.ts';
import type { MutationAnnounceArgs, Severity } from '../generated/types.ts';

export interface NewAnnouncement {
  type: 'nexus.announcement' | 'platform.maintenance';
  title: string;
  body: string;
  severity: Severity;
  from: Date;
  until: Date;
}

const yearMs = 366 * 24 * 3_600_000;

/** @throws Refusal BAD_USER_INPUT that names the argument */
export function checkedAnnouncement(args: MutationAnnounceArgs, now: Date): NewAnnouncement {
  const title = textArgument(args.title, { name: 'title', most: 120 });
  const body = textArgument(args.body, { name: 'body', most: 4_000, lines: true });
  const from = args.from ? new Date(args.from) : now;
  const until = new Date(args.until);
  check(Math.abs(from.getTime() - now.getTime()) <= yearMs, 'from', 'must be within a year');
  check(until > from && until > now, 'until', 'must be after `from` and still to come');
  check(until.getTime() - from.getTime() <= yearMs, 'until', 'must be within a year of `from`');
  const type = args.kind === 'MAINTENANCE' ? 'platform.maintenance' : 'nexus.announcement';
  return { type, title, body, severity: args.severity ?? 'INFO', from, until };
}

function check(holds: boolean, argument: string, rule: string): void {
  if (!holds) throw new Refusal('BAD_USER_INPUT', `\`${argument}\` ${rule}.`);
}
