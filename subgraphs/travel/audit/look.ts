/** One look at the books of all regions: every fault that those which answer prove, and which regions do not answer. */
import type { Database, EntityManager } from '#subgraphs/kit/database.ts';
import type { Place, Places } from '../regions/places.ts';
import type { Books, Regions } from '../regions/region-client.ts';
import { accountFaults, addEntry, faultsOf, type Amounts, type Entry, type Said } from '../rules/books.ts';
import { isOver } from '../rules/states.ts';
import { carriedByNobody, prove, provenAbroad, readPage, type Noted } from './journal.ts';

export interface LookParts {
  database: Database;
  places: Places;
  regions: Regions;
  settings: { nexusId: string };
}

export interface Fault {
  text: string;
  /** The journey it is about. */
  journeyId?: string;
  /** The region whose account it is about. */
  regionId?: string;
  /** True when nothing that goes on meanwhile could look like it. */
  certain: boolean;
}

export interface Looked {
  faults: Fault[];
  /** The regions whose books could not be read, and why: nothing is proven of what only they know, and nothing is held against them. */
  unread: string[];
}

const noJourney = '00000000-0000-0000-0000-000000000000';
/** Pages of held journeys that a region is believed: more is for who lies. */
const maxPages = 1_000;

/**
 * Reads what is not proven yet, and of the regions in `closely` everything. Journeys go on meanwhile: what is not certain is a fault
 * when another look finds it too.
 */
export async function look(
  parts: LookParts,
  signal: AbortSignal,
  closely: readonly string[] = [],
): Promise<Looked> {
  const em = parts.database.fork();
  const places = new Map((await parts.places.all()).map((place) => [place.id, place]));
  const silent: Silent = new Map();
  const read = reader(parts, silent, signal);
  const abroad = new Map<string, Amounts>();
  await Promise.all(
    [...places.values()].map(async (place) => {
      const books = await read(place, []);
      if (books) abroad.set(place.id, amountsOf(books));
    }),
  );
  const sums = await provenAbroad(em);
  const faults: Fault[] = [];
  for (let after = noJourney, page: Noted[]; ; after = page.at(-1)?.id ?? after) {
    signal.throwIfAborted();
    page = await readPage(em, after, closely);
    if (page.length === 0) break;
    faults.push(...(await judgePage({ em, places, sums, read, nexusId: parts.settings.nexusId }, page)));
  }
  for (const place of places.values()) {
    if (!silent.has(place.id))
      faults.push(...(await heldByNobody(parts, em, place, signal).catch(noteSilent(silent, place))));
    const holds = abroad.get(place.id);
    if (!holds || silent.has(place.id)) continue;
    const texts = accountFaults(place.slug, holds, sums.get(place.id) ?? new Map<string, number>());
    faults.push(...texts.map((text) => ({ text, regionId: place.id, certain: false })));
  }
  return { faults, unread: [...silent.values()] };
}

/** By region, in words. */
type Silent = Map<string, string>;

type Read = (place: Place, ids: readonly string[]) => Promise<Books | undefined>;

/** Undefined for a region that does not answer; it is not asked again. */
function reader({ regions }: LookParts, silent: Silent, signal: AbortSignal): Read {
  return async (place, ids) => {
    if (silent.has(place.id)) return undefined;
    try {
      return await regions().books(place, ids, signal);
    } catch (error) {
      noteSilent(silent, place)(error);
      return undefined;
    }
  };
}

/** Notes that a region does not answer. */
const noteSilent =
  (silent: Silent, { id, slug }: Place) =>
  (error: unknown): [] => {
    const reason = error instanceof Error ? error.message : String(error);
    silent.set(id, `${slug}: its books cannot be read: ${reason}`);
    return [];
  };

interface Judging {
  em: EntityManager;
  places: ReadonlyMap<string, Place>;
  sums: Map<string, Amounts>;
  read: Read;
  nexusId: string;
}

/** Faults of a page of journeys; those without any that are over are proven. */
async function judgePage(judging: Judging, page: readonly Noted[]): Promise<Fault[]> {
  const { em, places, sums, read, nexusId } = judging;
  const faults: Fault[] = [];
  const proven = new Map<string, Said[]>();
  const touched = ({ sourceId, destinationId, arrivalId }: Noted): string[] => [
    ...new Set([sourceId, destinationId, arrivalId ?? nexusId, nexusId]),
  ];
  // Regions that are gone are not among the places, and can be asked nothing.
  const concerned = (journey: Noted): Place[] => touched(journey).flatMap((id) => places.get(id) ?? []);
  const asked = new Map<string, string[]>();
  for (const journey of page)
    for (const { id } of concerned(journey)) asked.set(id, [...(asked.get(id) ?? []), journey.id]);
  const answers = new Map<string, Map<string, Entry>>();
  const ask = async ([regionId, ids]: [string, string[]]): Promise<void> => {
    const place = places.get(regionId);
    const books = place && (await read(place, ids));
    if (books) answers.set(regionId, new Map(books.journeys.nodes.map((entry) => [entry.journeyId, entry])));
  };
  await Promise.all([...asked].map(ask));
  for (const journey of page) {
    const said = concerned(journey).flatMap(({ id: regionId, slug }): Said[] => {
      const entries = answers.get(regionId);
      return entries ? [{ regionId, slug, entry: entries.get(journey.id) }] : [];
    });
    const all = touched(journey).every((id) => answers.has(id));
    const texts = faultsOf(journey, said, all);
    faults.push(...texts.map((text) => ({ text, journeyId: journey.id, certain: journey.proven })));
    if (journey.proven) continue;
    for (const { regionId, entry } of said) if (entry) addEntry(amountsIn(sums, regionId), entry);
    if (texts.length === 0 && all && isOver(journey.state)) proven.set(journey.id, said);
  }
  await prove(em, proven);
  return faults;
}

function amountsIn(sums: Map<string, Amounts>, regionId: string): Amounts {
  const amounts = sums.get(regionId) ?? new Map<string, number>();
  sums.set(regionId, amounts);
  return amounts;
}

function amountsOf({ abroadCredits, abroadGoods }: Books): Amounts {
  return new Map([
    ['credits', abroadCredits],
    ...abroadGoods.map(({ good, quantity }) => [good, quantity] as const),
  ]);
}

/** What waits in a region's escrow though no journey under way has it there. */
async function heldByNobody(
  { regions }: LookParts,
  em: EntityManager,
  place: Place,
  signal: AbortSignal,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let after: string | null = null, pages = 0; ; pages++) {
    const { nodes, pageInfo } = await regions().held(place, after, signal);
    const lost = await carriedByNobody(
      em,
      nodes.map(({ journeyId }) => journeyId),
    );
    faults.push(
      ...lost.map((journeyId) => ({
        ...{ journeyId, certain: false },
        text: `journey ${journeyId}: held by ${place.slug}, and nobody carries it`,
      })),
    );
    if (!pageInfo.hasNextPage) return faults;
    if (pages === maxPages) throw new Error('its books do not end');
    after = pageInfo.endCursor;
  }
}
