/** The steps of a journey as the travel subgraph sends them, to real regions' servers. */
import { randomUUID } from 'node:crypto';
import type { JoinedPilot } from './pilots.ts';
import type { Reply, TestRegion } from './region-server.ts';

const verdict = '{ state code message manifest }';

export interface Hold {
  journeyId?: string;
  playerId: string;
  destinationId?: string;
  method?: 'PLATFORM_GATE' | 'PLAYER_GATE' | 'WARP_JUMPER';
  fee?: number;
  toll?: number;
  tollTo?: string;
  portablePercent?: number;
  galacticCitizen?: boolean;
}

export interface Accept {
  journeyId: string;
  playerId: string;
  manifest: string;
  sourceId?: string;
  stakeholder?: boolean;
  toCapital?: boolean;
  visiting?: boolean;
}

export interface Told {
  state: string;
  code: string | null;
  message: string | null;
  manifest: string | null;
}

/** Everything the travel subgraph asks of one region. A refusal of the request itself is thrown with its code as message. */
export function journeysOf(region: TestRegion) {
  const ask = async (
    kind: 'query' | 'mutation',
    declared: string,
    field: string,
    variables: object,
  ): Promise<any> => {
    const reply: Reply = await region.ask(`${kind} ($r: ID!${declared}) { answer: ${field} }`, {
      ...{ r: region.regionId, ...variables },
    });
    if (reply.errors) throw new Error(String(reply.errors[0]?.extensions['code']));
    return reply.data.answer;
  };
  const step = (declared: string, field: string, variables: object): Promise<Told> =>
    ask('mutation', declared, `${field} ${verdict}`, variables);
  return {
    hold: (given: Hold): Promise<Told> =>
      step(', $input: HoldJourneyInput!', 'holdJourney(regionId: $r, input: $input)', {
        input: {
          ...{ journeyId: randomUUID(), destinationId: randomUUID(), method: 'PLATFORM_GATE' },
          ...{ fee: 0, toll: 0, portablePercent: 100, galacticCitizen: false, ...given },
        },
      }),
    accept: (given: Accept): Promise<Told> =>
      step(', $input: AcceptJourneyInput!', 'acceptJourney(regionId: $r, input: $input)', {
        input: {
          ...{ sourceId: randomUUID(), method: 'PLATFORM_GATE', galacticCitizen: false },
          ...{ stakeholder: false, toCapital: false, ...given },
        },
      }),
    refuse: (j: string, code = 'DEADLINE_EXCEEDED'): Promise<Told> =>
      step(', $j: ID!, $code: String!', 'refuseJourney(regionId: $r, journeyId: $j, code: $code)', {
        j,
        code,
      }),
    settle: (j: string): Promise<Told> =>
      step(', $j: ID!', 'settleJourney(regionId: $r, journeyId: $j)', { j }),
    giveBack: (j: string, percent = 100): Promise<Told> =>
      step(', $j: ID!, $p: Int!', 'returnJourney(regionId: $r, journeyId: $j, refundPercent: $p)', {
        ...{ j, p: percent },
      }),
    departure: (playerId: string, given: Omit<Hold, 'playerId'> = {}): Promise<any> =>
      ask(
        ...(['query', ', $p: ID!, $d: ID!, $m: JourneyMethod!, $s: Int!'] as const),
        `departure(regionId: $r, playerId: $p, destinationId: $d, method: $m, portablePercent: $s)
          { code message sector shipId hull credits portableCredits turns coolingUntil }`,
        {
          ...{ p: playerId, d: given.destinationId ?? randomUUID(), m: given.method ?? 'PLATFORM_GATE' },
          s: given.portablePercent ?? 100,
        },
      ),
    entry: (playerId: string, sourceId: string = randomUUID(), stakeholder = false): Promise<any> =>
      ask(
        ...(['query', ', $p: ID!, $s: ID!, $h: Boolean!'] as const),
        `entry(regionId: $r, playerId: $p, sourceId: $s, galacticCitizen: false, stakeholder: $h) { code message stakeholder }`,
        { p: playerId, s: sourceId, h: stakeholder },
      ),
    open: (first = 100, after: string | null = null): Promise<any> =>
      ask(
        ...(['query', ', $f: Int, $a: String'] as const),
        'openJourneys(regionId: $r, first: $f, after: $a) { nodes { journeyId playerId shipId credits charges state method otherRegionId goods { good quantity } } pageInfo { hasNextPage endCursor } }',
        { f: first, a: after },
      ),
    audit: (first = 100, after: string | null = null): Promise<any> =>
      ask(
        ...(['query', ', $f: Int, $a: String'] as const),
        'journeyAudit(regionId: $r, first: $f, after: $a) { abroadCredits abroadGoods { good quantity } journeys { nodes { journeyId state shipId credits goods { good quantity } } pageInfo { hasNextPage endCursor } } }',
        { f: first, a: after },
      ),
  };
}

export type Journeys = ReturnType<typeof journeysOf>;

/** Brings a pilot to the platform's gate. */
export async function atGate(region: TestRegion, { player }: JoinedPilot): Promise<void> {
  await region.sql(
    `update pilots set sector = (select case when kind = 'CENTRAL_NEXUS' then capital_sector else coalesce(nexus_warp_sector, capital_sector) end from region)
     where player_id = $1`,
    [player.id],
  );
}
