/** What combat adds to pilots and to the region. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { connection, encodeCursor, pageSize } from '#subgraphs/kit/page.ts';
import type { PilotResolvers, RegionResolvers, SectorResolvers } from '../../../generated/types.ts';
import type { RegionContext } from '../../../context.ts';
import { newest, newestFirst } from '../../economy/resolvers/board.ts';
import type { Pilot } from '../../sectors/entities.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import type { WreckRow } from '../entities.ts';
import { seesCombat } from '../permissions.ts';
import { potOn } from '../rules/bounties.ts';
import { holds } from '../rules/flags.ts';
import { decay, tierOf } from '../../sectors/rules/reputation.ts';
import { openBounties } from '../service/bounties.ts';
import { combatsOf, findCombat, findFight } from '../service/combats.ts';

async function reputationNow(row: Pilot, context: RegionContext): Promise<number> {
  return decay(row, await context.loaders.now()).reputation;
}

async function whileItHolds(until: Date | null | undefined, context: RegionContext): Promise<Date | null> {
  return until && holds(until, await context.loaders.now()) ? until : null;
}

async function wrecksIn(sector: number, { loaders }: RegionContext): Promise<WreckRow[] | null> {
  return (await loaders.known.load(sector)) ? await loaders.wrecksAt.load(sector) : null;
}

export const sectorWrecks: SectorResolvers = {
  wrecks: ({ number }, _arguments, context) => wrecksIn(number, context),
};

export const pilotName: PilotResolvers = {
  bounties: ({ playerId }, _arguments, { loaders }) => loaders.bountiesOn.load(playerId),
  combats: async ({ playerId }, page, { em, viewer }) => {
    if (!isOwnPilot(viewer, playerId)) return null;
    const size = pageSize(page);
    const before = newestFirst('combat', page);
    const rows = await combatsOf(em, playerId, before, size + 1);
    return connection(rows, size, before === newest, (row) => encodeCursor('combat', row.seq));
  },
  rank: ({ rankPoints }) => rankOf(rankPoints).name,
  reputation: (row, _arguments, context) => reputationNow(row, context),
  lawBounty: async (row, _arguments, context) => {
    const now = await context.loaders.now();
    return potOn({ ...row, ...decay(row, now) }, now);
  },
  standing: async (row, _arguments, context) => tierOf(await reputationNow(row, context)),
  greyUntil: ({ greyUntil }, _arguments, context) => whileItHolds(greyUntil, context),
  stationGreyUntil: ({ stationGreyUntil }, _arguments, context) => whileItHolds(stationGreyUntil, context),
  suspectUntil: ({ suspectUntil }, _arguments, context) => whileItHolds(suspectUntil, context),
  wantedUntil: ({ wantedUntil }, _arguments, context) => whileItHolds(wantedUntil, context),
};

export const regionCombat: Pick<RegionResolvers, 'combat' | 'fight' | 'wrecks' | 'bounties'> = {
  // Asked for together: what takes longer would tell of a fight that is none of the viewer's business.
  combat: async (_region, { id }, { em, viewer, loaders }) => {
    const [found, local] = await Promise.all([findCombat(em, uuid(id, 'id')), loaders.region()]);
    return found && seesCombat(viewer, local, found) ? found : null;
  },
  fight: async (_region, { id }, { em, viewer, loaders }) => {
    const [found, local] = await Promise.all([findFight(em, uuid(id, 'id')), loaders.region()]);
    return found && seesCombat(viewer, local, found) ? found : null;
  },
  wrecks: (_region, { sector }, context) => wrecksIn(sector, context),
  bounties: (_region, { playerId, first }, { em }) =>
    openBounties(em, playerId ? uuid(playerId, 'playerId') : null, pageSize({ first })),
};
