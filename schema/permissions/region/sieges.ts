/** Sieges: whoever has a pilot may try; everybody who knows the planet sees them. */
import type { Permissions } from '../rules.ts';

export const sieges: Permissions = {
  Mutation: { pilot: 'besiegePlanet liftSiege' },
  BesiegePayload: { given: 'pilot planet lawful policeDamage' },
};
