/** A travel service small enough to be wrong on purpose: it carries journeys between two regions over a bad line. */
import { randomUUID } from 'node:crypto';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import type { Verdict } from '#subgraphs/region/modules/journeys/entities.ts';
import { acceptJourney } from '#subgraphs/region/modules/journeys/service/accept.ts';
import {
  refuseJourney,
  returnJourney,
  settleJourney,
} from '#subgraphs/region/modules/journeys/service/close.ts';
import { holdJourney } from '#subgraphs/region/modules/journeys/service/hold.ts';
import type { TestRegion } from './region-server.ts';

/** What becomes of a message: it arrives, it is lost, its answer is, or it comes late; or it arrives twice. */
export type Fate = 'ARRIVES' | 'LOST' | 'ANSWER_LOST' | 'LATE' | 'TWICE';

/** How a saga may be wrong: each of them loses or doubles something. */
export type Fault =
  | 'REFUNDS_ON_TIMER'
  | 'NO_TOMBSTONE'
  | 'SETTLES_BEFORE_ACCEPTED'
  | 'RETURNS_AFTER_SETTLED_ANSWER';

export interface Voyage {
  from: TestRegion;
  to: TestRegion;
  playerId: string;
  fee: number;
  toll: number;
  tollTo: string | null;
  percent: number;
  /** The player's gate it goes by; null for the platform's. */
  gateId: string | null;
  /** After so many failed messages the traveller gives up. */
  patience: number;
}

type Step = () => Promise<Verdict>;

export interface Line {
  /** Decides over the next message. */
  fate(): Fate;
  /** Messages that arrive some time later. */
  late: Step[];
}

class Silence extends Error {}

/** Sends a step; a Silence when nobody knows whether it was taken. */
async function send(line: Line, step: Step): Promise<Verdict> {
  const fate = line.fate();
  if (fate === 'LATE') line.late.push(step);
  if (fate === 'LOST' || fate === 'LATE') throw new Silence('nobody answers');
  try {
    const verdict = await step();
    if (fate === 'TWICE') line.late.push(step);
    if (fate === 'ANSWER_LOST') throw new Silence('the answer is lost');
    return verdict;
  } catch (error) {
    // A server that fails in the middle has said nothing either.
    throw new Silence('no answer', { cause: error });
  }
}

/** Sends a step until it is answered. */
async function insist(line: Line, step: Step): Promise<Verdict> {
  for (;;) {
    try {
      return await send(line, step);
    } catch (error) {
      if (!(error instanceof Silence)) throw error;
    }
  }
}

/** Sends a step a few times; undefined when nobody ever answered. */
async function attempt(line: Line, step: Step, times: number): Promise<Verdict | undefined> {
  for (let count = 0; count < times; count++) {
    try {
      return await send(line, step);
    } catch (error) {
      if (!(error instanceof Silence)) throw error;
    }
  }
  return undefined;
}

/** The steps of a voyage, as messages. */
function stepsOf(voyage: Voyage, journeyId: string) {
  const { from, to, playerId, fee, toll, tollTo, percent, gateId } = voyage;
  const method = gateId ? ('PLAYER_GATE' as const) : ('PLATFORM_GATE' as const);
  return {
    hold: (): Promise<Verdict> =>
      holdJourney(from.services.fork(), {
        ...{ regionId: from.regionId, journeyId, playerId, destinationId: to.regionId, method, gateId },
        ...{ fee, toll, tollTo, portablePercent: percent, galacticCitizen: false },
      }),
    accept: (manifest: NonNullable<Verdict['manifest']>) => (): Promise<Verdict> =>
      acceptJourney(to.services.fork(), {
        ...{ regionId: to.regionId, journeyId, playerId, sourceId: from.regionId, method, gateId, manifest },
        ...{ stakeholder: false, toCapital: false, visiting: false, homeId: null },
      }),
    callOff: (region: TestRegion) => (): Promise<Verdict> =>
      refuseJourney(region.services.fork(), journeyId, 'DEADLINE_EXCEEDED'),
    settle: (): Promise<Verdict> => settleJourney(from.services.fork(), journeyId),
    giveBack: (): Promise<Verdict> => returnJourney(from.services.fork(), from.regionId, journeyId, 50),
  };
}

/** Carries one voyage to its end. Returns how it ended. */
export async function sail(line: Line, voyage: Voyage, fault?: Fault): Promise<string> {
  const steps = stepsOf(voyage, randomUUID());
  const { patience } = voyage;
  const tombstones = fault !== 'NO_TOMBSTONE';
  const held =
    (await attempt(line, steps.hold, patience)) ??
    (tombstones ? await insist(line, steps.callOff(voyage.from)) : undefined);
  if (!held?.manifest || held.state === 'REFUSED') return held?.code ?? 'GIVEN_UP';
  if (fault === 'SETTLES_BEFORE_ACCEPTED') await insist(line, steps.settle);
  const accept = steps.accept(held.manifest);
  const asked = await attempt(line, accept, patience);
  if (!asked && fault === 'REFUNDS_ON_TIMER') {
    await insist(line, steps.giveBack);
    return 'RETURNED';
  }
  const verdict = asked ?? (await insist(line, steps.callOff(voyage.to)));
  if (verdict.state === 'ACCEPTED') {
    if (fault === 'RETURNS_AFTER_SETTLED_ANSWER') await attempt(line, steps.giveBack, patience);
    return (await insist(line, steps.settle)).state;
  }
  return (await insist(line, steps.giveBack)).state;
}

const hereSql = `select id from ships where status not in ('AWAY', 'DESTROYED', 'SCRAPPED')`;

interface Booked {
  id: string;
  role: string;
  state: string;
  ship: string;
  manifest: { cargo: Goods[]; bay: Goods[]; credits: number };
}
interface Goods {
  good: string;
  quantity: number;
}

const add = (sums: Map<string, number>, name: string, amount: number): void =>
  void sums.set(name, (sums.get(name) ?? 0) + amount);

/** What is wrong with two regions between which nothing is under way any more; none when all is well. */
export async function voyageFaults(regions: readonly [TestRegion, TestRegion]): Promise<string[]> {
  const faults: string[] = [];
  const [abroad, homes] = [new Map<string, number>(), new Map<string, number>()];
  const ends = new Map<string, Booked[]>();
  for (const { services, sql, slug } of regions) {
    faults.push(...(await auditBalances(services.fork())).map((fault) => `${slug}: ${fault}`));
    for (const { id } of await sql<{ id: string }>(hereSql)) add(homes, id, 1);
    for (const { name, amount } of await sql<{ name: string; amount: number }>(
      `select 'credits' as name, sum(amount)::float8 as amount from entries where account = 'abroad' having count(*) > 0
       union all select good, quantity::float8 from stores where place = 'abroad'`,
    ))
      add(abroad, name, amount);
    for (const row of await sql<Booked>(
      `select journey_id as id, role, state, ship_id as ship, manifest from journeys where state <> 'REFUSED'`,
    ))
      ends.set(row.id, [...(ends.get(row.id) ?? []), row]);
  }
  for (const [id, rows] of ends) {
    const source = rows.find(({ role }) => role === 'SOURCE')?.state;
    const arrived = rows.some(({ state }) => state === 'ACCEPTED');
    if (source === 'HELD') faults.push(`${id} is an orphan hold`);
    if (arrived ? source !== 'SETTLED' : source === 'SETTLED')
      faults.push(`${id} is ${source} at its source and ${arrived ? '' : 'not '}accepted`);
  }
  const all = await Promise.all(regions.map(({ sql }) => sql<{ id: string }>('select id from ships')));
  for (const id of new Set(all.flat().map((ship) => ship.id)))
    if ((homes.get(id) ?? 0) !== 1) faults.push(`ship ${id} is in ${homes.get(id) ?? 0} regions`);
  for (const [name, amount] of abroad) if (amount !== 0) faults.push(`${amount} ${name} are abroad`);
  return faults;
}
