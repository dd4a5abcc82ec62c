/** Pilots and ships, and what they can do. */
import { requirePlatform, requireViewer } from '#subgraphs/kit/trust.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import type {
  MovePayloadResolvers,
  MutationResolvers,
  PilotResolvers,
  QueryResolvers,
  ScanPayloadResolvers,
  ShipResolvers,
  TurnsResolvers,
} from '../../../generated/types.ts';
import { wearDown } from '../../ships/rules/condition.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import { regenerateShields } from '../../ships/rules/shields.ts';
import { rankOf } from '../rules/ranks.ts';
import { maximumTurns, nextTurnAt, regenerate, type TurnPool } from '../rules/turns.ts';
import type { Pilot } from '../entities.ts';
import { isOwnPilot } from '../permissions.ts';
import { joinRegion } from '../service/join.ts';
import { moveShip } from '../service/move.ts';
import { waysOutOf } from '../service/ways.ts';
import { scanSector } from '../service/scan.ts';
import type { RegionContext } from '../../../context.ts';
import { act, afterChange } from './act.ts';
import { assertOwnRegion, present } from './region.ts';

export const pilot: PilotResolvers = {
  __resolveReference: async ({ regionId, playerId }, context) => {
    assertOwnRegion(regionId, context);
    return await context.loaders.pilot.load(uuid(playerId, 'playerId'));
  },
  player: ({ playerId }) => ({ id: playerId }),
  ship: (row, _arguments, { loaders }) => (row.shipId ? loaders.ship.load(row.shipId) : null),
  sector: async (row, _arguments, { loaders, viewer }) => {
    const seen = isOwnPilot(viewer, row.playerId) || (await loaders.known.load(row.sector));
    return seen ? await loaders.sector.load(row.sector) : null;
  },
  credits: (row, _arguments, { viewer }) => (isOwnPilot(viewer, row.playerId) ? row.credits : null),
  turns: (row, _arguments, { viewer }) => (isOwnPilot(viewer, row.playerId) ? row : null),
  visitUntil: (row, _arguments, { viewer }) =>
    isOwnPilot(viewer, row.playerId) ? (row.visitUntil ?? null) : null,
};

const maximumOf = ({ rankPoints }: Pilot): number => maximumTurns(rankOf(rankPoints).turns);

async function poolNow(row: Pilot, context: RegionContext): Promise<TurnPool> {
  const now = await context.loaders.now();
  return regenerate({ turns: row.turns, countedTo: row.turnsAt.getTime() }, now.getTime(), maximumOf(row));
}

export const turns: TurnsResolvers = {
  available: async (row, _arguments, context) => (await poolNow(row, context)).turns,
  maximum: maximumOf,
  nextAt: async (row, _arguments, context) => {
    const at = nextTurnAt(await poolNow(row, context), maximumOf(row));
    return at === null ? null : new Date(at);
  },
};

export const ship: ShipResolvers = {
  __resolveReference: async ({ regionId, id }, context) => {
    assertOwnRegion(regionId, context);
    return await context.loaders.ship.load(uuid(id, 'id'));
  },
  shieldPoints: async (row, _arguments, context) =>
    regenerateShields(row, await context.loaders.now()).shieldPoints,
  condition: async (row, _arguments, context) => wearDown(row, await context.loaders.now()).condition,
  turnCost: (row) => figuresOf(row).turnCost,
};

export const movePayload: MovePayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  from: ({ from }, _arguments, { loaders }) => present(loaders.sector.load(from)),
  to: ({ to }, _arguments, { loaders }) => present(loaders.sector.load(to)),
};

export const scanPayload: ScanPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  sector: ({ sector }, _arguments, { loaders }) => present(loaders.sector.load(sector)),
  discovered: async ({ sector, edges }, _arguments, { em }) => {
    const ways = await waysOutOf(em, [sector], null, true);
    return ways.get(sector)?.filter(({ edge }) => edges.includes(edge)) ?? [];
  },
};

export const pilotQueries: Pick<QueryResolvers, 'pilot' | 'pilots'> = {
  pilot: async (_root, { regionId }, context) => {
    const { id } = requireViewer(context.viewer);
    assertOwnRegion(regionId, context);
    return await context.loaders.pilot.load(id);
  },
  pilots: async (_root, { regionIds }, context) => {
    const { id } = requireViewer(context.viewer);
    return await Promise.all(
      regionIds.map(async (regionId) => {
        assertOwnRegion(regionId, context);
        return await context.loaders.pilot.load(id);
      }),
    );
  },
};

export const pilotMutations: Pick<MutationResolvers, 'joinRegion' | 'moveShip' | 'scanSector'> = {
  joinRegion: async (_root, { regionId }, context) => {
    assertOwnRegion(regionId, context);
    const viewer = requireViewer(context.viewer);
    const { em, admitNewcomer } = context;
    const joined = await joinRegion(em, context.regionId, viewer.id, admitNewcomer);
    context.logins.seen(viewer);
    return afterChange(context, joined);
  },
  moveShip: (_root, { regionId, to, maxToll }, context, info) =>
    act(regionId, context, info, async (asker) => {
      const { em, random, arrivalSteps } = context;
      const destination = await context.loaders.sector.load(to);
      return await moveShip(em, {
        ...{ ...asker, to, destination, maxToll: maxToll ?? null, random, arrivalSteps },
      });
    }),
  scanSector: (_root, { regionId, number }, context, info) =>
    act(regionId, context, info, (asker) => scanSector(context.em, { ...asker, sector: number })),
};

export const mapMutations: Pick<MutationResolvers, 'generateMap'> = {
  generateMap: async (_root, { regionId, runId, seed, cluster, preserveData }, context) => {
    assertOwnRegion(regionId, context);
    requirePlatform(context);
    const report = (phase: string, percent: number): Promise<void> =>
      context.reportPhase(runId, cluster ?? null, phase, percent);
    await context.remakeMap({ seed, cluster: cluster ?? null, preserveData }, report);
    // The event that clears it everywhere comes later than this answer.
    context.cache.clear();
    return afterChange(context, await context.freshLoaders().region());
  },
};
