/** Drones and mines in sectors. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type {
  MutationResolvers,
  PilotResolvers,
  Resolvers,
  SectorResolvers,
} from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { act } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { requireFight } from '../service/combats.ts';
import { attackDrones } from '../service/deployments/attack.ts';
import { deploy, recallDrones } from '../service/deployments/deploy.ts';
import { deploymentsOf, findDeployment } from '../service/deployments/store.ts';
import { seedOf } from '../service/seed.ts';

export const sectorDeployments: Pick<SectorResolvers, 'deployments'> = {
  deployments: async ({ number }, _arguments, { loaders, viewer }) => {
    if (!(await loaders.known.load(number))) return null;
    const standing = await loaders.deploymentsAt.load(number);
    return standing.filter(({ kind, ownerId }) => kind !== 'MINES' || isOwnPilot(viewer, ownerId));
  },
};

export const pilotDeployments: Pick<PilotResolvers, 'deployments'> = {
  deployments: async ({ playerId }, _arguments, { em, viewer }) =>
    isOwnPilot(viewer, playerId) ? await deploymentsOf(em, playerId) : null,
};

export const deploymentTypes: Pick<
  Resolvers,
  'Deployment' | 'DeployPayload' | 'RecallPayload' | 'AttackDronesPayload'
> = {
  Deployment: { owner: ({ ownerId }) => ({ id: ownerId }) },
  DeployPayload: {
    pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
    deployment: ({ deploymentId }, _arguments, { em }) => findDeployment(em, deploymentId),
  },
  RecallPayload: {
    pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
    deployment: ({ deploymentId }, _arguments, { em }) => findDeployment(em, deploymentId),
  },
  AttackDronesPayload: {
    pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
    fight: ({ combatId }, _arguments, { em }) => requireFight(em, combatId, 'DRONES'),
  },
};

type Mutations = Pick<MutationResolvers, 'deployDrones' | 'recallDrones' | 'deployMines' | 'attackDrones'>;

export const deploymentMutations: Mutations = {
  deployDrones: (_root, { regionId, sector, quantity, mode }, context, info) =>
    act(regionId, context, info, (asker) =>
      deploy(context.em, { ...asker, sector, kind: `${mode}_DRONES` as const, quantity }),
    ),
  deployMines: (_root, { regionId, sector, quantity }, context, info) =>
    act(regionId, context, info, (asker) =>
      deploy(context.em, { ...asker, sector, kind: 'MINES', quantity }),
    ),
  recallDrones: (_root, { regionId, deploymentId, quantity }, context, info) =>
    act(regionId, context, info, (asker) =>
      recallDrones(context.em, {
        ...{ ...asker, deploymentId: uuid(deploymentId, 'deploymentId') },
        quantity: quantity ?? null,
      }),
    ),
  attackDrones: (_root, { regionId, deploymentId }, context, info) =>
    act(regionId, context, info, (asker) =>
      attackDrones(context.em, {
        ...{ ...asker, deploymentId: uuid(deploymentId, 'deploymentId') },
        seed: seedOf(context.random),
      }),
    ),
};
