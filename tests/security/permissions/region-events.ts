/** Everybody listens to a region while one event of each kind happens in the sector that its subject alone knows. */
import { randomUUID } from 'node:crypto';
import { isAbstractType, type GraphQLSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { transact } from '#subgraphs/kit/database.ts';
import { eventsLost } from '#subgraphs/kit/history.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { combatEnded, combatStarted, shipDestroyed } from '#subgraphs/region/modules/combat/events.ts';
import { shipChanged } from '#subgraphs/region/modules/ships/events.ts';
import {
  portUpdated,
  priceAlerted,
  slipBumped,
  stationChanged,
  tradeCompleted,
} from '#subgraphs/region/modules/economy/events.ts';
import {
  memberChanged,
  policyImplemented,
  policyProposed,
  policyRejected,
  policyVoted,
} from '#subgraphs/region/modules/governance/events.ts';
import { gateBuilt, gateDestroyed } from '#subgraphs/region/modules/gates/events.ts';
import {
  electionCompleted,
  electionOpened,
  electionVoting,
  officeLeft,
  officeTaken,
} from '#subgraphs/region/modules/governance/elections-events.ts';
import { planetAbandoned, planetColonized } from '#subgraphs/region/modules/planets/events.ts';
import { relationChanged } from '#subgraphs/region/modules/governance/treaties-events.ts';
import { regionTravel } from '#subgraphs/region/modules/journeys/events.ts';
import {
  loggedIn,
  loggedOut,
  planetBesieged,
  playerArrived,
  playerMoved,
} from '#subgraphs/region/modules/sectors/events.ts';
import { everybody, type Role } from '#schema/permissions/rules.ts';
import { until } from '#tests/kit/stack.ts';
import { regionKeyName, sign } from '#wire/signature.ts';
import type { RegionWorld } from './region-world.ts';
import { everything } from './selection.ts';

type Event = Record<string, any>;

export interface Heard {
  events: { role: Role; event: Event }[];
  refusals: Partial<Record<Role, string>>;
}

/** One event of every type, all in the hidden sector. */
function samples(world: RegionWorld): [string, object][] {
  const { subject, foe, hidden, beyond, station, planetId, treatyId, declarationId, policyId } = world;
  const playerId = subject.player.id;
  const fight = {
    kind: 'SHIP' as const,
    targetId: null,
    combatId: randomUUID(),
    playerId,
    defenderId: foe.player.id,
    sector: hidden,
  };
  const port = { sector: hidden, stationId: station.id, commodity: 'ORE', quantity: 1 } as const;
  const ship = { shipId: subject.shipId, hull: 'CARRIER' } as const;
  const planet = { playerId, planetId, sector: hidden };
  const member = { playerId, standing: 'CITIZEN' } as const;
  const at = new Date().toISOString();
  const election = { electionId: world.electionId, position: 'GOVERNOR' } as const;
  const office = { officeId: randomUUID(), position: 'GOVERNOR', playerId } as const;
  const policy = { policyId, policyType: 'TAX_RATE' } as const;
  const gate = { playerId, gateId: randomUUID(), by: foe.player.id, sector: hidden };
  return [
    playerMoved({ playerId, fromSector: hidden, toSector: beyond, method: 'WARP', turnsSpent: 1 }),
    playerArrived({ playerId, sector: hidden }),
    loggedIn({ playerId, sector: hidden, sessionId: 's' }),
    loggedOut({ playerId, sector: hidden, sessionId: 's' }),
    regionTravel('ARRIVED', {
      ...{ playerId, sector: hidden, journeyId: randomUUID(), method: 'PLATFORM_GATE' },
      ...{ fromRegionId: randomUUID(), toRegionId: randomUUID() },
    }),
    tradeCompleted({
      ...port,
      playerId,
      transactionId: randomUUID(),
      direction: 'BUY',
      unitPrice: 1,
      tax: 1,
    }),
    portUpdated({ ...port, buyPrice: null, sellPrice: null }),
    priceAlerted({ ...port, kind: 'SPIKE', change: 0.1 }),
    stationChanged({ ...port, by: playerId, change: 'TERMS' }),
    slipBumped({ ...port, ...ship, playerId }),
    combatStarted(fight),
    combatEnded(fight, { result: 'DRAW', rounds: [], spoils: [] }),
    shipDestroyed({ ...fight, killerId: foe.player.id, ...ship }),
    shipChanged('ship.repaired', { ...port, ...ship, playerId, credits: -1 }),
    planetColonized({ ...planet, colonists: 100, how: 'CLAIM' }),
    planetAbandoned(planet),
    planetBesieged({ ...planet, lifted: false }),
    relationChanged(true, { relationId: treatyId }),
    relationChanged(false, { relationId: declarationId }),
    ['member.joined', member],
    memberChanged(member),
    policyProposed({ ...policy, proposerId: playerId, closesAt: new Date().toISOString() }),
    policyVoted({ ...policy, voters: 1, weightFor: 1_000, weightAgainst: 0 }),
    policyImplemented(policy),
    policyRejected({ ...policy, rejection: 'NO_QUORUM' }),
    gateBuilt({ ...gate, opensAt: new Date().toISOString() }),
    gateDestroyed({ ...gate, opensAt: null }),
    electionOpened({ ...election, votingAt: at, closesAt: at }),
    electionVoting({ ...election, closesAt: at }),
    electionCompleted({ ...election, status: 'COMPLETED', winners: [playerId] }),
    officeTaken({ ...office, endsAt: at }),
    officeLeft(office),
    [eventsLost, { reason: 'EXPIRED' }],
  ];
}

export async function regionEvents(world: RegionWorld, schema: GraphQLSchema): Promise<Heard> {
  const { region, players, capital } = world;
  const heard: Heard = { events: [], refusals: {} };
  const marks = new Map<Role, Set<string>>(everybody.map((role) => [role, new Set()]));
  const { slug, settings, server, regionId } = region;
  const document = `subscription { regionEvents(regionId: "${regionId}") ${selectionOf(schema)} }`;
  const clients = await Promise.all(
    everybody.map(async (role) => {
      const client = createClient({
        ...{ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 },
        connectionParams: {
          signature: sign(settings.SERVICE_KEY, regionKeyName(slug), '/graphql', '', Date.now()),
          authorization: await region.authorization(players[role]),
        },
      });
      client.subscribe<{ regionEvents: Event }>(
        { query: document },
        {
          next: ({ data, errors }) => {
            const event = data?.regionEvents;
            if (errors || !event) return void (heard.refusals[role] = codeOf(errors));
            if (event['sector'] === capital.from) return void marks.get(role)?.add(event['player'].id);
            heard.events.push({ role, event });
            return undefined;
          },
          error: (errors) => void (heard.refusals[role] = codeOf(errors)),
          complete: () => undefined,
        },
      );
      return client;
    }),
  );
  const tell = (...events: [string, object][]): Promise<void> =>
    transact(region.services.fork(), async (tx) => {
      for (const event of events) await emit(tx, regionId, ...event);
    });
  /** Tells something at the capital, which everybody knows, until everybody who listens has heard it. */
  const mark = async (): Promise<void> => {
    const id = randomUUID();
    await until(async () => {
      await tell(playerArrived({ playerId: id, sector: capital.from }));
      return everybody.every((role) => heard.refusals[role] || marks.get(role)?.has(id));
    });
  };
  await mark();
  await tell(...samples(world));
  await mark();
  for (const client of clients) await client.dispose();
  return heard;
}

function selectionOf(schema: GraphQLSchema): string {
  const type = schema.getType('RegionEvent');
  if (!isAbstractType(type)) throw new Error('RegionEvent is no interface');
  const kinds = schema.getPossibleTypes(type);
  return `{ __typename ${kinds.map((kind) => `... on ${kind.name} ${everything(schema, kind, {})}`).join(' ')} }`;
}

const codeOf = (errors: unknown): string =>
  String((errors as { extensions?: { code?: string } }[] | undefined)?.[0]?.extensions?.code);
