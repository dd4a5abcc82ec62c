/** Whether the books of the regions fit together: what travels is in exactly one place, and nothing came from nowhere. */
import type { JourneyState } from '../generated/types.ts';
import { isOver } from './states.ts';

export interface Entry {
  journeyId: string;
  state: 'HELD' | 'REFUSED' | 'ACCEPTED' | 'SETTLED' | 'RETURNED';
  shipId: string | null;
  credits: number;
  goods: { good: string; quantity: number }[];
}

/** What a region that was asked about a journey has in its books: undefined for nothing. */
export interface Said {
  slug: string;
  regionId: string;
  entry: Entry | undefined;
}

/** What the travel service has written down of a journey. */
export interface Known {
  id: string;
  state: JourneyState;
  sourceId: string;
  arrivalId: string | null;
}

type Found = Said & { entry: Entry };

/**
 * Faults of one journey in words, each naming where it is; none when everything is in one place.
 * @param said by the regions that answered
 * @param all whether all regions that may know of it did: one that is silent may hold what the others lack
 */
export function faultsOf(known: Known, said: readonly Said[], all: boolean): string[] {
  return [...placeFaults(known, said, all), ...recordFaults(known, said)].map(
    (fault) => `journey ${known.id}: ${fault}`,
  );
}

function placeFaults(known: Known, said: readonly Said[], all: boolean): string[] {
  const found = said.filter((one): one is Found => one.entry !== undefined);
  const inState = (...states: Entry['state'][]) => found.filter(({ entry }) => states.includes(entry.state));
  const where = (list: Found[]) => list.map(({ slug }) => slug).join(' and ');
  const accepted = inState('ACCEPTED');
  const sources = inState('HELD', 'SETTLED', 'RETURNED');
  const faults: string[] = [];
  if (accepted.length > 1) faults.push(`accepted by ${where(accepted)}`);
  if (sources.length > 1) faults.push(`held by ${where(sources)}`);
  const [arrival] = accepted;
  const [source] = sources;
  if (arrival && source?.entry.state === 'RETURNED')
    faults.push(`accepted by ${where(accepted)}, and returned in ${where(sources)}`);
  if (arrival && !source && said.some(({ regionId }) => regionId === known.sourceId))
    faults.push(`accepted by ${where(accepted)}, from nowhere`);
  if (source?.entry.state === 'SETTLED' && !arrival && all)
    faults.push(`left ${where(sources)} and arrived nowhere`);
  if (source && arrival && contentOf(source.entry) !== contentOf(arrival.entry))
    faults.push(`left ${where(sources)} as another load than came to ${where(accepted)}`);
  if (source?.entry.state === 'HELD' && isOver(known.state))
    faults.push(`held by ${where(sources)}, and nobody carries it`);
  return faults;
}

function contentOf({ shipId, credits, goods }: Entry): string {
  const load = goods.map(({ good, quantity }) => `${quantity} ${good}`).toSorted();
  return [shipId, credits, ...load].join(', ');
}

/** What the travel service believes has ended must have ended so in the regions. */
function recordFaults({ state, sourceId, arrivalId }: Known, said: readonly Said[]): string[] {
  const at = (regionId: string | null, ...expected: (Entry['state'] | undefined)[]): boolean =>
    said.every((one) => one.regionId !== regionId || expected.includes(one.entry?.state));
  const arrived = state === 'COMPLETED' || state === 'DIVERTED';
  if (arrived && !(at(sourceId, 'SETTLED') && at(arrivalId, 'ACCEPTED')))
    return [`written down as ${state}, but its regions do not say so`];
  const back = isOver(state) && !arrived;
  if (!back || at(sourceId, 'RETURNED', 'REFUSED', undefined)) return [];
  return [`written down as ${state}, but its source does not say so`];
}

/** Amounts by name: `credits`, and each good. */
export type Amounts = Map<string, number>;

/** Adds what an entry means to its region's account for abroad: what left less what came. */
export function addEntry(sums: Amounts, { state, credits, goods }: Entry): void {
  const sign = state === 'SETTLED' ? 1 : state === 'ACCEPTED' ? -1 : 0;
  const add = (name: string, amount: number) => sums.set(name, (sums.get(name) ?? 0) + sign * amount);
  if (sign === 0) return;
  add('credits', credits);
  for (const { good, quantity } of goods) add(good, quantity);
}

/** What a region's account for abroad holds must be what its journeys say. */
export function accountFaults(slug: string, abroad: Amounts, sums: Amounts): string[] {
  return [...new Set([...abroad.keys(), ...sums.keys()])].flatMap((name) => {
    const difference = (abroad.get(name) ?? 0) - (sums.get(name) ?? 0);
    return difference === 0 ? [] : [`${slug}: abroad is ${difference} ${name} off what its journeys say`];
  });
}
