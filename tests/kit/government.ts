/** Members who vote, and what they say to the region. */
import { randomUUID } from 'node:crypto';
import { joinedPilot, type JoinedPilot } from './pilots.ts';
import type { Reply, TestPlayer, TestRegion } from './region-server.ts';

export const policyFields = `id status policyType changes enacted voters eligible votesFor votesAgainst rejection threshold quorum
  electorate votingClosesAt yourVote proposer { id }`;

export interface PolicyWish {
  policyType: string;
  changes: unknown;
  title?: string;
  description?: string;
  durationDays?: number;
}

type Ask = TestRegion['ask'];

/** @param ask how it is asked; straight at the region's server when left out */
export function governmentOf(region: TestRegion, ask: Ask = region.ask) {
  const r = region.regionId;
  const say = (player: TestPlayer, field: string, variables: object = {}): Promise<Reply> =>
    ask(field, { r, ...variables }, player);
  /** Lets the time to vote on policies be over, the older ones first. */
  const endVoting = (...ids: string[]): Promise<unknown> =>
    region.sql(
      `update policies set proposed_at = now() - interval '2 days',
         closes_at = now() - interval '1 day' + array_position($1::uuid[], id) * interval '1 minute' where id = any($1)`,
      [ids],
    );
  return {
    say,
    propose: (player: TestPlayer, wish: PolicyWish): Promise<Reply> =>
      say(
        player,
        `mutation ($r: ID!, $input: PolicyInput!) { proposePolicy(regionId: $r, input: $input) { policy { ${policyFields} } } }`,
        { input: { title: 'A policy', ...wish } },
      ),
    vote: (player: TestPlayer, policyId: string, inFavor = true): Promise<Reply> =>
      say(
        player,
        `mutation ($r: ID!, $p: ID!, $f: Boolean!) { voteOnPolicy(regionId: $r, policyId: $p, inFavor: $f) { policy { ${policyFields} } } }`,
        { p: policyId, f: inFavor },
      ),
    update: (player: TestPlayer, input: object): Promise<Reply> =>
      say(
        player,
        `mutation ($r: ID!, $i: GovernanceInput!) { updateGovernance(regionId: $r, input: $i) { region { governance {
          governanceType votingThreshold quorum immigration minReputation citizenship visaHours constitutionalText electionFrequencyDays } } } }`,
        { i: input },
      ),
    async policy(id: string): Promise<any> {
      const { data } = await region.ask(
        `query ($r: [_Any!]!, $p: ID!) { _entities(representations: $r) { ... on Region { policy(id: $p) { ${policyFields} } } } }`,
        { r: [{ __typename: 'Region', id: r }], p: id },
      );
      return data._entities[0].policy;
    },
    /** A pilot who is a citizen whose account is old enough. */
    async citizen(): Promise<JoinedPilot> {
      const joined = await joinedPilot(region);
      await region.sql(
        `update members set standing = 'CITIZEN', citizen_since = now(), account_since = '2000-01-01' where player_id = $1`,
        [joined.player.id],
      );
      return joined;
    },
    endVoting,
    /** The same, and the region's server does not sleep through it. */
    async closeVoting(...ids: string[]): Promise<void> {
      await endVoting(...ids);
      await rouse(region);
    },
    govern: (settings: Record<string, unknown>): Promise<unknown> =>
      region.sql(
        `insert into settings (region_id, name, value) select $1, key, value from jsonb_each($2)
         on conflict (region_id, name) do update set value = excluded.value`,
        [r, settings],
      ),
  };
}

/** Has the region's server look for what is due: tests move times, and an event tells of that as it does of every deadline that is set. */
export async function rouse({ regionId, sql }: Pick<TestRegion, 'regionId' | 'sql'>): Promise<void> {
  await sql(
    `insert into outbox (id, region_id, type, payload) values (gen_random_uuid(), $1, 'governance.changed', '{}')`,
    [regionId],
  );
  await sql(`notify outbox`);
}

/** Members without a pilot's past, in one statement: their IDs. */
export async function manyCitizens({ regionId, sql }: TestRegion, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await sql(
    `insert into pilots (region_id, player_id, sector, credits, turns, turns_at)
     select $1, id, (select capital_sector from region), 0, 1000, now() from unnest($2::uuid[]) id`,
    [regionId, ids],
  );
  await sql(
    `update members set standing = 'CITIZEN', citizen_since = now(), account_since = '2000-01-01' where player_id = any($1)`,
    [ids],
  );
  return ids;
}
