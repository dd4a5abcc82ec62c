/** The blueprints the Nexus really hands out, read as a region's server reads them. */
import { blueprintOf } from '#subgraphs/nexus/rules/blueprints.ts';
import { blueprintSchema, type Blueprint } from '#subgraphs/region/modules/sectors/generation/blueprint.ts';

/** 5000 sectors in 20 clusters; the seed draws the capital within Gateway Plaza. */
export const nexusBlueprint = (): Blueprint =>
  blueprintSchema.parse(blueprintOf('CENTRAL_NEXUS', 'Central Nexus', null));

/** 300 sectors, the capital at sector 1. */
export const terranBlueprint = (): Blueprint =>
  blueprintSchema.parse(blueprintOf('TERRAN_SPACE', 'Terran Space', null));

/** 800 to 1200 sectors. */
export const playerBlueprint = (): Blueprint =>
  blueprintSchema.parse(blueprintOf('PLAYER_OWNED', 'Haven', null));
