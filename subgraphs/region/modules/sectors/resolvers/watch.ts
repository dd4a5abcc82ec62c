/** `regionEvents`: the region's events for one viewer, or for all viewers of the gateway at once. */
import { decodePlace, type Place } from '#subgraphs/kit/cursor.ts';
import { eventsLost } from '#subgraphs/kit/history.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { Subscription } from '#subgraphs/kit/subscription.ts';
import { requirePlatform, requireViewer } from '#subgraphs/kit/trust.ts';
import { everything } from '#wire/event-stream.ts';
import type { RegionContext } from '../../../context.ts';
import type { SubscriptionRegionEventsArgs } from '../../../generated/types.ts';
import {
  accepts,
  anyoneLabel,
  audienceOf,
  grantsOf,
  mayRevoke,
  movedTo,
  playerLabel,
  revokedOf,
  rightsTopic,
  sectorLabel,
  strangersLabel,
  wantedOf,
  type EventFilter,
  type Watcher,
} from '../rules/watching.ts';
import { pilotRequired, sectorAt } from '../service/pilots.ts';
import { hearingOf, knownSectors, knownSince } from '../service/visibility.ts';
import { sectorsWithin } from '../service/ways.ts';

const maxSectors = 100;
const maxJumps = 10;

/** Where a subscription goes on; undefined when it begins now. BAD_USER_INPUT when `after` is no cursor of this region. */
export function placeOf(
  { relay, stream }: RegionContext,
  after: string | null | undefined,
): Place | undefined {
  const cursor = stream.after ?? after ?? undefined;
  return cursor === undefined ? undefined : decodePlace(relay.history.scope, cursor);
}

/** The events that the arguments ask for and the viewer may see. BANNED, REGION_CLOSED for who may not listen, also later. */
export async function watchEvents(
  { types, sectors, around, after }: SubscriptionRegionEventsArgs,
  context: RegionContext,
): Promise<Subscription> {
  if (sectors && sectors.length > maxSectors)
    throw new Refusal('BAD_USER_INPUT', `\`sectors\` takes at most ${maxSectors} numbers.`);
  const jumps = around ?? undefined;
  if (jumps !== undefined && (jumps < 0 || jumps > maxJumps))
    throw new Refusal('BAD_USER_INPUT', `\`around\` must be between 0 and ${maxJumps}.`);
  const place = placeOf(context, after);
  const filter = { types: types ? new Set(types) : null, sectors: sectors ? new Set(sectors) : null };
  return context.stream.audience
    ? watchForAll(filter, jumps, place, context)
    : await watchAsViewer(filter, jumps, place, context);
}

function watchForAll(
  asked: Omit<EventFilter, 'near'>,
  jumps: number | undefined,
  after: Place | undefined,
  context: RegionContext,
): Subscription {
  requirePlatform(context);
  if (jumps !== undefined) throw new Refusal('BAD_USER_INPUT', '`around` is not the same for all.');
  const filter = { ...asked, near: null };
  const taught = (event: OutboxEvent) => grantsOf(event) ?? revokedOf(event);
  return context.relay.hub.subscribe(
    (event) => wantedOf(filter, event) !== undefined || taught(event) !== undefined,
    {
      ...{ topics: topicsOfFilter(filter), after },
      describe(event) {
        const wanted = wantedOf(filter, event);
        const grants = grantsOf(event);
        const revoked = revokedOf(event);
        // A loss is told whatever is asked for.
        const silent = !wanted && event.type !== eventsLost;
        return {
          audience: silent ? [] : audienceOf(event, wanted ?? []),
          ...(grants && { grants }),
          ...(revoked && { revoked }),
          ...(silent && { silent }),
        };
      },
    },
  );
}

async function watchAsViewer(
  asked: Omit<EventFilter, 'near'>,
  jumps: number | undefined,
  after: Place | undefined,
  context: RegionContext,
): Promise<Subscription> {
  const { em, relay, viewer } = context;
  const own = requireViewer(viewer);
  const { id: playerId } = own;
  // What is learned from here on is learned from events.
  const from = relay.hub.newest;
  const region = await hearingOf(em, own);
  const known = (await knownSince(em, playerId)).set(region.capitalSector, 0);
  const watcher: Watcher = { ...asked, near: null, playerId, seesAll: false, known };
  const flyTo = async (sector: number): Promise<string[]> => {
    watcher.near = await sectorsWithin(em, sector, jumps ?? 0, playerId, watcher.seesAll);
    return [playerLabel(playerId), ...topicsOfFilter(watcher)];
  };
  /** Its topics under the rights it has now, from a place on. */
  const judge = async (place: Place, { seesAll } = region): Promise<string[]> => {
    watcher.seesAll = seesAll;
    if (jumps === undefined) return topicsOfFilter(watcher);
    const sector = await sectorAt(em, playerId, place);
    if (sector === undefined) throw pilotRequired();
    return await flyTo(sector);
  };
  return relay.hub.subscribe((event) => accepts(watcher, event), {
    ...{ topics: await judge(after ?? from), after, from },
    turn(event) {
      if (mayRevoke(event, playerId)) return async () => judge(event, await hearingOf(em, own));
      const to = jumps === undefined ? undefined : movedTo(watcher, event);
      return to === undefined ? undefined : () => flyTo(to);
    },
  });
}

/** Who asks for sectors hears of them alone: there it learns, too, what it may see of them. */
function topicsOfFilter({ sectors, near }: EventFilter): string[] {
  const narrowest = near ? [...near].filter((sector) => sectors?.has(sector) ?? true) : sectors;
  return narrowest ? [rightsTopic, ...[...narrowest].map(sectorLabel)] : [everything];
}

/** Labels that the viewer holds, of sectors those alone that are asked for. */
export async function labelsOf(
  context: RegionContext,
  sectors: readonly number[] | null | undefined,
): Promise<string[]> {
  const { em } = context;
  const viewer = requireViewer(context.viewer);
  const { seesAll, stranger, capitalSector } = await hearingOf(em, viewer);
  const own = [anyoneLabel, playerLabel(viewer.id), ...(stranger ? [strangersLabel] : [])];
  if (seesAll) return [everything, ...own];
  const asked = sectors?.slice(0, maxSectors);
  const known = await knownSectors(em, viewer.id, asked);
  if (asked?.includes(capitalSector) ?? true) known.add(capitalSector);
  return [...own, ...[...known].map(sectorLabel)];
}
