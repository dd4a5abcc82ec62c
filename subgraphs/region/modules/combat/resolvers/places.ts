/** What combat adds to pilots and to the region. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { pageSize } from '#subgraphs/kit/page.ts';
import type { PilotResolvers, RegionResolvers } from '../../../generated/types.ts';
import type { RegionContext } from '../../../context.ts';
import type { Pilot } from '../../sectors/entities.ts';
import { readTime } from '../../sectors/resolvers/clock.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import { seesCombat } from '../permissions.ts';
import { holds } from '../rules/flags.ts';
import { decay, tierOf } from '../rules/reputation.ts';
import { openBounties } from '../service/bounties.ts';
import { findCombat, findFight } from '../service/combats.ts';
import { wrecksAt } from '../service/wrecks.ts';

async function reputationNow(row: Pilot, context: RegionContext): Promise<number> {
  return decay(row, await readTime(context)).reputation;
}

async function whileItHolds(until: Date | null | undefined, context: RegionContext): Promise<Date | null> {
  return until && holds(until, await readTime(context)) ? until : null;
}

export const pilotName: PilotResolvers = {
  rank: ({ rankPoints }) => rankOf(rankPoints).name,
  reputation: (row, _arguments, context) => reputationNow(row, context),
  standing: async (row, _arguments, context) => tierOf(await reputationNow(row, context)),
  greyUntil: ({ greyUntil }, _arguments, context) => whileItHolds(greyUntil, context),
  stationGreyUntil: ({ stationGreyUntil }, _arguments, context) => whileItHolds(stationGreyUntil, context),
  suspectUntil: ({ suspectUntil }, _arguments, context) => whileItHolds(suspectUntil, context),
  wantedUntil: ({ wantedUntil }, _arguments, context) => whileItHolds(wantedUntil, context),
};

export const regionCombat: Pick<RegionResolvers, 'combat' | 'fight' | 'wrecks' | 'bounties'> = {
  combat: async (_region, { id }, { em, viewer, loaders }) => {
    const found = await findCombat(em, uuid(id, 'id'));
    return found && seesCombat(viewer, await loaders.region(), found) ? found : null;
  },
  fight: async (_region, { id }, { em, viewer, loaders }) => {
    const found = await findFight(em, uuid(id, 'id'));
    return found && seesCombat(viewer, await loaders.region(), found) ? found : null;
  },
  wrecks: async (_region, { sector }, { em, loaders }) =>
    (await loaders.known.load(sector)) ? await wrecksAt(em, sector) : null,
  bounties: (_region, { playerId, first }, { em }) =>
    openBounties(em, playerId ? uuid(playerId, 'playerId') : null, pageSize({ first })),
};
