/** Drones and mines in sectors. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type {
  MutationResolvers,
  PilotResolvers,
  Resolvers,
  SectorResolvers,
} from '../../../generated/types.ts';
import { isOwnPilot } from '../../sectors/permissions.ts';
import { afterChange } from '../../sectors/resolvers/pilot.ts';
import { assertOwnRegion, present } from '../../sectors/resolvers/region.ts';
import { findFight } from '../service/combats.ts';
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
    fight: async ({ combatId }, _arguments, { em }) => {
      const fight = await findFight(em, combatId);
      if (fight?.kind !== 'DRONES') throw new Error(`${combatId} is no fight with drones`);
      return fight;
    },
  },
};

type Mutations = Pick<MutationResolvers, 'deployDrones' | 'recallDrones' | 'deployMines' | 'attackDrones'>;

export const deploymentMutations: Mutations = {
  deployDrones: async (_root, { regionId, sector, quantity, mode }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    const request = { playerId, sector, kind: `${mode}_DRONES` as const, quantity, key };
    return afterChange(context, await deploy(context.em, request));
  },
  deployMines: async (_root, { regionId, sector, quantity }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    return afterChange(context, await deploy(context.em, { playerId, sector, kind: 'MINES', quantity, key }));
  },
  recallDrones: async (_root, { regionId, deploymentId, quantity }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    const deployment = uuid(deploymentId, 'deploymentId');
    const request = { playerId, deploymentId: deployment, quantity: quantity ?? null, key };
    return afterChange(context, await recallDrones(context.em, request));
  },
  attackDrones: async (_root, { regionId, deploymentId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const request = {
      ...{ regionId: context.regionId, playerId, deploymentId: uuid(deploymentId, 'deploymentId') },
      ...{ seed: seedOf(context.random), key: keyOfField(context.idempotencyKey, info) },
    };
    return afterChange(context, await attackDrones(context.em, request));
  },
};
